package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

    @Test
    void readsWhatGoReads() {
        assertEquals(Duration.ofMillis(500), GoDuration.parse(".5s"));
        assertEquals(Duration.ofSeconds(1), GoDuration.parse("1.s"));
        assertEquals(Duration.ofMinutes(90), GoDuration.parse("1h30m"));
        assertEquals(Duration.ofMillis(-1), GoDuration.parse("-1ms"));
        assertEquals(Duration.ofNanos(1_500), GoDuration.parse("1.5µs"));
        assertEquals(Duration.ZERO, GoDuration.parse("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "1d", "1 s", ".s", "s", "1e3s", "1S", "3000000h", "1h-2m"})
    void refusesTheRest(String text) {
        assertThrows(IllegalArgumentException.class, () -> GoDuration.parse(text));
    }
}
