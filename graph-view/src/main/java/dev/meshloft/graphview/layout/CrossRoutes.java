package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Courses of edges between blocks, around everything that stands: the cheapest way on a [RouteGrid], where turns,
/// crossings, foreign namespaces and running beside another edge cost extra, and a trunk shared with an edge of the
/// same end costs less.
final class CrossRoutes {

    /// Steps of all searches together, about half a second: the longest edges, which come last, make do without.
    private static final int EFFORT = 1_500_000;

    private static final double OUT = 12;
    /// What it is worth to have words on an edge, in pixels of detour.
    private static final double NO_WORDS = 140;
    private static final double LONGEST_WORDS = 112;
    /// Further inside a frame than this, words may stand inside as well.
    private static final double DEEP = 60;
    private static final double CLEAR = 7;
    private static final double TIP = 18;
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
    private final Map<String, Double> frameLeft = new HashMap<>();
    private final Map<String, Double> runs = new HashMap<>();
    /// Frames with the id of their block.
    private final BoxIndex<String> foreign = new BoxIndex<>();
    /// What no edge may run through.
    private final BoxIndex<Box> standing = new BoxIndex<>();

    private final TextMeasure measure;
    private final RouteGrid grid;
    private final RouteSearch search;

    /// @param last edges that have to make do with the room the others leave
    CrossRoutes(
            List<Block> blocks,
            List<GraphEdge> first,
            List<GraphEdge> last,
            TextMeasure measure,
            LayoutOptions options) {
        this.blocks = blocks;
        this.measure = measure;
        readBlocks();
        this.edges = Stream.of(first, last)
                .flatMap(list -> list.stream().sorted(Comparator.comparingDouble(this::distance)))
                .toList();
        this.options = options;
        edges.forEach(this::measureRun);
        grid = tracks();
        search = new RouteSearch(grid);
        fill();
    }

    Map<GraphEdge, List<Point>> courses() {
        Map<GraphEdge, List<Point>> found = new HashMap<>();
        Map<String, Integer> parallel = new HashMap<>();
        Set<Integer> drawn = new HashSet<>();
        for (GraphEdge edge : edges) {
            if (options.isCancelled()) {
                throw new CancellationException("layout cancelled");
            }
            int nth = parallel.merge(edge.from() + '\n' + edge.to(), 1, Integer::sum);
            String own = nth > 1 ? edge.id() : "";
            int source = key("s" + edge.from() + LayeredNodes.trunk(edge) + own);
            int target = key("t" + edge.to() + LayeredNodes.trunk(edge) + own);
            boolean shares = drawn.contains(source) || drawn.contains(target);
            drawn.addAll(List.of(source, target));
            List<Point> course = search.steps() < EFFORT
                    ? course(edge, source, target, shares)
                    : Gutters.course(end(edge.from()), end(edge.to()), source);
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

    private List<Point> course(GraphEdge edge, int source, int target, boolean shares) {
        List<RouteSearch.Port> from = new ArrayList<>();
        Point start = starts.get(edge.from());
        sides(edge.from(), start, true, from);
        List<RouteSearch.Port> to = new ArrayList<>();
        sides(edge.to(), null, false, to);
        withWords(edge, to);
        List<Point> way = search.find(
                from,
                to,
                source,
                target,
                frames.getOrDefault(edge.from(), 0),
                frames.getOrDefault(edge.to(), 0),
                grid.column(end(edge.to()).x() - run(edge)),
                shares);
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

    /// Makes it dear to come in where the words of the edge find no room before the tip, and adds a way in from the
    /// left
    /// that leaves them room.
    private void withWords(GraphEdge edge, List<RouteSearch.Port> to) {
        double run = run(edge);
        if (run > 0) {
            Box box = end(edge.to());
            to.replaceAll(port -> port.withMoreCost(NO_WORDS));
            double y = Math.rint(box.centerY());
            to.add(side(box.x(), y, -run, 0, 2, run - OUT));
        }
    }

    /// How far before the left side of its target an edge with words should run straight, 0 where that is not possible.
    /// Edges of one source share a trunk, so the longest words decide for all that come in at the same side.
    private double run(GraphEdge edge) {
        Box box = end(edge.to());
        double run = runs.getOrDefault(runKey(edge), 0.0);
        Box way = new Box(box.x() - run, box.centerY() - 2, run - 1, 4);
        boolean blocked = standing.any(way, _ -> true) || foreign.any(way, block -> !block.equals(home(edge.to())));
        return blocked || EdgeText.of(edge).isEmpty() ? 0 : run;
    }

    private String home(String node) {
        return blocks.get(frames.getOrDefault(node, 1) - 1).id();
    }

    private String runKey(GraphEdge edge) {
        return edge.from() + '\n' + end(edge.to()).x();
    }

    private void measureRun(GraphEdge edge) {
        if (!EdgeText.of(edge).isEmpty()) {
            Box box = end(edge.to());
            double frame = box.x() - frameLeft.getOrDefault(edge.to(), box.x());
            double beforeWords = frame < DEEP ? frame + 6 : 12;
            double words = Math.min(LONGEST_WORDS, EdgeText.room(edge, measure));
            runs.merge(runKey(edge), Math.rint(beforeWords + words + 12), Math::max);
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
                frameLeft.put(node.id(), block.box().x());
                stand(node.reach());
            }
            if (block.group() != null) {
                ends.put(block.id(), block.box());
                stand(block.group().name());
                foreign.add(block.box(), block.id());
                frames.put(block.id(), frame);
            }
            for (PlacedEdge edge : block.edges()) {
                if (edge.start().x() == end(edge.edge().from()).right()) {
                    starts.putIfAbsent(edge.edge().from(), edge.start());
                }
            }
        }
    }

    private void stand(Box box) {
        standing.add(box, box);
    }

    private RouteGrid tracks() {
        Set<Double> columns = new HashSet<>();
        Set<Double> rows = new HashSet<>();
        Set<Double> moreColumns = new HashSet<>();
        Set<Double> moreRows = new HashSet<>();
        for (Block block : blocks) {
            around(block.box(), 14, columns, rows);
            around(block.box(), 26, moreColumns, moreRows);
            block.nodes().forEach(node -> around(node.box(), OUT, moreColumns, moreRows));
            block.nodes().forEach(node -> moreRows.add(node.reach().bottom() + OUT));
        }
        for (GraphEdge edge : edges) {
            ports(edge.from(), columns, rows);
            ports(edge.to(), columns, rows);
            columns.add(end(edge.to()).x() - run(edge));
        }
        return new RouteGrid(columns, rows, moreColumns, moreRows);
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
                grid.blockLevel(group.head());
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
                keepTipFree(edge);
                if (edge.label() != null) {
                    grid.block(edge.label().grown(4));
                }
            }
        }
    }

    /// A line across a tip would hide what it points at.
    private void keepTipFree(PlacedEdge edge) {
        Point end = edge.end();
        Point before = edge.points().get(edge.points().size() - 2);
        if (end.y() == before.y()) {
            double left = end.x() > before.x() ? end.x() - TIP : end.x();
            grid.blockUpright(new Box(left, end.y() - CLEAR, TIP, 2 * CLEAR));
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
