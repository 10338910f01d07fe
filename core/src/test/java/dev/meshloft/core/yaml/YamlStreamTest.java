package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class YamlStreamTest {

    private static List<String> texts(String text) {
        return YamlStream.parse(text).pieces().stream()
                .map(piece -> piece.document().text())
                .toList();
    }

    @Test
    void cutsAtMarkersAndLosesNothing() {
        String text = "# head\n---\na: 1\n---\n---\nb: |\n  ---x\n...\n# tail\n";
        assertEquals(List.of("# head\n---\na: 1\n", "---\n", "---\nb: |\n  ---x\n...\n# tail\n"), texts(text));
        assertEquals(text, texts(text).stream().collect(Collectors.joining()));
    }

    @Test
    void brokenDocumentLeavesItsNeighboursAlone() {
        YamlStream stream = YamlStream.parse("a: 1\n---\nb: [1\n---\nc: 3\n");
        assertFalse(stream.pieces().get(0).document().isBroken());
        assertTrue(stream.pieces().get(1).document().isBroken());
        assertEquals("3", stream.pieces().get(2).document().value().get("c").stringOr(""));
    }

    @Test
    void rangesCountUtf16UnitsAfterAnEmoji() {
        String text = "a: \"\uD83D\uDE80\"\nb: word\n";
        YamlDocument document = YamlDocument.parse(text);
        assertEquals("word", document.value().get("b").range().in(text));
        assertEquals("\"\uD83D\uDE80\"", document.value().get("a").range().in(text));
    }

    @Test
    void rangesOfAllKindsOfNodes() {
        String text =
                "spec:\n  # why\n  hosts: [a, 'b']\n  http:\n  - name: x\n    empty:\n  text: |\n    one\n    two\n\nend: !!str 5 # c\n";
        YamlValue spec = YamlDocument.parse(text).value().get("spec");
        assertEquals("[a, 'b']", spec.get("hosts").range().in(text));
        assertEquals("'b'", spec.get("hosts").get(1).range().in(text));
        assertEquals("- name: x\n    empty:", spec.get("http").range().in(text));
        assertEquals("|\n    one\n    two", spec.get("text").range().in(text));
        assertEquals("5", YamlDocument.parse(text).value().get("end").range().in(text));
        assertEquals(
                "spec.http[0].name",
                YamlDocument.parse(text).pathAt(text.indexOf("x\n")).toString());
    }

    @Test
    void scalarsMeanWhatKubernetesReads() {
        YamlValue value = YamlDocument.parse("a: yes\nb: 0x1F\nc: 1.5\nd: ~\ne: '5'\nf: 10s\ng: 017\n")
                .value();
        assertEquals(true, value.get("a").bool().orElseThrow());
        assertEquals(31, value.get("b").integer().orElseThrow());
        assertEquals(1.5, value.get("c").number().orElseThrow());
        assertFalse(value.get("d").isPresent());
        assertTrue(value.get("e").integer().isEmpty());
        assertEquals("10s", value.get("f").stringOr(""));
        assertEquals(15, value.get("g").integer().orElseThrow());
    }

    @Test
    void followsAliasesAndMergeKeys() {
        YamlValue value = YamlDocument.parse("base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\nsame: *b\n")
                .value();
        assertEquals(1, value.get("use").get("x").integer().orElseThrow());
        assertEquals(3, value.get("use").get("y").integer().orElseThrow());
        assertEquals(2, value.get("same").get("y").integer().orElseThrow());
    }

    @Test
    void aNodeStartsBehindItsAnchorAndTheCommentAfterIt() {
        String text = "a: &x # why\n  b: 1\nc: &y  # two\n  5\n";
        YamlValue value = YamlDocument.parse(text).value();
        assertEquals("b: 1", value.get("a").range().in(text));
        assertEquals("5", value.get("c").range().in(text));
    }

    @Test
    void refusesAliasBombs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String ten = "*a%d,".formatted(i - 1).repeat(10);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ten.substring(0, ten.length() - 1)));
        }
        YamlDocument document = YamlDocument.parse(bomb.toString());
        assertTrue(document.isBroken());
        assertTrue(document.root().isEmpty());
    }

    @Test
    void anAliasInsideItsOwnAnchorIsNothing() {
        assertFalse(YamlDocument.parse("a: &a [*a]\n").value().get("a").get(0).exists());
    }

    @Test
    void readsFencedBlocksOfMarkdownWhereTheyStand() {
        String text = "# T\n```yaml\na: 1\n---\nb: 2\n```\ntext\n```java\nx\n```\n~~~yml\nc: 3\n";
        YamlStream stream = YamlStream.parseMarkdown(text);
        assertEquals(
                List.of("a: 1\n", "---\nb: 2\n", "c: 3\n"),
                stream.pieces().stream().map(piece -> piece.range().in(text)).toList());
    }

    @Test
    void reparseKeepsDocumentsWhoseTextDidNotChange() {
        YamlStream before = YamlStream.parse("a: 1\n---\nb: 2\n");
        YamlStream after = before.edited(TextChange.of(TextEdit.insert(4, "0")), "a: 10\n---\nb: 2\n");
        assertTrue(after.pieces().get(1).document() == before.pieces().get(1).document());
        assertEquals(6, after.pieces().get(1).start());
    }
}
