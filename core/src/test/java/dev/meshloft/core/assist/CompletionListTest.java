package dev.meshloft.core.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionListTest {

    private static final String BEFORE = "host: ra  # here\n";

    private final CompletionList list = CompletionList.of(
            BEFORE, 8, new TextRange(6, 8), List.of(offer("ratings"), offer("fraud"), offer("web")), "", false);

    /// Puts the label into quotes by edits around the word.
    private static Completion offer(String label) {
        TextChange change = TextChange.of(
                TextEdit.insert(6, "\""), TextEdit.replace(new TextRange(6, 8), label), TextEdit.insert(8, "\""));
        return new Completion(
                label,
                ItemKind.SERVICE,
                "",
                change,
                List.of(Completion.Stop.of(TextRange.at(8 + label.length()))),
                false,
                "",
                List.of(),
                () -> Explanation.of(ItemKind.SERVICE, label, "", ""));
    }

    private static List<String> labels(CompletionList list) {
        return list.items().stream().map(Completion::label).toList();
    }

    @Test
    void showsWhatMatches() {
        assertEquals(List.of("ratings", "fraud"), labels(list));
    }

    @Test
    void narrowsAsTheUserTypesOn() {
        String typed = "host: rat  # here\n";
        CompletionList after = list.after(typed, 9).orElseThrow();
        assertEquals(List.of("ratings"), labels(after));
        assertEquals(
                "host: \"ratings\"  # here\n", after.items().getFirst().change().apply(typed));
    }

    @Test
    void widensAsTheUserDeletes() {
        String deleted = "host:   # here\n";
        CompletionList after = list.after(deleted, 6).orElseThrow();
        assertEquals(List.of("ratings", "fraud", "web"), labels(after));
        assertEquals("host: \"web\"  # here\n", after.items().getLast().change().apply(deleted));
    }

    @Test
    void endsWithAnEditElsewhere() {
        assertTrue(list.after("host: ra  # there\n", 8).isEmpty());
        assertTrue(list.after(BEFORE, 4).isEmpty());
        assertTrue(list.after("host: r\na  # here\n", 8).isEmpty());
    }
}
