package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Texts that make a careless reader run for minutes or out of stack: each is read, and nothing of it is lost.
class HostileTextTest {

    private static final int MANY = 800;

    private static final List<String> TEXTS = List.of(
            "a: \"\n" + "text\n".repeat(MANY),
            "a: [\n" + "text\n".repeat(MANY),
            "a: '\n" + "  text\n".repeat(MANY) + "b: 1\n",
            numbered(i -> "k" + i + ": \"x\n"),
            numbered(i -> "k" + i + ": [x\n"),
            numbered(i -> "k" + i + ":\n\tx: 1\n"),
            numbered(i -> "k" + i + ": |x\n"),
            numbered(i -> "k" + i + ": &x 1\nl" + i + ": *x\n"),
            numbered(i -> "k" + i + ": 1\n   x\n"),
            numbered(i -> "- a: 1\n") + "- \"",
            "- a\ntext\n".repeat(MANY),
            "- a: [\n".repeat(MANY),
            "---\na: [\n".repeat(MANY),
            "[".repeat(MANY),
            "{a: ".repeat(MANY),
            "- ".repeat(MANY),
            "? ".repeat(MANY),
            ": ".repeat(MANY),
            "&a ".repeat(MANY),
            "!a ".repeat(MANY),
            "\"".repeat(MANY),
            "%a\n".repeat(MANY),
            "\ta: b\n".repeat(MANY),
            "a: \u0007\n".repeat(MANY),
            "a: 1\r".repeat(MANY) + "[",
            "#\n".repeat(MANY) + "a: [",
            "x".repeat(MANY) + ": [\n" + "y: 1\n".repeat(MANY),
            "   a: 1\n" + "b: 2\n c: 3\n".repeat(MANY),
            nested(300) + "\"",
            nested(100) + "\"");

    private static String numbered(IntFunction<String> line) {
        return IntStream.range(0, MANY).mapToObj(line).collect(Collectors.joining());
    }

    private static String nested(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(i -> " ".repeat(i) + "w: 1\n" + " ".repeat(i) + "k:\n")
                .collect(Collectors.joining());
    }

    @Test
    void eachIsReadAndKept() {
        for (String text : TEXTS) {
            YamlStream stream = YamlStream.parse(text);
            String joined = stream.pieces().stream()
                    .map(piece -> piece.document().text())
                    .collect(Collectors.joining());
            assertEquals(text, joined);
            YamlStream.parseMarkdown("```yaml\n" + text);
        }
    }

    @Test
    void eachIsEditedOrRefused() {
        for (String text : TEXTS) {
            YamlDocument document = YamlStream.parse(text).pieces().getFirst().document();
            YamlEdit edit = YamlEdits.set(document, YamlPath.of("fresh"), YamlContent.of(1));
            edit.findChange()
                    .ifPresent(change -> assertEquals(
                            document.text(), change.inverse(document.text()).apply(change.apply(document.text()))));
        }
    }

    @Test
    void controlCharactersAreNotCountedForEver() {
        YamlDocument document = YamlDocument.parse("a: \u0007\n".repeat(MANY));
        assertTrue(document.isBroken());
        assertTrue(document.problems().size() <= 100, document.problems()::toString);
        assertTrue(!document.isReadable(YamlPath.of("a")));
    }
}
