package dev.meshloft.core.assist;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextRange;
import java.util.List;
import java.util.function.Supplier;

/// One thing that can be inserted at the caret.
///
/// @param label what the list shows, and what typed letters are compared with
/// @param detail shown at the right of the label, such as a namespace; may be empty
/// @param change of the whole file's text that the list was asked for
/// @param stops places of the text after the change, in the order they are filled in; the first is selected after
///     insertion, and the last is where the caret ends. Never empty
/// @param continues whether the next completion should open at once, as behind a key whose values are known
/// @param commitCharacters characters that insert this when typed, before they are inserted themselves
/// @param matched the parts of the label that what was typed matches, in order
/// @param explained made when it is asked for
public record Completion(
        String label,
        ItemKind kind,
        String detail,
        TextChange change,
        List<Stop> stops,
        boolean continues,
        String commitCharacters,
        List<TextRange> matched,
        Supplier<Explanation> explained) {

    /// A place that is filled in.
    ///
    /// @param mirrors further places that say the same as this one
    public record Stop(TextRange range, List<TextRange> mirrors) {

        public Stop {
            mirrors = List.copyOf(mirrors);
        }

        public static Stop of(TextRange range) {
            return new Stop(range, List.of());
        }
    }

    public Completion {
        stops = List.copyOf(stops);
        matched = List.copyOf(matched);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("no place for the caret after " + label);
        }
    }

    public Explanation explanation() {
        return explained.get();
    }

    Completion matching(List<TextRange> parts) {
        return new Completion(label, kind, detail, change, stops, continues, commitCharacters, parts, explained);
    }

    Completion against(TextChange newChange, List<Stop> newStops) {
        return new Completion(
                label, kind, detail, newChange, newStops, continues, commitCharacters, matched, explained);
    }
}
