package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Fits pasted lines to the indentation they come to. Pure.
final class Pasting {

    private static final Pattern BLOCK =
            Pattern.compile("(- |-$|[^\\s#'\"{\\[][^#{\\[]*:( |$)|['\"][^'\"]+['\"]:( |$))");

    private Pasting() {}

    /// Several lines keep their shape: behind blanks or dashes they move to the caret's column, behind `key:` they
    /// go below it. A dash they bring along is left out where one stands already; whole objects become documents.
    /// Anything else, and what is put at a line's start, goes in as it is.
    static Typed paste(Lines lines, Selection selection, String text) {
        int line = lines.lineOf(selection.start());
        String before = lines.text(line).substring(0, selection.start() - lines.start(line));
        int last = lines.lineOf(selection.end());
        boolean alone =
                lines.text(last).substring(selection.end() - lines.start(last)).isBlank();
        if (alone && before.isBlank() && PastedDocument.is(text)) {
            return PastedDocument.at(lines, selection, moved(text, 0));
        }
        if (alone && isBlock(text) && before.matches("\\s*[^\\s#].*:\\s*")) {
            return below(before, selection, text);
        }
        String fitted = fitted(before, text);
        return Typed.at(selection.start(), selection.end(), fitted, selection.start() + fitted.length());
    }

    private static Typed below(String key, Selection selection, String text) {
        int column = contentColumn(key) + LineCommands.STEP;
        int start = selection.start() - (key.length() - key.stripTrailing().length());
        String put = "\n" + " ".repeat(column) + moved(text, column);
        return Typed.at(start, selection.end(), put, start + put.length());
    }

    /// Several lines that begin with a key or an item.
    private static boolean isBlock(String text) {
        List<String> lines = text.strip().lines().toList();
        return lines.size() > 1 && BLOCK.matcher(lines.getFirst()).lookingAt();
    }

    /// Behind the blanks and dashes a line begins with.
    static int contentColumn(String line) {
        int at = LineCommands.indentation(line);
        while (line.startsWith("- ", at)) {
            at += 1 + LineCommands.indentation(line.substring(at + 1));
        }
        return at;
    }

    /// Lines at a column, the first without its own blanks.
    static String moved(String text, int column) {
        List<String> lines = List.of(text.split("\n", -1));
        int own = LineCommands.indentation(lines.getFirst());
        int from = own > 0 ? least(lines) : firstIndentation(lines);
        List<String> moved = new ArrayList<>();
        moved.add(lines.getFirst().substring(own > 0 ? Math.min(own, from) : 0));
        for (String line : lines.subList(1, lines.size())) {
            moved.add(line.isBlank() ? line.strip() : shifted(line, column - from));
        }
        return String.join("\n", moved);
    }

    /// A whole line that was copied without being selected goes above the caret's line, which keeps the caret.
    static Typed line(Lines lines, Selection selection, String text) {
        int start = lines.start(lines.lineOf(selection.start()));
        Typed put = Typed.at(start, start, text, 0);
        return new Typed(put.edits(), selection.anchor() + text.length(), selection.caret() + text.length());
    }

    private static String fitted(String before, String text) {
        int column = before.length();
        boolean behindDash = !before.isBlank() && contentColumn(before) == column;
        if (behindDash && isBlock(text)) {
            boolean dash = text.stripLeading().startsWith("- ");
            return dash ? moved(text, before.lastIndexOf('-')).substring(2) : moved(text, column);
        }
        boolean shaped = text.startsWith(" ") && column == 0;
        return before.isBlank() && text.indexOf('\n') >= 0 && !shaped ? moved(text, column) : text;
    }

    private static String shifted(String line, int by) {
        int indentation = LineCommands.indentation(line);
        return " ".repeat(Math.max(0, indentation + by)) + line.substring(indentation);
    }

    /// The copy began at the first line's text, so its indentation is only seen in the lines below: they are its
    /// children when it opens a block, and the like of it otherwise.
    private static int firstIndentation(List<String> lines) {
        int below = least(lines.subList(1, lines.size()));
        String first = lines.getFirst().strip();
        boolean opens = first.endsWith(":") || first.startsWith("- ") || first.matches(".*[{\\[|>][-+]?");
        boolean list = !first.startsWith("- ")
                && lines.size() > 1
                && lines.get(1).strip().startsWith("-");
        return Math.max(0, opens && !list ? below - LineCommands.STEP : below);
    }

    /// The least indentation of lines that are not blank.
    private static int least(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(LineCommands::indentation)
                .min()
                .orElse(0);
    }
}
