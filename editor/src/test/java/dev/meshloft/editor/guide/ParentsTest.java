package dev.meshloft.editor.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.editor.text.Lines;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParentsTest {

    private static final Lines TEXT = Lines.of("""
            ---
            spec:
              http:
              - name: a
                match:
                # here

                - uri: x
                  route: y
              # end
            ---
            kind: B
            """);

    @Test
    void keysAndItemsAbove() {
        Parents parents = new Parents(TEXT);

        assertEquals(List.of(1, 2, 3, 4, 7), parents.of(8));
        assertEquals(List.of(1, 2, 3, 4), parents.of(7), "an item below the key in its column");
        assertEquals(List.of(1, 2, 3, 4), parents.of(5), "a comment belongs to what follows");
        assertEquals(List.of(), parents.of(11), "not beyond the document");
        assertEquals(List.of(), parents.of(9), "a comment before a marker");
        assertEquals(List.of(), parents.of(10), "a marker is no item of what is above");
    }

    @Test
    void guidesRunAlongBlocks() {
        GuideColumns columns = new GuideColumns(Lines.of("a:\n  b:\n    c: 1\n\n    d: 2\n  e: 3\nf: 4"));

        assertEquals(
                List.of(new GuideColumns.Run(0, 1, 5), new GuideColumns.Run(2, 2, 4)),
                columns.runs(new int[] {0, 1, 2, 3, 4, 5, 6}));
        assertEquals(new GuideColumns.Active(2, 2, 4), columns.active(3));
        assertEquals(GuideColumns.Active.NONE, columns.active(6));
    }
}
