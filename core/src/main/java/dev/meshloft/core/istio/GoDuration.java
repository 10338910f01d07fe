package dev.meshloft.core.istio;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as Go's `time.ParseDuration` reads them: `1h30m`, `1.5s`, `100ms`. Istio decodes its duration fields so
/// (`jsonpb` of golang/protobuf 1.5).
public final class GoDuration {

    private static final Pattern PART = Pattern.compile("([0-9]*\\.?[0-9]*)(ns|us|µs|μs|ms|s|m|h)");
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ns", BigDecimal.ONE,
            "us", BigDecimal.valueOf(1_000),
            "µs", BigDecimal.valueOf(1_000),
            "μs", BigDecimal.valueOf(1_000),
            "ms", BigDecimal.valueOf(1_000_000),
            "s", BigDecimal.valueOf(1_000_000_000),
            "m", BigDecimal.valueOf(60_000_000_000L),
            "h", BigDecimal.valueOf(3_600_000_000_000L));

    private GoDuration() {}

    /// @return empty when the text is no duration; parts of a nanosecond are cut off
    public static Optional<Duration> parse(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        return nanos(rest).map(nanos -> Duration.ofNanos(negative ? -nanos : nanos));
    }

    /// As Go prints it, but without zero parts behind the first: `1m30s`, `2s`, `500ms`.
    public static String print(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        if (duration.isNegative()) {
            return "-" + print(duration.negated());
        }
        BigDecimal seconds =
                BigDecimal.valueOf(duration.toSecondsPart()).add(BigDecimal.valueOf(duration.toNanosPart(), 9));
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return plain(seconds.movePointRight(3)) + "ms";
        }
        return (duration.toHours() > 0 ? duration.toHours() + "h" : "")
                + (duration.toMinutesPart() > 0 ? duration.toMinutesPart() + "m" : "")
                + (seconds.signum() > 0 ? plain(seconds) + "s" : "");
    }

    private static Optional<Long> nanos(String text) {
        Matcher part = PART.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            String number = part.group(1);
            if (number.isEmpty() || number.equals(".")) {
                return Optional.empty();
            }
            BigDecimal unit = NANOS.getOrDefault(part.group(2), BigDecimal.ZERO);
            sum = sum.add(new BigDecimal(number).multiply(unit));
            end = part.end();
        }
        boolean fits = sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return end > 0 && end == text.length() && fits ? Optional.of(sum.longValue()) : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
