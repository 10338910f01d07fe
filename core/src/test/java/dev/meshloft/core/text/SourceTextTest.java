package dev.meshloft.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    private static final int ROUNDS = Integer.getInteger("laws.rounds", 3000);
    private static final int SEED = Integer.getInteger("laws.seed", 0);
    private static final List<String> PIECES = List.of("a", "\n", "\r\n", "\r", "\n\n", "", "bc", "\r\r\n", "x\ny");

    @Test
    void linesEndAtEveryKindOfBreak() {
        SourceText text = SourceText.of("a\nb\r\nc\rd");
        assertEquals(List.of("a", "b", "c", "d"), lines(text));
        assertEquals(new LineColumn(3, 1), text.position(5));
        assertEquals(new LineColumn(4, 2), text.position(99));
        assertEquals(List.of("a", ""), lines(SourceText.of("a\n")));
    }

    @Test
    void anEditedTextHasTheLinesOfOneReadFromScratch() {
        for (int seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random random = new Random(seed);
            SourceText text = SourceText.of(some(random, 12));
            for (int step = 0; step < 5; step++) {
                TextChange change = change(text.text(), random);
                SourceText edited = text.edited(change);
                SourceText scratch = SourceText.of(change.apply(text.text()));
                String what = "seed " + seed + " step " + step + " " + change + " of "
                        + text.text().replace("\r", "\\r").replace("\n", "\\n");
                assertEquals(scratch.text(), edited.text(), what);
                assertEquals(ranges(scratch), ranges(edited), what);
                text = edited;
            }
        }
    }

    private static List<String> lines(SourceText text) {
        return ranges(text).stream().map(text::slice).toList();
    }

    private static List<TextRange> ranges(SourceText text) {
        return IntStream.rangeClosed(1, text.lineCount()).mapToObj(text::line).toList();
    }

    private static String some(Random random, int most) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            out.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return out.toString();
    }

    private static TextChange change(String text, Random random) {
        List<TextEdit> edits = new ArrayList<>();
        int from = 0;
        for (int i = random.nextInt(3); i >= 0 && from <= text.length(); i--) {
            int start = from + random.nextInt(text.length() - from + 1);
            int end = start + random.nextInt(Math.min(4, text.length() - start + 1));
            edits.add(new TextEdit(new TextRange(start, end), some(random, 3)));
            from = end + 1;
        }
        return new TextChange(edits);
    }
}
