package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class YamlEditsTest {

    private static final YamlContent DESTINATION =
            YamlContent.mapping("destination", YamlContent.mapping("host", YamlContent.of("b")));

    private static String edit(String text, Function<YamlDocument, YamlEdit> edit) {
        return switch (edit.apply(YamlDocument.parse(text))) {
            case YamlEdit.Possible(TextChange change) -> change.apply(text);
            case YamlEdit.Refused(String reason) -> "refused: " + reason;
        };
    }

    private static String set(String text, String path, YamlContent content) {
        return edit(text, document -> YamlEdits.set(document, YamlPath.parse(path), content));
    }

    private static String remove(String text, String path) {
        return edit(text, document -> YamlEdits.remove(document, YamlPath.parse(path)));
    }

    @Test
    void aScalarKeepsQuotesCommentsAndLineBreaks() {
        assertEquals("a: 'it''s'   # why\r\nb: 2", set("a: 'x'   # why\r\nb: 2", "a", YamlContent.of("it's")));
        assertEquals("a: 91\t# tab\n", set("a: 90\t# tab\n", "a", YamlContent.of(91)));
        assertEquals("a: \"yes\"\n", set("a: no thanks\n", "a", YamlContent.of("yes")));
        assertEquals("{a: [\"x, y\"]}\n", set("{a: [x]}\n", "a[0]", YamlContent.of("x, y")));
        assertEquals("a: 5 # c\n", set("a: # c\n", "a", YamlContent.of(5)));
    }

    @Test
    void aTextBlockStaysOne() {
        assertEquals(
                "a: |-\n    two\n    lines\nb: 1\n",
                set("a: |\n    one\n\nb: 1\n", "a", YamlContent.of("two\nlines"))
                        .replace("lines\n\n", "lines\n"));
        assertEquals("a: >\n  new\nb: 1\n", set("a: >\n  old\n  text\nb: 1\n", "a", YamlContent.of("new\n")));
        assertEquals("a:\n- |\n  x\n  y\n", set("a:\n- z\n", "a[0]", YamlContent.of("x\ny\n")));
    }

    @Test
    void severalScalarsAreOneChange() {
        Map<YamlPath, YamlContent> weights = new LinkedHashMap<>();
        weights.put(YamlPath.of("route", 0, "weight"), YamlContent.of(90));
        weights.put(YamlPath.of("route", 1, "weight"), YamlContent.of(10));
        assertEquals(
                "route:\n- weight: 90 # a\n- {weight: 10}\n",
                edit("route:\n- weight: 50 # a\n- {weight: 50}\n", document -> YamlEdits.setAll(document, weights)));
    }

    @Test
    void missingPlacesAreMadeInTheStyleAround() {
        assertEquals(
                "spec:\n    http:\n      - route:\n          - destination:\n                host: b\n        timeout: 2s",
                set(
                        "spec:\n    http:\n      - route:\n          - destination:\n                host: b",
                        "spec.http[0].timeout",
                        YamlContent.of("2s")));
        assertEquals("a:\n  b:\n  - c: 1\n", set("a:\n", "a.b[0].c", YamlContent.of(1)));
        assertEquals("a: # c\n  b: 1\n", set("a: {} # c\n", "a.b", YamlContent.of(1)));
        assertEquals("a: { b: 1, c: { d: x } }\n", set("a: { b: 1 }\n", "a.c.d", YamlContent.of("x")));
        assertEquals("a: 1\n", set("", "a", YamlContent.of(1)));
        assertEquals("---\n# c\na: 1\n", set("---\n# c\n", "a", YamlContent.of(1)));
    }

    @Test
    void aNewKeyStandsWhereTheOrderSays() {
        KeyOrder order = _ -> List.of("name", "match", "route", "timeout", "retries");
        assertEquals(
                "route: 1 # r\ntimeout: 1s\n# about retries\nretries: 2\n",
                edit(
                        "route: 1 # r\n# about retries\nretries: 2\n",
                        document -> YamlEdits.set(document, YamlPath.of("timeout"), YamlContent.of("1s"), order)));
        assertEquals(
                "- name: x\n  route: 1\n",
                edit(
                        "- route: 1\n",
                        document -> YamlEdits.set(document, YamlPath.of(0, "name"), YamlContent.of("x"), order)));
    }

    @Test
    void itemsAreInsertedAppendedAndMoved() {
        String text = "route:\n  # first\n  - destination: {host: a}  # one\n\n  # second\n  - x: 1\n";
        YamlPath route = YamlPath.of("route");
        assertEquals(
                text + "\n  - destination:\n      host: b\n",
                edit(text, document -> YamlEdits.append(document, route, DESTINATION)));
        assertEquals(
                "route:\n  # second\n  - x: 1\n\n  # first\n  - destination: {host: a}  # one\n",
                edit(text, document -> YamlEdits.move(document, route, 1, 0)));
        assertEquals("a: [x, z]\n", edit("a: [x]\n", d -> YamlEdits.append(d, YamlPath.of("a"), YamlContent.of("z"))));
        assertEquals(
                "a:\n- z\n- x\n",
                edit("a:\n- x\n", d -> YamlEdits.insertItem(d, YamlPath.of("a"), 0, YamlContent.of("z"))));
        assertEquals(
                "b: 1\na:\n- x\n", edit("b: 1\n", d -> YamlEdits.append(d, YamlPath.of("a"), YamlContent.of("x"))));
    }

    @Test
    void anEntryGoesWithItsComments() {
        String text = "# head\n\n# about a\na: 1 # x\n  # deeper\nb: 2\n# c\nc: 3";
        assertEquals("# head\n\nb: 2\n# c\nc: 3", remove(text, "a"));
        assertEquals("# head\n\n# about a\na: 1 # x\n  # deeper\nb: 2", remove(text, "c"));
        assertEquals("- b: 2\n", remove("- a: 1\n  b: 2\n", "[0].a"));
        assertEquals("{b: 2}", remove("{a: 1, b: 2}", "a"));
        assertEquals("{a: 1}", remove("{a: 1, b: 2}", "b"));
        assertEquals("a: [\n  x\n]\n", remove("a: [\n  x,\n  y\n]\n", "a[1]"));
    }

    @Test
    void theLastOneLeavesAnEmptyCollectionOrTakesItsParentsAlong() {
        assertEquals("rules: [] # c\nb: 1\n", remove("rules: # c\n- from: x\nb: 1\n", "rules[0]"));
        assertEquals(
                "b: 1\n",
                edit(
                        "a:\n  x:\n  - y\nb: 1\n",
                        d -> YamlEdits.removeWithEmptyParents(d, YamlPath.of("a", "x", 0), YamlPath.ROOT)));
    }

    @Test
    void blockBecomesTextAndBack() {
        assertEquals("a: 5 # why\nb: 1\n", set("a: # why\n  x: 1\nb: 1\n", "a", YamlContent.of(5)));
        assertEquals(
                "a: # why\n  x: 1\nb: 1\n",
                set("a: 5 # why\nb: 1\n", "a", YamlContent.mapping("x", YamlContent.of(1))));
        assertEquals("- x: 1\n- b\n", set("- a\n- b\n", "[0]", YamlContent.mapping("x", YamlContent.of(1))));
    }

    @Test
    void linesBecomeATextBlockAndCommentsDoNotGetIntoIt() {
        assertEquals(
                "a: |  # k\n  x\n  y\nb: 1\n", set("a:  # k\n  c: 1 # gone\nb: 1\n", "a", YamlContent.of("x\ny\n")));
        assertEquals("a: | # why\n  x\n  y\n", set("a: 5 # why\n", "a", YamlContent.of("x\ny\n")));
    }

    @Test
    void anchorsStayWithTheirValues() {
        assertEquals("a: &x 7 # why\nb: *x\n", set("a: &x # why\n  c: 1\nb: *x\n", "a", YamlContent.of(7)));
        assertEquals("- &x\n  c: 1\n- *x\n", set("- &x 5\n- *x\n", "[0]", YamlContent.mapping("c", YamlContent.of(1))));
        assertTrue(remove("a: &x 1\nb: *x\n", "a").contains("alias"));
    }

    @Test
    void keysAreRenamed() {
        assertEquals(
                "consecutive5xxErrors: 5 # c\n",
                edit(
                        "consecutiveErrors: 5 # c\n",
                        d -> YamlEdits.renameKey(d, YamlPath.of("consecutiveErrors"), "consecutive5xxErrors")));
        assertTrue(edit("a: 1\nb: 2\n", d -> YamlEdits.renameKey(d, YamlPath.of("a"), "b"))
                .startsWith("refused"));
    }

    @Test
    void aliasesAreRefusedAndCanBeDetached() {
        String text = "a: &x {b: 1}\nc: *x\n";
        assertTrue(set(text, "c.b", YamlContent.of(2)).contains("alias *x"));
        assertEquals("a: &x {b: 2}\nc: *x\n", set(text, "a.b", YamlContent.of(2)));
        assertEquals("a: &x {b: 1}\nc:\n  b: 1\n", edit(text, d -> YamlEdits.detach(d, YamlPath.of("c"))));
        assertTrue(remove(text, "a").startsWith("refused"));
    }

    @Test
    void inADamagedDocumentAllPlacesAreEditedThatCanBeTold() {
        assertEquals("a: [1\nb: 3\n", set("a: [1\nb: 2\n", "b", YamlContent.of(3)));
        assertEquals("a: [1\nb: 2\nc: x\n", set("a: [1\nb: 2\n", "c", YamlContent.of("x")));
        assertEquals("a: [1\n", remove("a: [1\nb: 2\n", "b"));
        assertEquals(
                "a:\n- x: 1\n- y: \"\n- z: 3\n- w\n",
                edit("a:\n- x: 1\n- y: \"\n- z: 3\n", d -> YamlEdits.append(d, YamlPath.of("a"), YamlContent.of("w"))));
    }

    @Test
    void whatIsDamagedIsLeftAlone() {
        assertEquals(
                "refused: \"[1\" cannot be read; mend it in the YAML first",
                set("a: [1\nb: 2\n", "a", YamlContent.of(3)));
        assertTrue(remove("a: [1\nb: 2\n", "a").startsWith("refused"));
        assertTrue(set("b: 2\nte\n", "text", YamlContent.of(3)).startsWith("refused"), "the line may be this key");
        assertTrue(set("a: 'x\nb: 2\n", "b", YamlContent.of("it's")).contains("it's"));
    }
}
