package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.ArrayList;
import java.util.List;

/// Fits pasted lines to the indentation they come to. Pure.
final class Pasting {

    private Pasting() {}

    /// Several lines put where nothing but blanks stand before the caret keep their shape and move to its column. At a
    /// line's start, and within a line, text goes in as it is.
    static Typed paste(Lines lines, Selection selection, String text) {
        int line = lines.lineOf(selection.start());
        int column = selection.start() - lines.start(line);
        boolean afterBlanks = lines.text(line).substring(0, column).isBlank();
        String fitted = afterBlanks && text.indexOf('\n') >= 0 ? fitted(text, column) : text;
        return Typed.at(selection.start(), selection.end(), fitted, selection.start() + fitted.length());
    }

    /// A whole line that was copied without being selected goes above the caret's line, which keeps the caret.
    static Typed line(Lines lines, Selection selection, String text) {
        int start = lines.start(lines.lineOf(selection.start()));
        Typed put = Typed.at(start, start, text, 0);
        return new Typed(put.edits(), selection.anchor() + text.length(), selection.caret() + text.length());
    }

    private static String fitted(String text, int column) {
        List<String> lines = List.of(text.split("\n", -1));
        int own = LineCommands.indentation(lines.getFirst());
        if (own > 0 && column == 0) {
            return text;
        }
        int from = own > 0 ? least(lines) : firstIndentation(lines);
        List<String> fitted = new ArrayList<>();
        fitted.add(lines.getFirst().substring(own > 0 ? from : 0));
        for (String line : lines.subList(1, lines.size())) {
            fitted.add(line.isBlank() ? line.strip() : moved(line, column - from));
        }
        return String.join("\n", fitted);
    }

    private static String moved(String line, int by) {
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
