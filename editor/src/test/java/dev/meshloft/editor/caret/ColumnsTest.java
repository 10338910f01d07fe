package dev.meshloft.editor.caret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void aColumnLeavesOutShortLines() {
        Lines lines = Lines.of("abcd\na\nabcd");

        assertEquals(List.of(new Selection(9, 11), new Selection(2, 4)), Columns.between(lines, 2, 11));
        assertEquals(List.of(new Selection(4, 2), new Selection(11, 9)), Columns.between(lines, 11, 2));
    }

    @Test
    void occurrencesGoAroundTheEnd() {
        String text = "ab ab ab";
        Selection last = new Selection(6, 8);

        assertEquals(Optional.of(new Selection(0, 2)), Occurrences.next(text, "ab", List.of(last)));
        assertEquals(
                Optional.of(new Selection(3, 5)), Occurrences.next(text, "ab", List.of(new Selection(0, 2), last)));
        assertEquals(
                Optional.empty(),
                Occurrences.next(text, "ab", List.of(new Selection(3, 5), new Selection(0, 2), last)));
        assertEquals(3, Occurrences.all(text, "ab", 10).size());
        assertEquals(new Selection(3, 5), Occurrences.wordAt(Lines.of(text), 4));
    }
}
