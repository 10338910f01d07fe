package dev.meshloft.core.analysis.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.analysis.LayerRule;
import dev.meshloft.core.analysis.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RuleCatalogTest {

    /// Set to write `docs/rules.md` anew: `-Dtest.rewrite=true`.
    private static final boolean REWRITE = Boolean.getBoolean("test.rewrite");

    @Test
    void everyIdIsUsedOnce() {
        Set<String> seen = new HashSet<>();
        for (Rule rule : RuleCatalog.all()) {
            assertTrue(seen.add(rule.id().id()), () -> rule.id() + " is used twice");
            assertTrue(
                    rule.id().id().matches("[a-z]+(-[a-z]+)*"), () -> rule.id() + " is not in lower case with dashes");
        }
    }

    @Test
    void everyRuleIsDocumentedWithSource() {
        for (Rule rule : RuleCatalog.all()) {
            assertFalse(rule.doc().title().isBlank() || rule.doc().text().isBlank(), () -> rule.id() + " says nothing");
            assertFalse(rule.doc().title().endsWith("."), () -> rule.id() + ": a title has no full stop");
            assertFalse(rule.doc().sources().isEmpty(), () -> rule.id() + " has no source");
            if (!(rule instanceof LayerRule)) {
                assertTrue(rule.doc().text().contains("Bad: "), () -> rule.id() + " has no bad example");
                assertTrue(rule.doc().text().contains("Good: "), () -> rule.id() + " has no good example");
            }
        }
    }

    @Test
    void everyRuleHasAPositiveAndANegativeFixture() {
        for (Rule rule : RuleCatalog.rules()) {
            List<String> texts = Fixtures.casesOf(rule.id().id()).stream()
                    .map(Fixtures::read)
                    .toList();
            assertTrue(texts.stream().anyMatch(text -> text.contains("# expect: ")), () -> rule.id() + ": no finding");
            assertTrue(
                    texts.stream().anyMatch(text -> !text.contains("# expect: ")), () -> rule.id() + ": no negative");
        }
    }

    @Test
    void everyFixtureBelongsToARule() {
        Set<String> ids = RuleCatalog.all().stream().map(rule -> rule.id().id()).collect(Collectors.toSet());
        Fixtures.cases().forEach(path -> assertTrue(ids.contains(Fixtures.ruleOf(path)), path::toString));
    }

    @Test
    void theDocumentIsUpToDate() throws IOException {
        Path document = Path.of("..", "docs", "rules.md");
        if (REWRITE) {
            Files.writeString(document, RulesDocument.text());
        }
        assertEquals(
                Files.exists(document) ? Files.readString(document) : "",
                RulesDocument.text(),
                "run: mvn -pl core verify -Dtest=RuleCatalogTest -Dtest.rewrite=true");
    }
}
