package dev.meshloft.core.istio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

    @ParameterizedTest
    @CsvSource({"2s,2000", "1h30m,5400000", "1.5s,1500", ".5s,500", "100ms,100", "0,0", "-1s,-1000", "1m0.25s,60250"})
    void readsGoDurations(String text, long millis) {
        assertEquals(Optional.of(Duration.ofMillis(millis)), GoDuration.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "s", "2 s", "2sec", "1d", ".s", "1s!", "99999999999h"})
    void refusesOthers(String text) {
        assertEquals(Optional.empty(), GoDuration.parse(text));
    }

    @Test
    void printsTheShortestForm() {
        assertEquals("1h0.5s", GoDuration.print(Duration.ofMillis(3_600_500)));
        assertEquals("1m30s", GoDuration.print(Duration.ofSeconds(90)));
        assertEquals("800ms", GoDuration.print(Duration.ofMillis(800)));
        assertEquals("2s", GoDuration.print(Duration.ofSeconds(2)));
        assertEquals("1.5ms", GoDuration.print(Duration.ofNanos(1_500_000)));
    }
}
