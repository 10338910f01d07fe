package dev.meshloft.app.inspector;

import java.math.BigDecimal;
import java.time.Duration;

/// Numbers with their units.
final class Amounts {

    private Amounts() {}

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : noun.endsWith("y") ? "" : "s");
    }

    /// `500 ms`, `2 s`, `1.5 s`, `2 min`.
    static String of(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + " min";
        }
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }

    static String percent(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + " %";
    }
}
