package dev.meshloft.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextChangeTest {

    @Test
    void editsOfOneChangeHappenAtOnce() {
        TextChange change = TextChange.of(
                TextEdit.insert(5, "!"),
                TextEdit.replace(new TextRange(0, 1), "J"),
                TextEdit.delete(new TextRange(3, 4)));
        assertEquals("Jelo!", change.apply("hello"));
        assertEquals("hello", change.inverse("hello").apply("Jelo!"));
    }

    @Test
    void overlappingEditsAreNoChange() {
        TextEdit one = TextEdit.delete(new TextRange(0, 3));
        TextEdit other = TextEdit.delete(new TextRange(2, 4));
        assertThrows(IllegalArgumentException.class, () -> new TextChange(List.of(one, other)));
    }

    @Test
    void betweenAndInverseHoldForAnyTwoTexts() {
        Random random = new Random(11);
        for (int run = 0; run < 1_000; run++) {
            String before = text(random);
            String after = text(random);
            TextChange change = TextChange.between(before, after);
            assertEquals(after, change.apply(before));
            assertEquals(before, change.inverse(before).apply(after));
        }
    }

    @Test
    void linesOfAllKindsOfBreaks() {
        SourceText text = SourceText.of("a\r\nbb\rc\n\n");
        assertEquals(5, text.lineCount());
        assertEquals("bb", text.slice(text.line(2)));
        assertEquals(new LineColumn(3, 1), text.position(6));
        assertEquals(6, text.offset(new LineColumn(3, 1)));
        assertEquals(new LineColumn(5, 1), text.position(99));
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            out.append("ab\n".charAt(random.nextInt(3)));
        }
        return out.toString();
    }

    @Test
    void fewLinesTurnOneTextIntoAnother() {
        String before = "a\r\nb\nc\rd";
        for (String after :
                java.util.List.of("a\r\nc\rd", "b\nc\rd\na", "", before, "a\nb\nc\rd", "x\ra\r\nb\nc\rd\n")) {
            assertEquals(after, LineChange.between(before, after).apply(before));
        }
        assertEquals(TextChange.of(TextEdit.delete(new TextRange(3, 5))), LineChange.between(before, "a\r\nc\rd"));
    }
}
