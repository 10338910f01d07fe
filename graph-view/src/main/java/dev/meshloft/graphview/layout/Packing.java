package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the pieces of a namespace into a frame of a given width: gateways and entries down the left side, where edges
/// come in, the others wherever the frame is lowest (a skyline). One use per object.
final class Packing {

    /// Room between pieces for edges and their tips.
    static final double ACROSS = 28;

    static final double DOWN = 20;

    /// Part of the skyline: how far down it is taken from one place to the next.
    private record Ledge(double x, double end, double y) {}

    private final List<Ledge> skyline = new ArrayList<>();
    private final List<Piece> placed = new ArrayList<>();
    private final double limit;
    private final double tall;
    private double left;
    private double width;
    private double height;

    private Packing(List<Piece> pieces, double ratio) {
        double area = pieces.stream().mapToDouble(Piece::area).sum();
        double widest = pieces.stream().mapToDouble(Piece::width).max().orElse(0);
        limit = Math.max(widest, Math.sqrt(area * ratio)) + 1;
        tall = area / limit * 1.1;
        skyline.add(new Ledge(0, limit + ACROSS, 0));
        pieces.stream().sorted(order()).forEach(this::add);
    }

    /// @param ratio width for height that is wanted
    static LayeredNodes.Placed of(List<Piece> pieces, double ratio) {
        Packing packing = new Packing(pieces, ratio);
        return new LayeredNodes.Placed(
                packing.placed.stream().flatMap(piece -> piece.nodes().stream()).toList(),
                packing.placed.stream().flatMap(piece -> piece.edges().stream()).toList(),
                packing.width,
                packing.height);
    }

    private static Comparator<Piece> order() {
        return Comparator.comparingInt(Piece::rank)
                .thenComparing(Comparator.comparingDouble(Piece::area).reversed());
    }

    private void add(Piece piece) {
        boolean first = piece.rank() < Piece.INNER && left + piece.height() <= Math.max(tall, piece.height());
        Ledge at = first ? new Ledge(0, 0, heightAt(0, piece.width())) : lowest(piece);
        double x = Math.ceil(at.x());
        double y = Math.ceil(at.y());
        placed.add(piece.moved(x, y));
        cover(x, x + piece.width() + ACROSS, y + piece.height() + DOWN);
        left = first ? y + piece.height() + DOWN : left;
        width = Math.max(width, x + piece.width());
        height = Math.max(height, y + piece.height());
    }

    private Ledge lowest(Piece piece) {
        Ledge best = null;
        for (Ledge ledge : skyline) {
            if (ledge.x() + piece.width() <= limit) {
                double y = heightAt(ledge.x(), piece.width());
                if (best == null || y < best.y()) {
                    best = new Ledge(ledge.x(), ledge.end(), y);
                }
            }
        }
        return best == null ? new Ledge(0, 0, heightAt(0, limit)) : best;
    }

    private double heightAt(double x, double across) {
        return skyline.stream()
                .filter(ledge -> ledge.end() > x && ledge.x() < x + across)
                .mapToDouble(Ledge::y)
                .max()
                .orElse(0);
    }

    private void cover(double x, double end, double y) {
        List<Ledge> next = new ArrayList<>();
        for (Ledge ledge : skyline) {
            if (ledge.x() < x) {
                next.add(new Ledge(ledge.x(), Math.min(ledge.end(), x), ledge.y()));
            }
            if (ledge.end() > end) {
                next.add(new Ledge(Math.max(ledge.x(), end), ledge.end(), ledge.y()));
            }
        }
        next.add(new Ledge(x, end, y));
        next.removeIf(ledge -> ledge.end() <= ledge.x());
        next.sort(Comparator.comparingDouble(Ledge::x));
        skyline.clear();
        skyline.addAll(next);
    }
}
