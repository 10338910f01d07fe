package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The inside of a namespace as it was: what hangs together and has not changed stands where it stood, what has changed
/// stands near its former place, what is new takes a free one.
final class KeptInside {

    private final PlacedGraph former;
    private final Box frame;

    /// A piece with the place it had.
    private record Place(Piece piece, Box before, Box now) {}

    /// @param group the namespace as it was
    private KeptInside(PlacedGraph former, PlacedGroup group) {
        this.former = former;
        this.frame = group.box();
    }

    /// The pieces in their places, measured from the frame's left upper corner; empty when the namespace was not drawn
    /// open or has changed too much.
    static Optional<LayeredNodes.Placed> of(PlacedGraph former, String group, List<Piece> pieces) {
        PlacedGroup was = former.group(group);
        return was == null || was.collapsed() ? Optional.empty() : new KeptInside(former, was).placed(pieces);
    }

    /// Whether every piece looks as it did.
    static boolean isSame(PlacedGraph former, List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> shift(former, piece, true) != null);
    }

    private Optional<LayeredNodes.Placed> placed(List<Piece> pieces) {
        List<Place> kept = new ArrayList<>();
        List<Piece> fresh = new ArrayList<>();
        for (Piece piece : pieces) {
            Place place = place(piece);
            if (place == null) {
                fresh.add(piece);
            } else {
                kept.add(place);
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Nudge.apart(
                        kept.stream().map(Place::before).toList(),
                        kept.stream().map(Place::now).toList(),
                        Packing.ACROSS,
                        Packing.DOWN)
                .map(boxes -> withFresh(kept, boxes, fresh));
    }

    private static LayeredNodes.Placed withFresh(List<Place> kept, List<Box> boxes, List<Piece> fresh) {
        List<Piece> all = new ArrayList<>();
        FreePlace free = new FreePlace(Packing.ACROSS, Packing.DOWN);
        for (int i = 0; i < boxes.size(); i++) {
            free.take(boxes.get(i));
            all.add(kept.get(i).piece().moved(boxes.get(i).x(), boxes.get(i).y()));
        }
        for (Piece piece : fresh) {
            Box there = free.find(piece.width(), piece.height(), Box::y);
            free.take(there);
            all.add(piece.moved(there.x(), there.y()));
        }
        return new LayeredNodes.Placed(
                all.stream().flatMap(piece -> piece.nodes().stream()).toList(),
                all.stream().flatMap(piece -> piece.edges().stream()).toList(),
                free.all().right(),
                free.all().bottom());
    }

    private @Nullable Place place(Piece piece) {
        Point same = shift(former, piece, true);
        if (same != null) {
            Box box = box(piece, same);
            return new Place(piece, box, box);
        }
        Point near = shift(former, piece, false);
        if (near == null) {
            return null;
        }
        Box before = formerBox(piece);
        Box wanted = box(piece, near);
        // It does not grow to the left and upwards: nothing there could give way.
        double x = Math.max(before.x(), wanted.x());
        double y = Math.max(before.y(), wanted.y());
        return new Place(piece, before, new Box(x, y, piece.width(), piece.height()));
    }

    private Box box(Piece piece, Point shift) {
        return new Box(shift.x() - frame.x(), shift.y() - frame.y(), piece.width(), piece.height());
    }

    /// What the nodes of a piece that were there took up.
    private Box formerBox(Piece piece) {
        Box all = null;
        for (PlacedNode node : piece.nodes()) {
            PlacedNode was = former.node(node.id());
            if (was != null) {
                all = all == null ? was.reach() : all.union(was.reach());
            }
        }
        Box box = all == null ? Box.EMPTY : all;
        return box.moved(-frame.x(), -frame.y());
    }

    /// How far the nodes of a piece have to move to stand where they stood; null when they were not there.
    ///
    /// @param exactly null as well unless all of them were there, all as far away, and as large
    private static @Nullable Point shift(PlacedGraph former, Piece piece, boolean exactly) {
        List<Point> shifts = new ArrayList<>();
        for (PlacedNode node : piece.nodes()) {
            PlacedNode was = former.node(node.id());
            if (was != null) {
                shifts.add(new Point(
                        was.box().x() - node.box().x(),
                        was.box().y() - node.box().y()));
            }
            boolean same = was != null
                    && was.box().width() == node.box().width()
                    && was.reach().height() == node.reach().height()
                    && shifts.getLast().equals(shifts.getFirst());
            if (exactly && !same) {
                return null;
            }
        }
        return shifts.isEmpty() ? null : middle(shifts);
    }

    private static Point middle(List<Point> shifts) {
        double[] x = shifts.stream().mapToDouble(Point::x).sorted().toArray();
        double[] y = shifts.stream().mapToDouble(Point::y).sorted().toArray();
        return new Point(x[x.length / 2], y[y.length / 2]);
    }
}
