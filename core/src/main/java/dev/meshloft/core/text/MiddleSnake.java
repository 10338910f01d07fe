package dev.meshloft.core.text;

import org.jspecify.annotations.Nullable;

/// Finds a place through which a shortest way from one list to the other leads, searching from both ends at once
/// (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, section 4b). Not for several threads.
final class MiddleSnake {

    /// How many differences are looked for in one region before it counts as too costly.
    private static final int MOST = 1_500;

    /// Both lists are cut here.
    record Split(int left, int right) {}

    private final int[] left;
    private final int[] right;
    /// Furthest left place on each diagonal, from the start and from the end.
    private final int[] forward;
    private final int[] backward;
    private final int zero;

    MiddleSnake(int[] left, int[] right) {
        this.left = left;
        this.right = right;
        this.zero = right.length + 1;
        this.forward = new int[left.length + right.length + 3];
        this.backward = new int[left.length + right.length + 3];
    }

    /// @return null when the two differ in too many places
    @Nullable
    Split find(LineDiff.Region region) {
        Front ahead = new Front(region, region.leftFrom() - region.rightFrom());
        Front back = new Front(region, region.leftTo() - region.rightTo());
        forward[zero + ahead.low] = region.leftFrom();
        backward[zero + back.low] = region.leftTo();
        boolean odd = ((ahead.low - back.low) & 1) != 0;
        for (int cost = 1; cost <= MOST; cost++) {
            ahead.widen(forward, -1);
            for (int d = ahead.high; d >= ahead.low; d -= 2) {
                int l = goForward(region, d);
                if (odd && back.has(d) && backward[zero + d] <= l) {
                    return new Split(l, l - d);
                }
            }
            back.widen(backward, Integer.MAX_VALUE);
            for (int d = back.high; d >= back.low; d -= 2) {
                int l = goBackward(region, d);
                if (!odd && ahead.has(d) && l <= forward[zero + d]) {
                    return new Split(l, l - d);
                }
            }
        }
        return null;
    }

    private int goForward(LineDiff.Region region, int d) {
        int below = forward[zero + d - 1];
        int above = forward[zero + d + 1];
        int l = below < above ? above : below + 1;
        while (l < region.leftTo() && l - d < region.rightTo() && left[l] == right[l - d]) {
            l++;
        }
        forward[zero + d] = l;
        return l;
    }

    private int goBackward(LineDiff.Region region, int d) {
        int below = backward[zero + d - 1];
        int above = backward[zero + d + 1];
        int l = below < above ? below : above - 1;
        while (region.leftFrom() < l && region.rightFrom() < l - d && left[l - 1] == right[l - d - 1]) {
            l--;
        }
        backward[zero + d] = l;
        return l;
    }

    /// The diagonals that a search has reached.
    private final class Front {

        private final int least;
        private final int most;
        private int low;
        private int high;

        Front(LineDiff.Region region, int start) {
            least = region.leftFrom() - region.rightTo();
            most = region.leftTo() - region.rightFrom();
            low = start;
            high = start;
        }

        boolean has(int diagonal) {
            return low <= diagonal && diagonal <= high;
        }

        /// One diagonal more to each side, as far as there are any; `unreached` stands beyond.
        void widen(int[] reached, int unreached) {
            if (low > least) {
                low--;
                reached[zero + low - 1] = unreached;
            } else {
                low++;
            }
            if (high < most) {
                high++;
                reached[zero + high + 1] = unreached;
            } else {
                high--;
            }
        }
    }
}
