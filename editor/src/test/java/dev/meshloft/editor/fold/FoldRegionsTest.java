package dev.meshloft.editor.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.editor.text.Folds.Fold;
import dev.meshloft.editor.text.Lines;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldRegionsTest {

    private static final String TEXT = """
            # who may call
            # and who may not
            apiVersion: v1
            metadata:
              name: x

              labels: # some
                a: b
            spec:
              hosts:
              - one
              - two:
                  three
              # about text
              text: |
                # not a comment

                end
            ---
            kind: B
            list:
            - a: 1
              b: 2
            # - c: 3

            ---
            last: {
              a: b
            }
            """;

    private final FoldRegions regions = new FoldRegions(Lines.of(TEXT));

    @Test
    void blocksEndWhereTheirIndentationDoes() {
        assertEquals(Optional.of(new Fold(3, 7)), regions.at(3), "metadata, without what is blank behind it");
        assertEquals(Optional.of(new Fold(6, 7)), regions.at(6), "a comment behind the key");
        assertEquals(Optional.of(new Fold(9, 12)), regions.at(9), "a list in the column of its key");
        assertEquals(Optional.of(new Fold(11, 12)), regions.at(11));
        assertEquals(Optional.of(new Fold(14, 17)), regions.at(14), "a text with blank lines");
        assertEquals(Optional.of(new Fold(20, 22)), regions.at(20), "a comment at the end stays");
        assertEquals(Optional.of(new Fold(26, 27)), regions.at(26), "the closing bracket stays");
        assertEquals(Optional.empty(), regions.at(10));
    }

    @Test
    void commentsAndDocuments() {
        assertEquals(Optional.of(new Fold(0, 1)), regions.at(0));
        assertEquals(Optional.empty(), regions.at(1), "only from the first line of a comment");
        assertEquals(Optional.of(new Fold(2, 17)), regions.at(2), "a first document without marker");
        assertEquals(Optional.of(new Fold(18, 23)), regions.at(18));
        assertEquals(List.of(new Fold(2, 17), new Fold(18, 23), new Fold(25, 28)), regions.documents());
    }

    @Test
    void theSmallestAround() {
        assertEquals(Optional.of(new Fold(11, 12)), regions.around(12, fold -> true));
        assertEquals(Optional.of(new Fold(9, 12)), regions.around(12, fold -> fold.first() != 11));
        assertEquals(Optional.of(new Fold(14, 17)), regions.around(16, fold -> true), "from a blank line");
        assertEquals(Optional.of(new Fold(2, 17)), regions.around(2, fold -> true));
    }

    /// The gutter asks a cheaper question; the answer must be the same.
    @Test
    void startsWhereThereIsARegion() {
        for (int line = 0; line < Lines.of(TEXT).count(); line++) {
            assertEquals(regions.at(line).isPresent(), regions.startsAt(line), "line " + line);
        }
        FoldRegions empty = new FoldRegions(Lines.of(""));
        assertEquals(Optional.empty(), empty.at(0));
        assertEquals(Optional.empty(), empty.around(0, fold -> true));
        assertEquals(Optional.empty(), new FoldRegions(Lines.of("---\n---\n\n")).at(1));
    }
}
