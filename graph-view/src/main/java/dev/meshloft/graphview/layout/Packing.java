package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Puts the pieces of a namespace into a frame of a given width: gateways and entries down the left side, where edges
/// come in, the others wherever there is room highest up. One use per object.
final class Packing {

    /// Room between pieces for edges and their tips.
    static final double ACROSS = 28;

    static final double DOWN = 20;

    private final List<Piece> placed = new ArrayList<>();
    /// What each piece takes, with the room to the right of it and below it.
    private final BoxIndex<Piece> taken = new BoxIndex<>();
    private final TreeSet<Double> lefts = new TreeSet<>(List.of(0.0));
    private final TreeSet<Double> tops = new TreeSet<>(List.of(0.0));
    private final double limit;
    private final double tall;
    private double left;
    private double width;
    private double height;

    private Packing(List<Piece> pieces, double ratio, boolean gatewaysLast) {
        double area = pieces.stream().mapToDouble(Piece::area).sum();
        double widest = pieces.stream().mapToDouble(Piece::width).max().orElse(0);
        limit = Math.max(widest, Math.sqrt(area * ratio)) + 1;
        tall = area / limit * 1.1;
        pieces.stream().sorted(order(gatewaysLast)).forEach(this::add);
    }

    /// @param ratio width for height that is wanted
    /// @param gatewaysLast gateways stand at the lower left, for hosts below the namespace
    static LayeredNodes.Placed of(List<Piece> pieces, double ratio, boolean gatewaysLast) {
        Packing packing = new Packing(pieces, ratio, gatewaysLast);
        return new LayeredNodes.Placed(
                packing.placed.stream().flatMap(piece -> piece.nodes().stream()).toList(),
                packing.placed.stream().flatMap(piece -> piece.edges().stream()).toList(),
                packing.width,
                packing.height);
    }

    private static Comparator<Piece> order(boolean gatewaysLast) {
        return Comparator.<Piece>comparingInt(
                        piece -> gatewaysLast && piece.rank() == Piece.GATEWAY ? Piece.INNER + 1 : piece.rank())
                .thenComparing(Comparator.comparingDouble(Piece::area).reversed());
    }

    private void add(Piece piece) {
        boolean first = piece.rank() < Piece.INNER && left + piece.height() <= Math.max(tall, piece.height());
        Point at = first ? new Point(0, top(0, piece, left)) : highest(piece);
        Piece there = piece.moved(at.x(), at.y());
        placed.add(there);
        Box box = new Box(at.x(), at.y(), piece.width() + ACROSS, piece.height() + DOWN);
        taken.add(box, there);
        lefts.add(Math.ceil(box.right()));
        tops.add(Math.ceil(box.bottom()));
        left = first ? box.bottom() : left;
        width = Math.max(width, at.x() + piece.width());
        height = Math.max(height, at.y() + piece.height());
    }

    private Point highest(Piece piece) {
        Point best = null;
        for (double x : lefts) {
            if (x == 0 || x + piece.width() <= limit) {
                double y = top(x, piece, 0);
                if (best == null || y < best.y()) {
                    best = new Point(x, y);
                }
            }
        }
        return best == null ? new Point(0, top(0, piece, 0)) : best;
    }

    private double top(double x, Piece piece, double from) {
        for (double y : tops.tailSet(from)) {
            Box box = new Box(x, y, piece.width() + ACROSS, piece.height() + DOWN);
            if (!taken.any(box, _ -> true)) {
                return y;
            }
        }
        return tops.last();
    }
}
