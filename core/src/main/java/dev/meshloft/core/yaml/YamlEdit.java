package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import java.util.Optional;
import java.util.function.Function;

/// The answer to a wish to edit a document.
public sealed interface YamlEdit {

    /// The edit can be made.
    ///
    /// @param change of the document's own text
    record Possible(TextChange change) implements YamlEdit {}

    /// It cannot, and the text stays as it is.
    ///
    /// @param reason a sentence for people: what stands in the way, and what to do
    record Refused(String reason) implements YamlEdit {}

    default Optional<TextChange> findChange() {
        return this instanceof Possible(TextChange change) ? Optional.of(change) : Optional.empty();
    }

    /// Several edits as one change of the text they start from: each sees the document that the one before left. The
    /// first refusal is the answer.
    static YamlEdit all(YamlDocument document, Iterable<Function<YamlDocument, YamlEdit>> steps) {
        TextChange sum = TextChange.NONE;
        YamlDocument current = document;
        for (Function<YamlDocument, YamlEdit> step : steps) {
            switch (step.apply(current)) {
                case Refused refused -> {
                    return refused;
                }
                case Possible(TextChange change) -> {
                    sum = sum.then(change);
                    current = change.isEmpty() ? current : YamlDocument.parse(change.apply(current.text()));
                }
            }
        }
        return new Possible(sum);
    }
}
