package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.Mtls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds room for labels on courses: never on a node, a badge, a group's head or another label, and off other lines
/// where that is possible.
final class LabelPlaces {

    private static final double[] SHARES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88};
    private static final double TIP = 14;
    private static final double LEAST_BEFORE_END = 17;

    private final TextMeasure measure;
    private final BoxIndex<Box> taken = new BoxIndex<>();
    private final Set<String> collapsed = new HashSet<>();
    private final List<Box> frames = new ArrayList<>();
    /// Each straight part of a line with the edge it belongs to.
    private final BoxIndex<PlacedEdge> lines = new BoxIndex<>();

    LabelPlaces(TextMeasure measure, List<Block> blocks) {
        this.measure = measure;
        for (Block block : blocks) {
            if (block.group() != null) {
                take(block.group().head());
                if (block.group().collapsed()) {
                    collapsed.add(block.id());
                }
                frames.add(block.group().box());
            }
            for (PlacedNode node : block.nodes()) {
                take(node.box().grown(2));
                node.badges().forEach(badge -> take(badge.box()));
                take(NodeSize.captionBelow(node));
            }
            for (PlacedEdge edge : block.edges()) {
                draw(edge);
                if (edge.label() != null) {
                    take(edge.label().grown(2));
                }
            }
        }
    }

    List<PlacedEdge> label(List<PlacedEdge> edges) {
        edges.forEach(this::draw);
        return edges.stream().map(this::label).map(this::disc).toList();
    }

    private PlacedEdge label(PlacedEdge edge) {
        if (edge.text().isEmpty()) {
            return edge;
        }
        double width = EdgeText.width(edge.edge(), edge.text(), measure);
        Box box = find(edge, width, true);
        if (box == null) {
            box = find(edge, width, false);
        }
        if (box != null) {
            take(box.grown(2));
        }
        return edge.withLabel(box);
    }

    /// A disc on a trunk would be anybody's, and the head of a group carries one already.
    private PlacedEdge disc(PlacedEdge edge) {
        if (edge.edge().mtls() == Mtls.NONE || collapsed.contains(edge.edge().to())) {
            return edge.withDisc(null);
        }
        List<Point> places = new ArrayList<>();
        if (edge.disc() != null) {
            places.add(edge.disc());
        }
        for (int part = edge.points().size() - 1; part > 0; part--) {
            Point from = edge.points().get(part - 1);
            Point to = edge.points().get(part);
            places.add(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2));
        }
        for (Point place : places) {
            Box box = Box.around(place, PlacedEdge.DISC, PlacedEdge.DISC);
            if (edge.end().distance(place) >= LEAST_BEFORE_END && isFree(box) && noLine(box, edge)) {
                taken.add(box, box);
                return edge.withDisc(place);
            }
        }
        return edge.withDisc(null);
    }

    private @Nullable Box find(PlacedEdge edge, double width, boolean offLines) {
        List<Point> points = edge.points();
        List<Integer> parts = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            parts.add(i);
        }
        parts.sort(Comparator.comparingDouble(part -> -worth(points, part, width)));
        for (int part : parts) {
            Point from = points.get(part - 1);
            Point to = points.get(part);
            double clear = part == points.size() - 1 ? TIP : 4;
            double needed = from.y() == to.y() ? width + clear + 4 : EdgeText.HEIGHT + clear + 4;
            if (from.distance(to) < needed) {
                continue;
            }
            for (double share : SHARES) {
                Box box = at(from, to, share, width, clear);
                if (box != null && isFree(box) && (offLines ? isOffLines(box, edge) : isOwn(box, edge))) {
                    return box;
                }
            }
        }
        return null;
    }

    /// Level parts first, long ones first.
    private static double worth(List<Point> points, int part, double width) {
        Point from = points.get(part - 1);
        Point to = points.get(part);
        double length = from.distance(to);
        return from.y() == to.y() && length > width + 12 ? length + 400 : length;
    }

    private static @Nullable Box at(Point from, Point to, double share, double width, double clear) {
        Point middle = new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
        Box box = Box.around(middle, width, EdgeText.HEIGHT);
        double half = from.y() == to.y() ? width / 2 : EdgeText.HEIGHT / 2;
        boolean fits = middle.distance(from) >= half + 4 && middle.distance(to) >= half + clear;
        return fits ? box : null;
    }

    private boolean isFree(Box box) {
        return !taken.any(box, _ -> true);
    }

    private boolean isOffLines(Box box, PlacedEdge own) {
        return noLine(box.grown(3), own) && frames.stream().noneMatch(frame -> crossesFrame(box.grown(3), frame));
    }

    private static boolean crossesFrame(Box box, Box frame) {
        return box.overlaps(frame) && !frame.contains(box);
    }

    /// On its own branch: on a trunk nobody could tell whose words they are.
    private boolean isOwn(Box box, PlacedEdge own) {
        return noLine(Box.around(box.center(), 2, 2), own);
    }

    private boolean noLine(Box wide, PlacedEdge own) {
        return !lines.any(wide, line -> !line.id().equals(own.id()));
    }

    private void take(Box box) {
        taken.add(box, box);
    }

    private void draw(PlacedEdge edge) {
        for (int i = 1; i < edge.points().size(); i++) {
            lines.add(
                    Polyline.span(edge.points().get(i - 1), edge.points().get(i))
                            .grown(0.5),
                    edge);
        }
    }
}
