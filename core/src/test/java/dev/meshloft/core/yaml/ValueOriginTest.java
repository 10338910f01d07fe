package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueOriginTest {

    private static final String ALIASES = """
            base: &retries # three of them
              attempts: 3
              when: {codes: [5xx]}
            a: *retries
            b:
              deep: *retries
            """;

    private static final String MERGES = """
            base: &base
              timeout: 2s
              labels: {app: x}
            other: &other
              <<: *base
              port: 80
            a:
              <<: *other
              timeout: 5s
            b:
              <<: [*base, {weight: 1}]
            """;

    private static ValueOrigin origin(String text, String path) {
        return ValueOrigin.of(YamlDocument.parse(text), YamlPath.parse(path));
    }

    private static String detached(String text, String path) {
        YamlDocument document = YamlDocument.parse(text);
        return switch (YamlEdits.detach(document, YamlPath.parse(path))) {
            case YamlEdit.Possible(var change) -> change.apply(text);
            case YamlEdit.Refused(String reason) -> "refused: " + reason;
        };
    }

    private static ValueOrigin aliased(String anchor, String reference, String source, int others) {
        return new ValueOrigin.Aliased(anchor, YamlPath.parse(reference), YamlPath.parse(source), others);
    }

    private static ValueOrigin merged(String anchor, String reference, String source, int others) {
        return new ValueOrigin.Merged(anchor, YamlPath.parse(reference), YamlPath.parse(source), others);
    }

    @Test
    void aValueIsWrittenWhereItStandsOrAtItsAnchor() {
        assertEquals(new ValueOrigin.Here(YamlPath.parse("base.attempts")), origin(ALIASES, "base.attempts"));
        assertEquals(aliased("retries", "a", "base", 2), origin(ALIASES, "a"));
        assertEquals(aliased("retries", "a", "base.attempts", 2), origin(ALIASES, "a.attempts"));
        assertEquals(aliased("retries", "b.deep", "base.when.codes[0]", 2), origin(ALIASES, "b.deep.when.codes[0]"));
        assertEquals(aliased("retries", "a", "base.perTry", 2), origin(ALIASES, "a.perTry"));
        assertEquals(new ValueOrigin.Here(YamlPath.parse("b.fresh")), origin(ALIASES, "b.fresh"));
    }

    @Test
    void aMergedValueIsWrittenInTheMappingItComesFrom() {
        assertEquals(new ValueOrigin.Here(YamlPath.parse("a.timeout")), origin(MERGES, "a.timeout"));
        assertEquals(merged("other", "a.port", "other.port", 1), origin(MERGES, "a.port"));
        assertEquals(merged("base", "a.labels", "base.labels.app", 3), origin(MERGES, "a.labels.app"));
        assertEquals(merged("base", "b.timeout", "base.timeout", 3), origin(MERGES, "b.timeout"));
        assertEquals(merged("", "b.weight", "b.<<[1].weight", 0), origin(MERGES, "b.weight"));
    }

    @Test
    void editingTheAnchorChangesAllThatFollow() {
        YamlDocument document = YamlDocument.parse(ALIASES);
        YamlPath source = origin(ALIASES, "b.deep.attempts").source();
        String after = YamlEdits.set(document, source, YamlContent.of(5))
                .findChange()
                .orElseThrow()
                .apply(ALIASES);
        assertEquals(ALIASES.replace("attempts: 3", "attempts: 5"), after);
        for (String path : List.of("base", "a", "b.deep")) {
            assertEquals(
                    5,
                    YamlDocument.parse(after)
                            .value()
                            .at(YamlPath.parse(path).key("attempts"))
                            .integer()
                            .orElseThrow());
        }
    }

    @Test
    void aDetachedValueIsACopyWithoutComments() {
        assertEquals(
                ALIASES.replace("a: *retries\n", "a:\n  attempts: 3\n  when:\n    codes:\n    - 5xx\n"),
                detached(ALIASES, "a.attempts"));
        assertEquals("a: &x 1\nb: [1] # c\n", detached("a: &x 1\nb: [*x] # c\n", "b[0]"));
    }

    @Test
    void aDetachedMergedKeyIsAnEntryOfItsOwn() {
        assertEquals(
                MERGES.replace("  timeout: 5s\n", "  timeout: 5s\n  labels: {app: x}\n")
                        .replace("  labels: {app: x}\nb", "  labels:\n    app: x\nb"),
                detached(MERGES, "a.labels.app"));
    }

    @Test
    void aMergeKeyIsReplacedByTheKeysItBrings() {
        assertEquals(
                MERGES.replace(
                        "a:\n  <<: *other\n  timeout: 5s\n", "a:\n  port: 80\n  labels:\n    app: x\n  timeout: 5s\n"),
                detached(MERGES, "a.<<"));
        assertEquals(
                MERGES.replace("  <<: [*base, {weight: 1}]\n", "  timeout: 2s\n  labels:\n    app: x\n  weight: 1\n"),
                detached(MERGES, "b.<<"));
    }

    @Test
    void whatStandsHereOrIsMissingCannotBeDetached() {
        assertTrue(detached(ALIASES, "base.attempts").startsWith("refused"));
        assertTrue(detached("a: *gone\n", "a").startsWith("refused"));
        assertTrue(detached("a: &a [*a]\n", "a[0]").startsWith("refused"));
    }

    @Test
    void anchorsThatGrowAreCountedAndNotWrittenOut() {
        StringBuilder text = new StringBuilder("l0: &l0 [x, x, x, x, x]\n");
        for (int i = 1; i < 7; i++) {
            String alias = "*l" + (i - 1);
            text.append("l%d: &l%d [%s, %s, %s, %s, %s]\n".formatted(i, i, alias, alias, alias, alias, alias));
        }
        ValueOrigin origin = origin(text.toString(), "l6[0][0]");
        assertEquals(aliased("l4", "l6[0]", "l4", 30), origin);
        assertTrue(detached(text.toString(), "l6[0]").contains("more than"));
    }

    @Test
    void anAnchorBelowAKeyThatIsWrittenAgainHasNoPlaceToEdit() {
        String text = "a: {x: &q 1}\na: {y: 2}\nb: *q\n";
        YamlPath source = origin(text, "b").source();
        assertEquals(YamlPath.parse("b"), source);
        assertTrue(YamlEdits.set(YamlDocument.parse(text), source, YamlContent.of(3)) instanceof YamlEdit.Refused);
    }
}
