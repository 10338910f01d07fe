package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.List;

/// Takes an entry or an item out of its neighbours, with the comments that belong to it. There is at least one more.
record Removal(Lines lines) {

    TextChange remove(YamlNode collection, int index) {
        Members members = Members.of(lines, collection);
        return members.flow()
                ? flow(members.starts(), members.values(), index)
                : block(members.starts(), members.values(), index);
    }

    private TextChange block(List<Integer> starts, List<YamlNode> nodes, int index) {
        int column = lines.column(starts.getFirst());
        int end = lines.endWithComments(nodes.get(index), column);
        int floor = index == 0 ? 0 : lines.writtenEnd(nodes.get(index - 1)) + 1;
        int start = lines.startWithComments(starts.get(index), floor);
        if (start == starts.get(index) && !lines.isFirstInLine(start)) {
            return delete(start, firstText(end)); // it shares its line with a dash, where the next one now stands
        }
        int next = lines.next(end);
        return next > end ? delete(start, next) : delete(lines.endOfPrevious(start), end);
    }

    private int firstText(int from) {
        int at = from;
        while (at < lines.text().length() && Character.isWhitespace(lines.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private TextChange flow(List<Integer> starts, List<YamlNode> nodes, int index) {
        int start = starts.get(index);
        int end = nodes.get(index).range().end();
        if (index < nodes.size() - 1) {
            return delete(start, starts.get(index + 1));
        }
        int before = nodes.get(index - 1).range().end();
        int comma = lines.text().indexOf(',', before);
        if (!lines.isFirstInLine(start) || comma < 0 || comma > start) {
            return delete(before, end);
        }
        int from = lines.endOfPrevious(lines.start(start));
        return from <= comma
                ? delete(before, end)
                : TextChange.of(
                        TextEdit.delete(new TextRange(comma, comma + 1)), TextEdit.delete(new TextRange(from, end)));
    }

    private static TextChange delete(int start, int end) {
        return TextChange.of(TextEdit.delete(new TextRange(start, end)));
    }
}
