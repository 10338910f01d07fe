package dev.meshloft.core.yaml;

import dev.meshloft.core.text.LineChange;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Puts the entries or items of a collection into another order, each with the comments that belong to it. What stands
/// between them (line breaks, blank lines, commas) stays where it is.
record Arrangement(Lines lines) {

    /// Where a member stands with the comments above it, and where the comment behind its comma stands.
    private record Slot(TextRange member, TextRange comment) {}

    /// @param order for each place, which member comes there
    TextChange arrange(YamlNode collection, List<Integer> order) {
        Members members = Members.of(lines, collection);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            slots.add(members.flow() ? inFlow(members, i) : inBlock(members, i));
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot here = slots.get(i);
            Slot comes = slots.get(order.get(i));
            replace(edits, here.member(), comes.member());
            replace(edits, here.comment(), comes.comment());
        }
        return smallest(new TextChange(edits));
    }

    /// What moves far leaves the lines that it passes alone, where they stay the same.
    private TextChange smallest(TextChange change) {
        TextChange byLines = LineChange.between(lines.text(), change.apply(lines.text()));
        return size(byLines) < size(change) ? byLines : change;
    }

    private static int size(TextChange change) {
        return change.edits().stream()
                .mapToInt(edit -> edit.range().length() + edit.replacement().length())
                .sum();
    }

    private void replace(List<TextEdit> edits, TextRange here, TextRange comes) {
        String text = comes.in(lines.text());
        if (!here.in(lines.text()).equals(text)) {
            edits.add(TextEdit.replace(here, text));
        }
    }

    private Slot inBlock(Members members, int index) {
        int start = members.startWithComments(index);
        int from = lines.isFirstInLine(members.starts().get(index)) ? start + members.column() : start;
        int end = members.end(index);
        return new Slot(new TextRange(from, Math.max(from, end)), TextRange.at(Math.max(from, end)));
    }

    private Slot inFlow(Members members, int index) {
        TextRange member = members.range(index);
        if (!lines.isFirstInLine(member.start())) {
            return new Slot(member, TextRange.at(member.end()));
        }
        int floor = index == 0
                ? members.collection().range().start() + 1
                : members.range(index - 1).end();
        int start = lines.startWithComments(member.start(), lines.next(floor)) + lines.column(member.start());
        return new Slot(
                new TextRange(Math.min(start, member.start()), member.end()),
                FlowGap.behind(lines, member.end()).comment());
    }
}
