package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Commands on whole lines. Pure: lines and selection in, replacements out. Hidden lines go with the line that stands
/// for them.
final class LineCommands {

    static final int STEP = 2;

    private LineCommands() {}

    /// With lines selected, moves them right; otherwise puts spaces up to the next multiple of two at the caret.
    static Typed indent(Lines lines, Selection selection) {
        int first = selection.firstLine(lines);
        if (first == lines.lineOf(selection.end())) {
            int column = selection.start() - lines.start(first);
            String spaces = " ".repeat(STEP - column % STEP);
            return Typed.at(selection.start(), selection.end(), spaces, selection.start() + spaces.length());
        }
        return indentLines(lines, selection);
    }

    /// Moves lines right, also when no more than a caret is in them.
    static Typed indentLines(Lines lines, Selection selection) {
        List<ShownEdit> edits = selected(lines, selection)
                .filter(line -> !lines.text(line).isBlank())
                .mapToObj(line -> new ShownEdit(lines.start(line), lines.start(line), " ".repeat(STEP)))
                .toList();
        return Typed.keeping(edits, selection);
    }

    static Typed outdent(Lines lines, Selection selection) {
        List<ShownEdit> edits = selected(lines, selection)
                .filter(line ->
                        indentation(lines.text(line)) > 0 || lines.text(line).startsWith("\t"))
                .mapToObj(line -> {
                    int spaces = lines.text(line).startsWith("\t") ? 1 : Math.min(STEP, indentation(lines.text(line)));
                    return new ShownEdit(lines.start(line), lines.start(line) + spaces, "");
                })
                .toList();
        return Typed.keeping(edits, selection);
    }

    /// Takes the `#` away when every line that is not blank has one, otherwise adds it at the least indentation.
    static Typed toggleComment(Lines lines, Selection selection) {
        List<Integer> full = selected(lines, selection)
                .filter(line -> !lines.text(line).isBlank())
                .boxed()
                .toList();
        boolean all =
                full.stream().allMatch(line -> lines.text(line).stripLeading().startsWith("#"));
        int column = full.stream()
                .mapToInt(line -> indentation(lines.text(line)))
                .min()
                .orElse(0);
        return Typed.keeping(
                full.stream()
                        .map(line -> all ? uncomment(lines, line) : comment(lines.start(line) + column))
                        .toList(),
                selection);
    }

    /// Swaps the selected lines with the one above; nothing at the top.
    static Optional<Typed> moveUp(Lines lines, Selection selection) {
        int first = selection.firstLine(lines);
        if (first == 0) {
            return Optional.empty();
        }
        int above = lines.headOf(first - 1);
        int moved = lines.start(above) - lines.start(first);
        return Optional.of(swap(lines, above, first, selection.lastLine(lines), selection, moved));
    }

    static Optional<Typed> moveDown(Lines lines, Selection selection) {
        int below = selection.lastLine(lines) + 1;
        if (below >= lines.count()) {
            return Optional.empty();
        }
        int last = lines.tailOf(below);
        int moved = lines.end(last) + 1 - lines.start(below);
        return Optional.of(swap(lines, selection.firstLine(lines), below, last, selection, moved));
    }

    /// Puts a copy of the selected lines below them and goes on in the copy.
    static Typed copyDown(Lines lines, Selection selection) {
        int last = selection.lastLine(lines);
        String copy = lines.slice(lines.start(selection.firstLine(lines)), lines.end(last));
        ShownEdit edit = last + 1 < lines.count()
                ? new ShownEdit(lines.start(last + 1), lines.start(last + 1), copy + "\n")
                : new ShownEdit(lines.end(last), lines.end(last), "\n" + copy);
        int moved = copy.length() + 1;
        return new Typed(List.of(edit), selection.anchor() + moved, selection.caret() + moved);
    }

    /// Puts a copy of the selected lines above them and goes on in the copy.
    static Typed copyUp(Lines lines, Selection selection) {
        int start = lines.start(selection.firstLine(lines));
        String copy = lines.slice(start, lines.end(selection.lastLine(lines))) + "\n";
        return new Typed(List.of(new ShownEdit(start, start, copy)), selection.anchor(), selection.caret());
    }

    /// What is selected once more behind it, then selected; without a selection, the line.
    static Typed duplicate(Lines lines, Selection selection) {
        if (selection.isEmpty()) {
            return copyDown(lines, selection);
        }
        String copy = lines.slice(selection.start(), selection.end());
        return new Typed(
                List.of(new ShownEdit(selection.end(), selection.end(), copy)),
                selection.anchor() + copy.length(),
                selection.caret() + copy.length());
    }

    /// The caret keeps its column, as far as there is one.
    static Typed delete(Lines lines, Selection selection) {
        int first = selection.firstLine(lines);
        int last = selection.lastLine(lines);
        int column = lines.column(selection.caret());
        if (last + 1 < lines.count()) {
            int caret =
                    lines.start(first) + Math.min(column, lines.text(last + 1).length());
            return Typed.at(lines.start(first), lines.start(last + 1), "", caret);
        }
        int start = first == 0 ? 0 : lines.end(first - 1);
        int above = first == 0 ? 0 : lines.start(first - 1);
        return Typed.at(start, lines.end(last), "", Math.min(start, above + column));
    }

    /// Puts the next line, or all selected ones, at the end of the first: with one blank between, without the `#` of a
    /// comment that goes on.
    static Optional<Typed> join(Lines lines, Selection selection) {
        int first = selection.firstLine(lines);
        int last = Math.max(first + 1, selection.lastLine(lines));
        if (last >= lines.count()) {
            return Optional.empty();
        }
        StringBuilder joined = new StringBuilder(lines.text(first).stripTrailing());
        boolean comment = lines.text(first).stripLeading().startsWith("#");
        int caret = joined.length();
        for (int line = first + 1; line <= last; line++) {
            String text = lines.text(line).strip();
            String more = comment && text.startsWith("#") ? text.substring(1).stripLeading() : text;
            caret = joined.length();
            joined.append(joined.isEmpty() || more.isEmpty() ? "" : " ").append(more);
        }
        int start = lines.start(first);
        return Optional.of(Typed.at(start, lines.end(last), joined.toString(), start + caret));
    }

    static int indentation(String text) {
        int spaces = 0;
        while (spaces < text.length() && text.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    /// Lines `[upper, middle)` and `[middle, last]` change places.
    private static Typed swap(Lines lines, int upper, int middle, int last, Selection selection, int moved) {
        String swapped = lines.slice(lines.start(middle), lines.end(last)) + "\n"
                + lines.slice(lines.start(upper), lines.end(middle - 1));
        ShownEdit edit = new ShownEdit(lines.start(upper), lines.end(last), swapped);
        return new Typed(List.of(edit), selection.anchor() + moved, selection.caret() + moved);
    }

    private static ShownEdit comment(int at) {
        return new ShownEdit(at, at, "# ");
    }

    private static ShownEdit uncomment(Lines lines, int line) {
        String text = lines.text(line);
        int hash = text.indexOf('#');
        int end = text.startsWith("# ", hash) ? hash + 2 : hash + 1;
        return new ShownEdit(lines.start(line) + hash, lines.start(line) + end, "");
    }

    private static IntStream selected(Lines lines, Selection selection) {
        return IntStream.rangeClosed(selection.firstLine(lines), selection.lastLine(lines));
    }
}
