package dev.meshloft.editor.complete;

import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextRange;
import java.util.List;
import java.util.stream.Stream;

/// A list that nobody sees.
final class Rehearsal {

    static final CompletionList LIST = CompletionList.of(
            "re",
            2,
            new TextRange(0, 2),
            Stream.of(ItemKind.values()).map(Rehearsal::item).toList(),
            "none",
            false);

    private Rehearsal() {}

    private static Completion item(ItemKind kind) {
        return new Completion(
                "rehearsal",
                kind,
                "detail",
                TextChange.NONE,
                List.of(Completion.Stop.of(TextRange.at(0))),
                false,
                "",
                List.of(),
                () -> new Explanation(
                        kind, "title", "subtitle", "text", List.of(Fact.of("label", "value")), List.of()));
    }
}
