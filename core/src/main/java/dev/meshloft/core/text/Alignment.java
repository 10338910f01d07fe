package dev.meshloft.core.text;

import java.util.ArrayList;
import java.util.List;

/// Which item of one list stands beside which of another: both in order, as much alike in total as can be.
public final class Alignment {

    /// Products of sizes above this are paired by position: exactness would cost too much.
    private static final int LIMIT = 40_000;

    /// Indices from 0; -1 where one side has nothing.
    public record Pair(int left, int right) {

        public boolean isBoth() {
            return left >= 0 && right >= 0;
        }
    }

    /// How much two items are alike; 0 when they must not be paired.
    @FunctionalInterface
    public interface Likeness {
        double of(int left, int right);
    }

    private Alignment() {}

    /// Whether lists of these sizes are compared item by item, and not paired by position.
    public static boolean isExact(int left, int right) {
        return (long) left * right <= LIMIT;
    }

    /// In reading order, each item once.
    public static List<Pair> of(int left, int right, Likeness likeness) {
        if (!isExact(left, right)) {
            return byPosition(left, right);
        }
        double[][] pairs = new double[left][right];
        double[][] best = new double[left + 1][right + 1];
        for (int l = left - 1; l >= 0; l--) {
            for (int r = right - 1; r >= 0; r--) {
                pairs[l][r] = likeness.of(l, r);
                double paired = pairs[l][r] > 0 ? pairs[l][r] + best[l + 1][r + 1] : 0;
                best[l][r] = Math.max(paired, Math.max(best[l + 1][r], best[l][r + 1]));
            }
        }
        return follow(pairs, best);
    }

    private static List<Pair> follow(double[][] pairs, double[][] best) {
        int left = best.length - 1;
        int right = best[0].length - 1;
        List<Pair> out = new ArrayList<>();
        int l = 0;
        int r = 0;
        while (l < left || r < right) {
            if (l < left && r < right && pairs[l][r] > 0 && best[l][r] == pairs[l][r] + best[l + 1][r + 1]) {
                out.add(new Pair(l++, r++));
            } else if (r == right || (l < left && best[l][r] == best[l + 1][r])) {
                out.add(new Pair(l++, -1));
            } else {
                out.add(new Pair(-1, r++));
            }
        }
        return List.copyOf(out);
    }

    private static List<Pair> byPosition(int left, int right) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(left, right); i++) {
            pairs.add(new Pair(i < left ? i : -1, i < right ? i : -1));
        }
        return List.copyOf(pairs);
    }
}
