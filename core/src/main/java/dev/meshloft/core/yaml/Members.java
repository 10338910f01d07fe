package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.List;

/// The entries or items of a collection as they stand in the text.
///
/// @param starts of their keys (with `?`, anchor and tag) or dashes; of flow items, of the item itself
/// @param values the values or items
record Members(Lines lines, YamlNode collection, boolean flow, List<Integer> starts, List<YamlNode> values) {

    static Members of(Lines lines, YamlNode collection) {
        Indicators indicators = new Indicators(lines);
        return switch (collection) {
            case YamlMapping mapping ->
                new Members(
                        lines,
                        mapping,
                        mapping.flow(),
                        mapping.entries().stream()
                                .map(entry -> indicators.startOfEntry(entry.key()))
                                .toList(),
                        mapping.entries().stream().map(YamlEntry::value).toList());
            case YamlSequence sequence ->
                new Members(
                        lines,
                        sequence,
                        sequence.flow(),
                        sequence.flow()
                                ? sequence.items().stream()
                                        .map(indicators::startWithProperties)
                                        .toList()
                                : indicators.dashes(sequence),
                        sequence.items());
            case YamlScalar _, YamlAlias _ -> throw new IllegalArgumentException("no collection: " + collection);
        };
    }

    int size() {
        return starts.size();
    }

    /// Of the keys or dashes in block style.
    int column() {
        return lines.column(starts.getFirst());
    }

    /// Behind the last line of a member in block style, with the comments that belong to it.
    int end(int index) {
        return lines.endWithComments(values.get(index), column());
    }

    /// Where the comments above a member in block style start; its own start when it shares its line with a dash.
    int startWithComments(int index) {
        return lines.startWithComments(starts.get(index), index == 0 ? 0 : end(index - 1) + 1);
    }

    /// Of a member in flow style, without comments.
    TextRange range(int index) {
        int start = starts.get(index);
        return new TextRange(start, Math.max(start, lines.writtenEnd(values.get(index))));
    }
}
