package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A stream that follows edits must be what a stream read from scratch is.
class IncrementalLawsTest {

    private static final int ROUNDS = Integer.getInteger("laws.rounds", 1000);
    private static final int SEED = Integer.getInteger("laws.seed", 0);

    /// What people type, and what changes the borders of documents and scalars.
    private static final List<String> SNIPPETS = List.of(
            "x",
            "1",
            "\"",
            "'",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\r",
            "---\n",
            "\n---\n",
            "...\n",
            "\n...\n",
            "--- ",
            "%",
            "#",
            "# c\n",
            ": ",
            ":",
            "- ",
            "\n- ",
            "|",
            "|\n  t\n",
            "|+\n\n",
            ">-\n",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a0",
            "\t",
            "\n  k: v",
            "\nk: v\n",
            "k:\n",
            "\uFEFF",
            "\uD83D\uDE80",
            "\uD83D",
            "```\n",
            "```yaml\n",
            "~~~yml\n",
            "<<: *a0\n",
            "? ",
            "!t ",
            "\u0007",
            "\u2028");

    @Test
    void editedStreamsEqualStreamsReadFromScratch() {
        int local = 0;
        for (int seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random random = new Random(seed);
            boolean markdown = seed % 5 == 4;
            String text = markdown ? markdown(random) : stream(random);
            YamlStream stream = markdown ? YamlStream.parseMarkdown(text) : YamlStream.parse(text);
            for (int step = 0; step < 6; step++) {
                TextChange change = change(text, random);
                String after = change.apply(text);
                String what = "seed " + seed + " step " + step + " " + change + "\n" + text.replace("\r", "\\r");
                YamlStream next = stream.edited(change, after);
                assertSameStream(markdown ? YamlStream.parseMarkdown(after) : YamlStream.parse(after), next, what);
                assertSameStream(next, stream.reparse(after), what);
                local += countShared(stream, next);
                stream = next;
                text = after;
            }
        }
        assertTrue(local > ROUNDS, "documents taken over: " + local);
    }

    private static int countShared(YamlStream one, YamlStream other) {
        int count = 0;
        for (YamlStream.Piece piece : other.pieces()) {
            for (YamlStream.Piece before : one.pieces()) {
                count += piece.document() == before.document() ? 1 : 0;
            }
        }
        return count;
    }

    private static void assertSameStream(YamlStream scratch, YamlStream edited, String what) {
        assertEquals(
                scratch.pieces().stream().map(YamlStream.Piece::range).toList(),
                edited.pieces().stream().map(YamlStream.Piece::range).toList(),
                what);
        for (int i = 0; i < scratch.pieces().size(); i++) {
            YamlDocument wanted = scratch.pieces().get(i).document();
            YamlDocument given = edited.pieces().get(i).document();
            assertEquals(wanted.text(), given.text(), what);
            assertEquals(TreeText.of(wanted), TreeText.of(given), what);
            assertEquals(TreeText.ranges(wanted), TreeText.ranges(given), what);
            assertEquals(wanted.root(), given.root(), what);
            assertEquals(wanted.problems(), given.problems(), what);
            assertEquals(wanted.damages(), given.damages(), what);
        }
    }

    @Test
    void oneLetterInALargeDocumentParsesItsEntryOnly() {
        StringBuilder text = new StringBuilder("spec:\n  http:\n");
        for (int i = 0; i < 50; i++) {
            text.append("  - name: r").append(i).append("\n    timeout: 2s\n");
        }
        YamlDocument before = YamlDocument.parse(text.toString());
        int at = text.indexOf("name: r30") + 6;
        TextChange change = TextChange.of(TextEdit.insert(at, "x"));
        YamlDocument after = before.edited(change, change.apply(text.toString()));
        assertEquals(
                "xr30",
                after.value().at(YamlPath.of("spec", "http", 30, "name")).stringOr(""));
        YamlPath sibling = YamlPath.of("spec", "http", 29);
        assertSame(before.find(sibling).orElseThrow(), after.find(sibling).orElseThrow());
    }

    @Test
    void documentsBetweenTheEditsOfAChangeAreTakenOver() {
        String text = "a: 1\n---\nb: 2\n---\nc: 3\n";
        YamlStream before = YamlStream.parse(text);
        TextChange change = TextChange.of(TextEdit.insert(3, "9"), TextEdit.insert(text.length() - 2, "9"));
        YamlStream after = before.edited(change, change.apply(text));
        assertSame(before.pieces().get(1).document(), after.pieces().get(1).document());
        assertEquals("93", after.pieces().get(2).document().value().get("c").stringOr(""));
    }

    private static String stream(Random random) {
        StringBuilder text = new StringBuilder(RandomYaml.document(random));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(random.nextInt(6) == 0 ? "\r\n...\n" : "\n---\n").append(RandomYaml.document(random));
        }
        return text.toString();
    }

    private static String markdown(Random random) {
        StringBuilder text = new StringBuilder("# Title\n\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append("Words\n```yaml\n").append(stream(random)).append("\n```\n");
        }
        return text.toString();
    }

    private static TextChange change(String text, Random random) {
        List<TextEdit> edits = new ArrayList<>();
        int count = random.nextInt(8) == 0 ? 3 : 1;
        int from = 0;
        for (int i = 0; i < count && from <= text.length(); i++) {
            int start = from + random.nextInt(text.length() - from + 1);
            int length = random.nextInt(3) == 0 ? random.nextInt(random.nextInt(10) == 0 ? 80 : 4) : 0;
            int end = Math.min(text.length(), start + length);
            String typed = length > 0 && random.nextBoolean() ? "" : SNIPPETS.get(random.nextInt(SNIPPETS.size()));
            edits.add(new TextEdit(new TextRange(start, end), typed));
            from = end + 1;
        }
        return new TextChange(edits);
    }
}
