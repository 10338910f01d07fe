package dev.meshloft.graphview.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Makes room for what has grown: what stands right of it goes right, what stands below goes down, just as far as it
/// must, and takes along what is in its way in turn. Everything else stays.
final class Nudge {

    /// After so many pushes for each box the places are too entangled.
    private static final int PATIENCE = 20;

    private final List<Box> before;
    private final List<Box> now;
    private final double across;
    private final double down;
    private final Deque<Integer> pushing = new ArrayDeque<>();

    private Nudge(List<Box> before, List<Box> now, double across, double down) {
        this.before = before;
        this.now = new ArrayList<>(now);
        this.across = across;
        this.down = down;
    }

    /// The boxes without overlaps, in the same order; empty when that cannot be had by pushing.
    ///
    /// @param before where each box was, without overlaps
    /// @param now the same with their new sizes
    /// @param across room that is kept beside each box
    /// @param down room that is kept below it
    static Optional<List<Box>> apart(List<Box> before, List<Box> now, double across, double down) {
        Nudge nudge = new Nudge(before, now, across, down);
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(before.get(i))) {
                nudge.pushing.add(i);
            }
        }
        return nudge.settles() ? Optional.of(nudge.now) : Optional.empty();
    }

    private boolean settles() {
        int patience = now.size() * PATIENCE;
        while (!pushing.isEmpty() && patience-- > 0) {
            int pusher = pushing.remove();
            for (int other = 0; other < now.size(); other++) {
                if (other != pusher && reach(now.get(pusher)).overlaps(reach(now.get(other)))) {
                    push(pusher, other);
                }
            }
        }
        return pushing.isEmpty();
    }

    private void push(int pusher, int other) {
        double right =
                Math.ceil(now.get(pusher).right() + across - now.get(other).x());
        double below =
                Math.ceil(now.get(pusher).bottom() + down - now.get(other).y());
        boolean wasRight = before.get(other).x() >= before.get(pusher).right();
        boolean wasBelow = before.get(other).y() >= before.get(pusher).bottom();
        if (wasRight && (!wasBelow || right <= below)) {
            now.set(other, now.get(other).moved(right, 0));
        } else if (wasBelow) {
            now.set(other, now.get(other).moved(0, below));
        }
        pushing.add(other);
    }

    private Box reach(Box box) {
        return new Box(box.x(), box.y(), box.width() + across, box.height() + down);
    }
}
