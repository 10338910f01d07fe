package dev.meshloft.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineChangeTest {

    @Test
    void linesThatBothHaveStayUntouched() {
        TextChange change = LineChange.between("a\nb\nc\nd\n", "x\nb\nc\ny\n");
        assertEquals(2, change.edits().size());
        assertEquals(3, change.map(3), "the caret in the middle stays");
    }

    @Test
    void anyTextBecomesAnyOther() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            String before = text(random);
            String after = text(random);
            assertEquals(after, LineChange.between(before, after).apply(before));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(random.nextInt(3)).append(new String[] {"\n", "\r\n", "\r", ""}[random.nextInt(4)]);
        }
        return text.toString();
    }
}
