package dev.meshloft.graphview.layout;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Tracks on which edges between blocks may run: level and upright lines, and what lies on each piece of them.
/// A piece is numbered by its left or upper end.
final class RouteGrid {

    private static final double NEAR = 7;
    /// Two tracks closer than this are one.
    private static final double NEARBY = 5;
    /// Something of more than one edge lies here.
    private static final int MANY = -1;

    final double[] xs;
    final double[] ys;
    private final Lane level;
    private final Lane upright;

    /// Pieces of one direction.
    private static final class Lane {
        final boolean[] blocked;
        final int[] frame;
        final int[] sourceKey;
        final int[] targetKey;
        final byte[] crossings;

        Lane(int size) {
            blocked = new boolean[size];
            frame = new int[size];
            sourceKey = new int[size];
            targetKey = new int[size];
            crossings = new byte[size];
        }
    }

    /// @param columns places of upright tracks that must be there
    /// @param moreColumns of tracks that may be left out where there is one nearby
    RouteGrid(
            Collection<Double> columns,
            Collection<Double> rows,
            Collection<Double> moreColumns,
            Collection<Double> moreRows) {
        xs = merged(columns, moreColumns);
        ys = merged(rows, moreRows);
        level = new Lane(xs.length * ys.length);
        upright = new Lane(xs.length * ys.length);
    }

    private static double[] merged(Collection<Double> wanted, Collection<Double> more) {
        TreeSet<Double> tracks = new TreeSet<>(wanted);
        for (double track : new TreeSet<>(more)) {
            Double before = tracks.floor(track);
            Double after = tracks.ceiling(track);
            boolean near = (before != null && track - before < NEARBY) || (after != null && after - track < NEARBY);
            if (!near) {
                tracks.add(track);
            }
        }
        return tracks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Index of the first value that is not below `limit`.
    static int atLeast(double[] values, double limit) {
        int at = Arrays.binarySearch(values, limit);
        return at >= 0 ? at : -at - 1;
    }

    int vertex(int column, int row) {
        return row * xs.length + column;
    }

    int column(double x) {
        return Math.max(0, Arrays.binarySearch(xs, x));
    }

    int row(double y) {
        return Math.max(0, Arrays.binarySearch(ys, y));
    }

    boolean isBlocked(boolean across, int piece) {
        return (across ? level : upright).blocked[piece];
    }

    /// Number of the namespace frame the piece lies in, 0 for none.
    int frame(boolean across, int piece) {
        return (across ? level : upright).frame[piece];
    }

    /// 0 free, 1 shared with an edge of the same end, 2 taken by another edge.
    int use(boolean across, int piece, int source, int target) {
        Lane lane = across ? level : upright;
        int s = lane.sourceKey[piece];
        int t = lane.targetKey[piece];
        if (s == 0 && t == 0) {
            return 0;
        }
        return s == source || t == target ? 1 : 2;
    }

    int crossings(boolean across, int piece) {
        return (across ? level : upright).crossings[piece];
    }

    void block(Box box) {
        eachLevel(box, piece -> level.blocked[piece] = true);
        eachUpright(box, piece -> upright.blocked[piece] = true);
    }

    /// Lets edges only cross from above or below.
    void blockLevel(Box box) {
        eachLevel(box, piece -> level.blocked[piece] = true);
    }

    /// Lets edges only cross from the sides.
    void blockUpright(Box box) {
        eachUpright(box, piece -> upright.blocked[piece] = true);
    }

    void frame(Box box, int number) {
        eachLevel(box, piece -> level.frame[piece] = number);
        eachUpright(box, piece -> upright.frame[piece] = number);
    }

    /// Remembers a drawn course, for those that come after it.
    void use(List<Point> points, int source, int target) {
        for (int i = 1; i < points.size(); i++) {
            Box span = Polyline.span(points.get(i - 1), points.get(i));
            if (span.height() == 0) {
                Box near = new Box(span.x(), span.y() - NEAR, span.width(), 2 * NEAR);
                eachLevel(near, piece -> mark(level, piece, source, target));
                eachUpright(crossedBy(span), piece -> upright.crossings[piece]++);
            } else {
                Box near = new Box(span.x() - NEAR, span.y(), 2 * NEAR, span.height());
                eachUpright(near, piece -> mark(upright, piece, source, target));
                eachLevel(crossedBy(span), piece -> level.crossings[piece]++);
            }
        }
    }

    private static Box crossedBy(Box span) {
        return span.height() == 0
                ? new Box(span.x() + 1, span.y() - 0.1, Math.max(0, span.width() - 2), 0.2)
                : new Box(span.x() - 0.1, span.y() + 1, 0.2, Math.max(0, span.height() - 2));
    }

    private static void mark(Lane lane, int piece, int source, int target) {
        int s = lane.sourceKey[piece];
        int t = lane.targetKey[piece];
        lane.sourceKey[piece] = s == 0 || s == source ? source : MANY;
        lane.targetKey[piece] = t == 0 || t == target ? target : MANY;
    }

    private void eachLevel(Box box, java.util.function.IntConsumer action) {
        int from = Math.max(0, above(xs, box.x()) - 1);
        for (int j = above(ys, box.y()); j < ys.length && ys[j] < box.bottom(); j++) {
            for (int i = from; i + 1 < xs.length && xs[i] < box.right(); i++) {
                if (xs[i + 1] > box.x()) {
                    action.accept(vertex(i, j));
                }
            }
        }
    }

    private void eachUpright(Box box, java.util.function.IntConsumer action) {
        int from = Math.max(0, above(ys, box.y()) - 1);
        for (int i = above(xs, box.x()); i < xs.length && xs[i] < box.right(); i++) {
            for (int j = from; j + 1 < ys.length && ys[j] < box.bottom(); j++) {
                if (ys[j + 1] > box.y()) {
                    action.accept(vertex(i, j));
                }
            }
        }
    }

    /// Index of the first value above `limit`.
    private static int above(double[] values, double limit) {
        int at = Arrays.binarySearch(values, limit);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
