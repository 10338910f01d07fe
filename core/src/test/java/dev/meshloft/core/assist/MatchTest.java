package dev.meshloft.core.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextRange;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchTest {

    private static List<String> ranked(String typed, String... labels) {
        return Stream.of(labels)
                .filter(label -> Match.find(label, typed).isPresent())
                .sorted(Comparator.comparingInt(
                        label -> Match.find(label, typed).orElseThrow().rank()))
                .toList();
    }

    @Test
    void beginningsComeBeforeWordsBeforeLettersInBetween() {
        assertEquals(
                List.of("ra", "ratings", "rate-limit.platform", "reviews-api", "orders-rate", "fraud.example"),
                ranked(
                        "ra",
                        "fraud.example",
                        "orders-rate",
                        "ratings",
                        "reviews-api",
                        "web",
                        "rate-limit.platform",
                        "ra"));
    }

    @Test
    void lettersMayStartWordsOfCamelCase() {
        assertEquals(
                List.of(new TextRange(0, 1), new TextRange(3, 4), new TextRange(6, 7)),
                Match.find("perTryTimeout", "ptt").orElseThrow().parts());
    }

    @Test
    void wordStartsMayGoOnInTheirWord() {
        assertEquals(
                List.of(new TextRange(0, 3), new TextRange(6, 8)),
                Match.find("perTryTimeout", "perti").orElseThrow().parts());
    }

    @Test
    void sameCaseIsBetter() {
        assertEquals(List.of("Gateway", "gateways"), ranked("G", "gateways", "Gateway"));
    }

    @Test
    void whatIsMissingDoesNotMatch() {
        assertTrue(Match.find("reviews", "sr").isEmpty());
        assertTrue(Match.find("web", "webs").isEmpty());
    }
}
