package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.Optional;

/// A text block (`|`, `>`) at the end of a text without a last line break. Its value has none either, although its
/// header promises one; whatever is written behind it would add it. With a `-` in the header it says what it means.
final class OpenTextBlock {

    private OpenTextBlock() {}

    /// The change that keeps the meaning; empty when there is no such block.
    static Optional<TextChange> closed(YamlDocument document) {
        String text = document.text();
        if (text.isEmpty() || "\r\n".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return Optional.empty();
        }
        return document.root().flatMap(OpenTextBlock::last).flatMap(block -> strip(text, block));
    }

    private static Optional<YamlScalar> last(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping
            when !mapping.flow() && !mapping.entries().isEmpty() ->
                last(mapping.entries().getLast().value());
            case YamlSequence sequence
            when !sequence.flow() && !sequence.items().isEmpty() ->
                last(sequence.items().getLast());
            case YamlScalar scalar when !scalar.value().endsWith("\n") -> Optional.of(scalar);
            case YamlMapping _, YamlSequence _, YamlScalar _, YamlAlias _ -> Optional.empty();
        };
    }

    private static Optional<TextChange> strip(String text, YamlScalar block) {
        if (!TextBlock.isOne(block)) {
            return Optional.empty();
        }
        int at = block.range().start() + 1;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        char keeps = at < text.length() ? text.charAt(at) : ' ';
        return switch (keeps) {
            case '-' -> Optional.empty();
            case '+' -> Optional.of(TextChange.of(TextEdit.replace(new TextRange(at, at + 1), "-")));
            default -> Optional.of(TextChange.of(TextEdit.insert(at, "-")));
        };
    }
}
