package dev.meshloft.core.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as Go's `time.ParseDuration` takes them, which CEL's `duration` and Istio use: `1h30m`, `.5s`, `-1ms`.
///
/// Source: Go 1.26 time/format.go.
final class GoDuration {

    private static final Pattern FORM =
            Pattern.compile("[-+]?(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+");
    private static final Pattern PART = Pattern.compile("([0-9.]+)([a-zµμ]+)");
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ns", BigDecimal.ONE,
            "us", new BigDecimal("1000"),
            "µs", new BigDecimal("1000"),
            "μs", new BigDecimal("1000"),
            "ms", new BigDecimal("1000000"),
            "s", new BigDecimal("1000000000"),
            "m", new BigDecimal("60000000000"),
            "h", new BigDecimal("3600000000000"));

    private GoDuration() {}

    /// @throws IllegalArgumentException for another form, and beyond 64 bits of nanoseconds (about 292 years); CEL
    /// makes
    ///     an evaluation error of it
    static Duration parse(String text) {
        if (text.equals("0") || text.equals("+0") || text.equals("-0")) {
            return Duration.ZERO;
        }
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a duration: " + text);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            BigDecimal unit = NANOS.getOrDefault(part.group(2), BigDecimal.ZERO);
            sum = sum.add(new BigDecimal(part.group(1)).multiply(unit).setScale(0, RoundingMode.DOWN));
        }
        try {
            return Duration.ofNanos((text.startsWith("-") ? sum.negate() : sum).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("longer than 292 years: " + text, e);
        }
    }
}
