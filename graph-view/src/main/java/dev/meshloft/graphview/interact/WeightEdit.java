package dev.meshloft.graphview.interact;

/// A weight while it is being changed, by a drag or by digits.
///
/// @param percent as it would become, 0 to 100
/// @param typed digits so far; empty for a drag
public record WeightEdit(String edgeId, int before, int percent, String typed) {

    /// Pixels of the screen for one percent.
    private static final double PIXELS = 3;

    public static WeightEdit of(String edgeId, int before) {
        return new WeightEdit(edgeId, before, before, "");
    }

    public WeightEdit dragged(double pixels) {
        return new WeightEdit(edgeId, before, Math.clamp(before + Math.round(pixels / PIXELS), 0, 100), "");
    }

    /// Numbers above 100 start again with the last digit.
    public WeightEdit typed(char digit) {
        String digits = typed + digit;
        int value = Integer.parseInt(digits);
        return value > 100
                ? new WeightEdit(edgeId, before, Character.digit(digit, 10), String.valueOf(digit))
                : new WeightEdit(edgeId, before, value, digits);
    }

    public WeightEdit erased() {
        String digits = typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1);
        return new WeightEdit(edgeId, before, digits.isEmpty() ? before : Integer.parseInt(digits), digits);
    }

    public boolean isChange() {
        return percent != before;
    }

    /// The words on the edge meanwhile.
    public String words() {
        return isChange() ? before + " → " + percent + " %" : percent + " %";
    }
}
