package dev.meshloft.core.istio;

import java.util.ArrayList;
import java.util.List;

/// Shares of a route's destinations that together make 100.
public final class WeightShares {

    private static final int WHOLE = 100;

    private WeightShares() {}

    /// The weights after one of them is set: the others share the rest in proportion to what they had, or evenly when
    /// they had nothing. Whole numbers, none negative, sum 100.
    ///
    /// @param percent clamped to 0 to 100; a single destination always has 100
    public static List<Integer> with(List<Integer> weights, int position, int percent) {
        if (weights.size() == 1) {
            return List.of(WHOLE);
        }
        int wanted = Math.clamp(percent, 0, WHOLE);
        int rest = WHOLE - wanted;
        long others = 0;
        for (int i = 0; i < weights.size(); i++) {
            others += i == position ? 0 : Math.max(0, weights.get(i));
        }
        List<Integer> shares = new ArrayList<>(weights.size());
        long before = 0;
        int given = 0;
        int seen = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (i == position) {
                shares.add(wanted);
                continue;
            }
            seen++;
            before += Math.max(0, weights.get(i));
            // What all up to here should have, less what they have: so that rounding never adds up to an error.
            int due = (int)
                    (others > 0
                            ? Math.round((double) rest * before / others)
                            : (long) rest * seen / (weights.size() - 1));
            shares.add(due - given);
            given = due;
        }
        return List.copyOf(shares);
    }

    public static int sum(List<Integer> weights) {
        return weights.stream().mapToInt(Integer::intValue).sum();
    }
}
