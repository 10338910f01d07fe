package dev.meshloft.app.connect;

import java.time.Duration;

/// When the next objects of a cluster may be shown. What a first list brings comes all at once, or where that takes
/// long
/// in ever larger pieces, because each piece is analysed as a whole. Later on a single change is shown at once, and
/// many
/// changes so that the analysis takes a third of the time at most.
final class Pace {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration SLOWEST = Duration.ofSeconds(2);

    private Duration pause = FIRST;
    private long due;
    private boolean loading = true;

    /// @param now as all times here, what `System.nanoTime` says
    Pace(long now) {
        this.due = now + pause.toNanos();
    }

    /// How long still; zero when something may be shown now.
    Duration left(long now) {
        return Duration.ofNanos(Math.max(0, due - now));
    }

    /// The first lists are complete.
    void loaded(long now) {
        if (loading) {
            loading = false;
            due = now;
        }
    }

    /// Something is shown now.
    ///
    /// @param analysis how long the last one took
    void shown(long now, Duration analysis) {
        pause = loading
                ? shorter(pause.multipliedBy(2), LONGEST)
                : longer(SHORTEST, shorter(analysis.multipliedBy(3), SLOWEST));
        due = now + pause.toNanos();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
