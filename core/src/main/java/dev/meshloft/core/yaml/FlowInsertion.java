package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.List;

/// Puts a new part between others inside braces or brackets; on a line of its own where the others are.
record FlowInsertion(Lines lines, ContentWriter writer) {

    /// @param starts of the parts there are
    /// @param nodes the values or items there are
    TextChange insert(YamlNode collection, List<Integer> starts, List<YamlNode> nodes, int position, String part) {
        if (nodes.isEmpty()) {
            String pad = collection instanceof YamlMapping && writer.style().padded() ? " " : "";
            int inside = collection.range().start() + 1;
            return TextChange.of(TextEdit.insert(inside, pad + part + pad));
        }
        String separator = lines.isFirstInLine(starts.getLast()) ? lineStart(starts.getLast()) : " ";
        if (position == 0) {
            return TextChange.of(TextEdit.insert(starts.getFirst(), part + "," + separator));
        }
        int end = nodes.get(position - 1).range().end();
        return separator.equals(" ")
                ? TextChange.of(TextEdit.insert(end, ", " + part))
                : ownLine(end, position < nodes.size(), separator + part);
    }

    /// Behind the comment at the end of the line, if there is one; the comma goes to the part it follows.
    private TextChange ownLine(int end, boolean hasNext, String text) {
        int comma = comma(end);
        int lineEnd = lines.end(end);
        int behind = comma < 0 ? end : comma + 1;
        boolean commentOnly = behind <= lineEnd && isComment(lines.text().substring(behind, lineEnd));
        int at = commentOnly ? lineEnd : behind;
        if (comma >= 0) {
            return TextChange.of(TextEdit.insert(at, text + (hasNext || commentOnly ? "," : "")));
        }
        return at == end
                ? TextChange.of(TextEdit.insert(end, "," + text))
                : TextChange.of(TextEdit.insert(end, ","), TextEdit.insert(at, text));
    }

    private String lineStart(int offset) {
        return writer.style().lineBreak() + " ".repeat(lines.column(offset));
    }

    /// The comma behind a part in the same line; -1 for none.
    private int comma(int end) {
        int at = end;
        while (at < lines.text().length() && " \t".indexOf(lines.text().charAt(at)) >= 0) {
            at++;
        }
        return at < lines.text().length() && lines.text().charAt(at) == ',' ? at : -1;
    }

    private static boolean isComment(String text) {
        String rest = text.strip();
        return rest.isEmpty() || rest.startsWith("#");
    }
}
