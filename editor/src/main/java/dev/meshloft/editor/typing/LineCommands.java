package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.ShownEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Commands on whole lines. Pure: lines and selection in, replacements out.
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
        int last = selection.lastLine(lines);
        return first == 0
                ? Optional.empty()
                : Optional.of(swap(
                        lines,
                        first - 1,
                        first,
                        last,
                        selection,
                        -lines.text(first - 1).length() - 1));
    }

    static Optional<Typed> moveDown(Lines lines, Selection selection) {
        int first = selection.firstLine(lines);
        int last = selection.lastLine(lines);
        return last + 1 >= lines.count()
                ? Optional.empty()
                : Optional.of(swap(
                        lines,
                        first,
                        last + 1,
                        last + 1,
                        selection,
                        lines.text(last + 1).length() + 1));
    }

    /// Puts a copy of the selected lines below them and goes on in the copy.
    static Typed duplicate(Lines lines, Selection selection) {
        int first = selection.firstLine(lines);
        int last = selection.lastLine(lines);
        String copy = "\n" + join(lines, first, last);
        int end = lines.end(last);
        return new Typed(
                List.of(new ShownEdit(end, end, copy)),
                selection.anchor() + copy.length(),
                selection.caret() + copy.length());
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
        String swapped = join(lines, middle, last) + "\n" + join(lines, upper, middle - 1);
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

    private static String join(Lines lines, int first, int last) {
        List<String> texts = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            texts.add(lines.text(line));
        }
        return String.join("\n", texts);
    }

    private static IntStream selected(Lines lines, Selection selection) {
        return IntStream.rangeClosed(selection.firstLine(lines), selection.lastLine(lines));
    }
}
