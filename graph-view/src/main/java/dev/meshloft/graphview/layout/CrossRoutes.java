package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Courses of edges between blocks, around everything that stands: the cheapest way on a [RouteGrid], where turns,
/// crossings, foreign namespaces and running beside another edge cost extra, and a trunk shared with an edge of the
/// same end costs less.
final class CrossRoutes {

    private static final double OUT = 12;
    private static final double CLEAR = 7;
    /// A second way in from above, past the name of a group.
    private static final double SHOULDER = 12;

    private final List<Block> blocks;
    private final List<GraphEdge> edges;
    private final LayoutOptions options;
    private final Map<String, Box> ends = new HashMap<>();
    private final Map<String, PlacedNode> nodes = new HashMap<>();
    private final Map<String, Integer> frames = new HashMap<>();
    private final Map<String, Point> starts = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final RouteGrid grid;
    private final RouteSearch search;

    /// @param last edges that have to make do with the room the others leave
    CrossRoutes(List<Block> blocks, List<GraphEdge> first, List<GraphEdge> last, LayoutOptions options) {
        this.blocks = blocks;
        readBlocks();
        this.edges = Stream.of(first, last)
                .flatMap(list -> list.stream().sorted(Comparator.comparingDouble(this::distance)))
                .toList();
        this.options = options;
        grid = tracks();
        search = new RouteSearch(grid);
        fill();
    }

    Map<GraphEdge, List<Point>> courses() {
        Map<GraphEdge, List<Point>> found = new HashMap<>();
        Map<String, Integer> parallel = new HashMap<>();
        for (GraphEdge edge : edges) {
            if (options.isCancelled()) {
                throw new CancellationException("layout cancelled");
            }
            int nth = parallel.merge(edge.from() + '\n' + edge.to(), 1, Integer::sum);
            String own = nth > 1 ? edge.id() : "";
            int source = key("s" + edge.from() + LayeredNodes.trunk(edge) + own);
            int target = key("t" + edge.to() + LayeredNodes.trunk(edge) + own);
            List<Point> course = course(edge, source, target);
            grid.use(course, source, target);
            found.put(edge, course);
        }
        return found;
    }

    private double distance(GraphEdge edge) {
        return end(edge.from()).center().distance(end(edge.to()).center());
    }

    private int key(String name) {
        return keys.computeIfAbsent(name, _ -> keys.size() + 1);
    }

    private Box end(String id) {
        return ends.getOrDefault(id, Box.EMPTY);
    }

    private List<Point> course(GraphEdge edge, int source, int target) {
        List<RouteSearch.Port> from = new ArrayList<>();
        Point start = starts.get(edge.from());
        sides(edge.from(), start, true, from);
        List<RouteSearch.Port> to = new ArrayList<>();
        sides(edge.to(), null, false, to);
        List<Point> way = search.find(
                from, to, source, target, frames.getOrDefault(edge.from(), 0), frames.getOrDefault(edge.to(), 0));
        return way.isEmpty() ? Gutters.course(end(edge.from()), end(edge.to()), 0) : way;
    }

    private void sides(String id, @Nullable Point start, boolean source, List<RouteSearch.Port> into) {
        Box box = end(id);
        double mid = start == null ? Math.rint(box.centerY()) : start.y();
        double cx = Math.rint(box.centerX());
        double[] shifts = source || box.height() < 36 ? new double[] {0} : new double[] {0, 10, -8};
        for (double shift : shifts) {
            double extra = Math.abs(shift) / 2;
            into.add(side(box.right(), mid + shift, OUT, 0, 0, (source ? 0 : 150) + extra));
            into.add(side(box.x(), mid + shift, -OUT, 0, 2, (source ? 150 : 0) + extra));
        }
        into.add(side(cx, box.y(), 0, -OUT, 3, source ? 70 : 36));
        if (hasFreeCorner(id)) {
            into.add(side(box.right() - SHOULDER, box.y(), 0, -OUT, 3, source ? 75 : 26));
        }
        double below = clearBelow(id, box);
        if (below > 0) {
            into.add(side(below, box.bottom(), 0, OUT, 1, source ? 45 : 60));
        }
    }

    /// Problem marks stand on the right upper corner.
    private boolean hasFreeCorner(String id) {
        PlacedNode node = nodes.get(id);
        return node != null
                && node.box().width() >= NodeSize.MIN_WIDTH
                && node.node().problems().total() == 0;
    }

    /// Where an edge may leave downwards, past the badges; 0 for nowhere.
    private double clearBelow(String id, Box box) {
        PlacedNode node = nodes.get(id);
        if (node == null || node.badges().isEmpty()) {
            return node != null && NodeSize.captionBelow(node).width() > 0 ? 0 : Math.rint(box.centerX());
        }
        double free = node.badges().getLast().box().right() + 10;
        return free < box.right() - 10 ? Math.max(Math.rint(box.centerX()), Math.rint(free)) : 0;
    }

    private RouteSearch.Port side(double x, double y, double dx, double dy, int direction, double cost) {
        return new RouteSearch.Port(new Point(x, y), grid.column(x + dx), grid.row(y + dy), direction, cost + OUT);
    }

    private void readBlocks() {
        int frame = 0;
        for (Block block : blocks) {
            frame++;
            for (PlacedNode node : block.nodes()) {
                ends.put(node.id(), node.box());
                nodes.put(node.id(), node);
                frames.put(node.id(), frame);
            }
            if (block.group() != null) {
                ends.put(block.id(), block.box());
                frames.put(block.id(), frame);
            }
            for (PlacedEdge edge : block.edges()) {
                if (edge.start().x() == end(edge.edge().from()).right()) {
                    starts.putIfAbsent(edge.edge().from(), edge.start());
                }
            }
        }
    }

    private RouteGrid tracks() {
        TreeSet<Double> columns = new TreeSet<>();
        TreeSet<Double> rows = new TreeSet<>();
        for (Block block : blocks) {
            around(block.box(), 14, columns, rows);
            around(block.box(), 26, columns, rows);
            block.nodes().forEach(node -> around(node.box(), OUT, columns, rows));
            block.nodes().forEach(node -> rows.add(node.reach().bottom() + OUT));
        }
        for (GraphEdge edge : edges) {
            ports(edge.from(), columns, rows);
            ports(edge.to(), columns, rows);
        }
        return new RouteGrid(columns, rows);
    }

    private static void around(Box box, double by, Set<Double> columns, Set<Double> rows) {
        columns.add(box.x() - by);
        columns.add(box.right() + by);
        rows.add(box.y() - by);
        rows.add(box.bottom() + by);
    }

    private void ports(String id, Set<Double> columns, Set<Double> rows) {
        Box box = end(id);
        around(box, OUT, columns, rows);
        Point start = starts.get(id);
        double mid = Math.rint(box.centerY());
        rows.addAll(List.of(mid, mid - 8, mid + 10));
        if (start != null) {
            rows.add(start.y());
        }
        columns.add(Math.rint(box.centerX()));
        columns.add(box.right() - SHOULDER);
        double below = clearBelow(id, box);
        if (below > 0) {
            columns.add(below);
        }
    }

    private void fill() {
        int frame = 0;
        for (Block block : blocks) {
            frame++;
            grid.frame(block.box(), frame);
            PlacedGroup group = block.group();
            if (group != null) {
                grid.block(group.collapsed() ? group.box().grown(CLEAR) : group.name());
                border(group.box(), key("frame " + group.id()));
            }
            for (PlacedNode node : block.nodes()) {
                grid.block(node.box().grown(CLEAR));
                node.badges().forEach(badge -> grid.block(badge.box().grown(3)));
                grid.block(NodeSize.captionBelow(node));
            }
            for (PlacedEdge edge : block.edges()) {
                String trunk = LayeredNodes.trunk(edge.edge());
                grid.use(
                        edge.points(),
                        key("s" + edge.edge().from() + trunk),
                        key("t" + edge.edge().to() + trunk));
                if (edge.label() != null) {
                    grid.block(edge.label().grown(4));
                }
            }
        }
    }

    /// Edges cross a frame, but do not run along it.
    private void border(Box box, int key) {
        Point corner = new Point(box.x(), box.y());
        Point opposite = new Point(box.right(), box.bottom());
        Point right = new Point(box.right(), box.y());
        Point below = new Point(box.x(), box.bottom());
        grid.use(List.of(corner, right, opposite, below, corner), key, key);
    }
}
