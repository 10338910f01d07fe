package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.List;

/// Puts a new entry or item between others, in their style.
record Insertion(Lines lines, ContentWriter writer) {

    TextChange entry(YamlMapping mapping, int position, String key, YamlContent value) {
        List<YamlNode> keys = mapping.entries().stream().map(YamlEntry::key).toList();
        List<YamlNode> values = mapping.entries().stream().map(YamlEntry::value).toList();
        if (mapping.flow()) {
            return new FlowInsertion(lines, writer)
                    .insert(mapping, starts(keys), values, position, writer.flowEntry(key, value));
        }
        return block(starts(keys), values, position, writer.entry(key, value));
    }

    TextChange item(YamlSequence sequence, int position, YamlContent item) {
        if (sequence.flow()) {
            return new FlowInsertion(lines, writer)
                    .insert(sequence, starts(sequence.items()), sequence.items(), position, writer.flow(item));
        }
        List<Integer> dashes = new Indicators(lines).dashes(sequence);
        return block(dashes, sequence.items(), position, writer.item(item, gap(dashes, sequence)));
    }

    private List<Integer> starts(List<YamlNode> nodes) {
        Indicators indicators = new Indicators(lines);
        return nodes.stream().map(indicators::startWithProperties).toList();
    }

    /// @param starts of the keys or dashes there are
    /// @param nodes the values or items there are; at least one
    private TextChange block(List<Integer> starts, List<YamlNode> nodes, int position, List<String> text) {
        int column = lines.column(starts.getFirst());
        String lineBreak = writer.style().lineBreak();
        String blankLine = isSpaced(starts, nodes) ? lineBreak : "";
        String written = writer.join(text, column);
        if (position > 0) {
            int at = lines.endWithComments(nodes.get(position - 1), column);
            return TextChange.of(TextEdit.insert(at, blankLine + lineBreak + " ".repeat(column) + written));
        }
        int first = lines.startWithComments(starts.getFirst(), 0);
        if (first == starts.getFirst() && column > 0) {
            return TextChange.of(TextEdit.insert(first, written + lineBreak + blankLine + " ".repeat(column)));
        }
        return TextChange.of(TextEdit.insert(first, " ".repeat(column) + written + lineBreak + blankLine));
    }

    /// Whether blank lines stand between all the neighbours there are.
    private boolean isSpaced(List<Integer> starts, List<YamlNode> nodes) {
        for (int i = 1; i < starts.size(); i++) {
            int end = lines.endWithComments(nodes.get(i - 1), lines.column(starts.getFirst()));
            if (!lines.isBlankLine(lines.next(end))) {
                return false;
            }
        }
        return starts.size() > 1;
    }

    private int gap(List<Integer> dashes, YamlSequence sequence) {
        int gap = sequence.items().getFirst().range().start() - dashes.getFirst() - 1;
        boolean sameLine = sequence.items().getFirst() instanceof YamlMapping mapping
                && mapping.anchor() == null
                && mapping.tag() == null
                && lines.start(mapping.range().start()) == lines.start(dashes.getFirst());
        return sameLine && gap >= 1 && gap <= 8 ? gap : 1;
    }
}
