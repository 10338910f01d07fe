package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextChange;
import java.util.Comparator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// How edits of order and form look; that they mean the same is tested by `EditLawsTest`.
class YamlArrangementTest {

    private static String edit(String text, Function<YamlDocument, YamlEdit> edit) {
        return switch (edit.apply(YamlDocument.parse(text))) {
            case YamlEdit.Possible(TextChange change) -> change.apply(text);
            case YamlEdit.Refused(String reason) -> "refused: " + reason;
        };
    }

    private static YamlPath path(String text) {
        return YamlPath.parse(text);
    }

    @Test
    void anEntryMovesWithItsComments() {
        String text = "# head\n\na: 1 # one\n# about b\nb:\n  # inside\n  x: 1\n\nc: 3";
        assertEquals(
                "# head\n\n# about b\nb:\n  # inside\n  x: 1\na: 1 # one\n\nc: 3",
                edit(text, d -> YamlEdits.moveEntry(d, path("b"), 0)));
        assertEquals(
                "# head\n\n# about b\nb:\n  # inside\n  x: 1\nc: 3\n\na: 1 # one",
                edit(text, d -> YamlEdits.moveEntry(d, path("a"), 2)));
        assertEquals("{b: 2, a: 1}", edit("{a: 1, b: 2}", d -> YamlEdits.moveEntry(d, path("a"), 1)));
    }

    @Test
    void anEntryIsPutAtItsPlace() {
        assertEquals(
                "a: 1\nx: 5\n# about b\nb: 2\n",
                edit(
                        "a: 1\n# about b\nb: 2\n",
                        d -> YamlEdits.insertEntry(d, YamlPath.ROOT, 1, "x", YamlContent.of(5))));
        assertEquals(
                "- x: 5\n  a: 1\n",
                edit("- a: 1\n", d -> YamlEdits.insertEntry(d, path("[0]"), 0, "x", YamlContent.of(5))));
    }

    @Test
    void flowItemsOnLinesOfTheirOwnMoveWithTheCommentBehindTheComma() {
        assertEquals(
                "a: [\n  # about y\n  y, # two\n  x # one\n  ]\n",
                edit("a: [\n  x, # one\n  # about y\n  y # two\n  ]\n", d -> YamlEdits.move(d, path("a"), 1, 0)));
    }

    @Test
    void whatAPartPassesStaysUntouched() {
        String text = "a:\n- first\n- b: 1\n  c: 2\n- d\n- e\n";
        YamlDocument document = YamlDocument.parse(text);
        TextChange change =
                YamlEdits.move(document, path("a"), 0, 3).findChange().orElseThrow();
        assertEquals("a:\n- b: 1\n  c: 2\n- d\n- e\n- first\n", change.apply(text));
        assertEquals(2, change.edits().size());
        int inside = text.indexOf("c: 2");
        assertEquals(inside - "- first\n".length(), change.map(inside));
    }

    @Test
    void entriesAndItemsAreSorted() {
        assertEquals(
                "# a\na: 1\nb: |\n  text\n# z\nz: 0",
                edit(
                        "# z\nz: 0\nb: |\n  text\n# a\na: 1",
                        d -> YamlEdits.sortEntries(d, YamlPath.ROOT, Comparator.naturalOrder())));
        assertEquals(
                "h: [a, b, c]\n",
                edit(
                        "h: [c, a, b]\n",
                        d -> YamlEdits.sortItems(d, path("h"), Comparator.comparing(v -> v.stringOr("")))));
    }

    @Test
    void ofAKeyThatIsWrittenTwiceTheLastCounts() {
        assertEquals("a: 1\na: 5\n", edit("a: 1\na: 2\n", d -> YamlEdits.set(d, path("a"), YamlContent.of(5))));
        assertEquals("b: 3\n", edit("a: 1\nb: 3\na: 2\n", d -> YamlEdits.remove(d, path("a"))));
        assertEquals("c: 1\nb: 3\nc: 2\n", edit("a: 1\nb: 3\na: 2\n", d -> YamlEdits.renameKey(d, path("a"), "c")));
        assertTrue(edit("a: 1\nb: 3\na: 2\n", d -> YamlEdits.moveEntry(d, path("a"), 0))
                .contains("twice"));
    }

    @Test
    void aPartIsCarriedToAnotherPlace() {
        assertEquals(
                "a:\n- x\nb:\n    c:\n    # about y\n    - k: 1\n      l: |\n        text\n    - z\n",
                edit(
                        "a:\n- x\n# about y\n- k: 1\n  l: |\n    text\nb:\n    c:\n    - z\n",
                        d -> YamlEdits.transfer(d, path("a[1]"), path("b.c"), 0)));
        assertEquals(
                "a: {}\nb:\n  y: 2\n  x: 1 # one\n",
                edit("a:\n  x: 1 # one\nb:\n  y: 2\n", d -> YamlEdits.transfer(d, path("a.x"), path("b"), 1)));
        assertTrue(edit("a: {b: {c: 1}}\n", d -> YamlEdits.transfer(d, path("a"), path("a.b"), 0))
                .contains("into itself"));
    }

    @Test
    void linesBecomeBracketsAndBack() {
        assertEquals(
                "a: {b: 1, c: ['x', y]} # why\nd: 1\n",
                edit("a: # why\n  b: 1\n  c:\n  - 'x'\n  - y\nd: 1\n", d -> YamlEdits.toFlow(d, path("a"))));
        assertEquals(
                "a: [\n  # about x\n  x, # one\n  y\n  ]\n",
                edit("a:\n# about x\n- x # one\n- y\n", d -> YamlEdits.toFlow(d, path("a"))));
        assertEquals(
                "a: &m # why\n  b: 1\n  c:\n  - 'x'\n  - {}\n",
                edit("a: &m { b: 1, c: ['x', {}] } # why\n", d -> YamlEdits.toBlock(d, path("a"))));
        assertEquals("- - x\n  - y\n- z\n", edit("- [x, y]\n- z\n", d -> YamlEdits.toBlock(d, path("[0]"))));
        assertTrue(edit("[[x]]\n", d -> YamlEdits.toBlock(d, path("[0]"))).startsWith("refused"));
    }

    @Test
    void aScalarChangesItsStyle() {
        assertEquals(
                "a: 'x' # c\n",
                edit("a: x # c\n", d -> YamlEdits.restyle(d, path("a"), YamlScalar.Style.SINGLE_QUOTED)));
        assertEquals(
                "a: |- # c\n  x: y\nb: 1\n",
                edit("a: \"x: y\" # c\nb: 1\n", d -> YamlEdits.restyle(d, path("a"), YamlScalar.Style.LITERAL)));
        assertEquals(
                "a: \"x\\ny\\n\" # c\n",
                edit("a: | # c\n  x\n  y\n", d -> YamlEdits.restyle(d, path("a"), YamlScalar.Style.DOUBLE_QUOTED)));
        assertTrue(edit("a: 5\n", d -> YamlEdits.restyle(d, path("a"), YamlScalar.Style.SINGLE_QUOTED))
                .contains("mean something else"));
        assertTrue(edit("a: 'yes'\n", d -> YamlEdits.restyle(d, path("a"), YamlScalar.Style.PLAIN))
                .startsWith("refused"));
    }

    @Test
    void aDocumentIsIndentedAnew() {
        assertEquals(
                "a:\n  # in a\n  b:\n    - c: |\n        text\n         deeper\n      d: 'x\n       y'\n    # last\n    - e\n",
                edit(
                        "a:\n    # in a\n    b:\n    - c: |\n          text\n           deeper\n      d: 'x\n       y'\n    # last\n    - e\n",
                        d -> YamlEdits.reindent(d, 2, 2)));
    }

    @Test
    void aTextBlockAtTheEndWithoutLineBreakKeepsItsMeaning() {
        assertEquals("x", YamlDocument.parse("a: |\n  x").value().get("a").stringOr(""));
        assertEquals("a: |-\n  x\nb: 1", edit("a: |\n  x", d -> YamlEdits.set(d, path("b"), YamlContent.of(1))));
        assertEquals("a: |-\n  x\nb: 1", edit("a: |+\n  x", d -> YamlEdits.set(d, path("b"), YamlContent.of(1))));
        assertEquals("a: |\n  y\n", edit("a: |\n  x", d -> YamlEdits.set(d, path("a"), YamlContent.of("y\n"))));
    }
}
