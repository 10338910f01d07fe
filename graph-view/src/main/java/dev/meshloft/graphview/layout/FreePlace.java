package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Finds room for a box beside or below what stands already.
final class FreePlace {

    /// What a pixel by which the whole would grow costs, against a pixel of distance.
    private static final double GROWTH = 1.5;

    private final double across;
    private final double down;
    private final List<Box> standing = new ArrayList<>();
    private final BoxIndex<Box> taken = new BoxIndex<>();
    private Box all = Box.EMPTY;

    /// @param across room that is kept beside each box
    /// @param down room that is kept below it
    FreePlace(double across, double down) {
        this.across = across;
        this.down = down;
    }

    void take(Box box) {
        all = standing.isEmpty() ? box : all.union(box);
        standing.add(box);
        taken.add(reach(box), box);
    }

    /// What everything taken takes up together.
    Box all() {
        return all;
    }

    /// The free place that costs least, its left upper corner nowhere left of or above everything that stands.
    ///
    /// @param cost of a place, in pixels
    Box find(double width, double height, ToDoubleFunction<Box> cost) {
        Box best = null;
        double least = Double.MAX_VALUE;
        for (Box place : places(width, height)) {
            if (!taken.any(reach(place), _ -> true)) {
                double total = cost.applyAsDouble(place) + GROWTH * growth(place);
                if (total < least) {
                    least = total;
                    best = place;
                }
            }
        }
        return best == null ? new Box(all.x(), all.bottom() + down, width, height) : best;
    }

    private double growth(Box place) {
        Box grown = all.union(place);
        return grown.width() - all.width() + grown.height() - all.height();
    }

    private List<Box> places(double width, double height) {
        List<Box> places = new ArrayList<>();
        for (Box box : standing) {
            places.add(new Box(Math.ceil(box.right() + across), box.y(), width, height));
            places.add(new Box(box.x(), Math.ceil(box.bottom() + down), width, height));
            places.add(new Box(all.x(), Math.ceil(box.bottom() + down), width, height));
            places.add(new Box(Math.ceil(box.right() + across), all.y(), width, height));
        }
        return places;
    }

    private Box reach(Box box) {
        return new Box(box.x(), box.y(), box.width() + across, box.height() + down);
    }
}
