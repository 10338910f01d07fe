package dev.meshloft.app.form.model;

import java.util.ArrayList;
import java.util.List;

/// Shares of traffic in percent.
public final class Weights {

    private static final int WHOLE = 100;

    private Weights() {}

    /// One weight becomes another, the others share the rest in the proportion they had, so that the sum is 100.
    ///
    /// @param percent clamped to 0 to 100
    public static List<Integer> move(List<Integer> weights, int position, int percent) {
        int wanted = weights.size() == 1 ? WHOLE : Math.clamp(percent, 0, WHOLE);
        int rest = WHOLE - wanted;
        long others = 0;
        for (int i = 0; i < weights.size(); i++) {
            others += i == position ? 0 : weights.get(i);
        }
        List<Integer> moved = new ArrayList<>();
        long seen = 0;
        int given = 0;
        int left = weights.size() - 1;
        int passed = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (i == position) {
                moved.add(wanted);
                continue;
            }
            seen += weights.get(i);
            passed++;
            // Rounding the running sum keeps the total exact whatever the parts are.
            int upTo = (int) Math.round(others == 0 ? (double) rest * passed / left : (double) rest * seen / others);
            moved.add(upTo - given);
            given = upTo;
        }
        return moved;
    }

    public static int sum(List<Integer> weights) {
        return weights.stream().mapToInt(Integer::intValue).sum();
    }
}
