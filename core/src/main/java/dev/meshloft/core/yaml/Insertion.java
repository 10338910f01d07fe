package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.List;

/// Puts a new entry or item between others, in their style.
///
/// @param damages those of the document
record Insertion(Lines lines, ContentWriter writer, List<YamlDamage> damages) {

    TextChange entry(YamlMapping mapping, int position, String key, YamlContent value) {
        Members members = Members.of(lines, mapping);
        return mapping.flow()
                ? flow(members, position, writer.flowEntry(key, value))
                : block(members, position, writer.entry(key, value));
    }

    TextChange item(YamlSequence sequence, int position, YamlContent item) {
        Members members = Members.of(lines, sequence);
        return sequence.flow()
                ? flow(members, position, writer.flow(item))
                : block(members, position, writer.item(item, gap(members.starts(), sequence)));
    }

    private TextChange flow(Members members, int position, String part) {
        return new FlowInsertion(lines, writer)
                .insert(members.collection(), members.starts(), members.values(), position, part);
    }

    /// @param members at least one
    TextChange block(Members members, int position, List<String> text) {
        int column = members.column();
        String lineBreak = writer.style().lineBreak();
        String blankLine = isSpaced(members.starts(), members.values()) ? lineBreak : "";
        String written = writer.join(text, column);
        if (position > 0) {
            int at = behindDamage(members.end(position - 1));
            return TextChange.of(TextEdit.insert(at, blankLine + lineBreak + " ".repeat(column) + written));
        }
        int first = lines.startWithComments(members.starts().getFirst(), 0);
        if (first == members.starts().getFirst() && column > 0) {
            return TextChange.of(TextEdit.insert(first, written + lineBreak + blankLine + " ".repeat(column)));
        }
        return TextChange.of(TextEdit.insert(first, " ".repeat(column) + written + lineBreak + blankLine));
    }

    /// What follows a damaged member belongs behind the lines that cannot be read.
    private int behindDamage(int at) {
        int end = at;
        for (YamlDamage damage : damages) {
            boolean reaches =
                    damage.range().start() <= end && end < damage.range().end();
            end = reaches ? lines.end(damage.range().end()) : end;
        }
        return end;
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
