package dev.meshloft.editor.text;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The text on screen, hidden lines included, beside the file it comes from. Mutable; offsets are shown ones unless a
/// name says otherwise.
public final class ShownText implements Lines {

    /// What is about to happen to the text, as it is on screen and in the file.
    ///
    /// @param anew whether the byte order mark may change, so that the lines are to be read again
    public record Step(ShownChange shown, TextChange inFile, boolean anew) {}

    private String file = "";
    private FileLines lines = FileLines.of("");
    private Folds folds = Folds.NONE;

    public void load(String text) {
        file = text;
        lines = FileLines.of(text);
        folds = Folds.NONE;
    }

    /// The file's text, with its own line breaks and byte order mark.
    public String file() {
        return file;
    }

    /// All of it as on screen. Costs a copy when the file has other line breaks.
    public String whole() {
        return lines.onScreen(file);
    }

    @Override
    public int count() {
        return lines.count();
    }

    @Override
    public String text(int line) {
        int start = lines.fileStart(line);
        return file.substring(start, start + lines.length(line));
    }

    @Override
    public int start(int line) {
        return lines.shownStart(line);
    }

    @Override
    public int end(int line) {
        return lines.shownStart(line) + lines.length(line);
    }

    @Override
    public int lineOf(int offset) {
        return lines.lineOfShown(Math.max(0, offset));
    }

    @Override
    public String slice(int start, int end) {
        return FileLines.unixBreaks(file.substring(lines.toFile(start), lines.toFile(end)));
    }

    @Override
    public int headOf(int line) {
        return folds.lineAt(folds.rowOf(line));
    }

    @Override
    public int tailOf(int line) {
        return folds.startingAt(line).map(Folds.Fold::last).orElse(line);
    }

    public int toFile(int shown) {
        return lines.toFile(shown);
    }

    public int toShown(int fileOffset) {
        return lines.toShown(fileOffset);
    }

    public Folds folds() {
        return folds;
    }

    public void fold(Folds next) {
        folds = next;
    }

    /// What one edit of the file does.
    public Step ofFile(TextEdit edit) {
        boolean anew = lines.touchesMark(edit);
        ShownEdit shown = anew ? reread(edit) : trimmed(lines.onScreen(edit));
        List<ShownEdit> edits = shown.isEmpty() ? List.of() : List.of(shown);
        return new Step(ShownChange.of(edits, this), TextChange.of(edit), anew);
    }

    /// What edits on screen do.
    ///
    /// @param edits sorted, apart from each other
    public Step ofScreen(List<ShownEdit> edits) {
        List<ShownEdit> taken = edits.size() > 1 && lines.hasLoneReturn() ? List.of(cover(edits)) : edits;
        return new Step(
                ShownChange.of(taken, this),
                new TextChange(taken.stream().map(lines::inFile).toList()),
                false);
    }

    /// The edits as one that replaces everything from the first to the last.
    public ShownEdit cover(List<ShownEdit> edits) {
        StringBuilder text = new StringBuilder();
        int from = edits.getFirst().start();
        for (ShownEdit edit : edits) {
            text.append(slice(from, edit.start())).append(edit.replacement());
            from = edit.end();
        }
        return new ShownEdit(edits.getFirst().start(), edits.getLast().end(), text.toString());
    }

    /// Which folds a step crosses; they must be opened before it is taken.
    public Predicate<Folds.Fold> crossedBy(Step step) {
        return fold -> step.shown().splices().stream().anyMatch(edit -> Folds.isCrossed(fold, edit));
    }

    public void take(Step step) {
        file = step.inFile().apply(file);
        if (step.anew()) {
            lines = FileLines.of(file);
        } else {
            step.inFile().edits().reversed().forEach(lines::take);
        }
        for (LineSplice splice : step.shown().splices()) {
            folds = folds.after(splice);
        }
    }

    private ShownEdit trimmed(ShownEdit edit) {
        return edit.trim(slice(edit.start(), edit.end()));
    }

    private ShownEdit reread(TextEdit edit) {
        String before = whole();
        String after = FileLines.shown(TextChange.of(edit).apply(file));
        return new ShownEdit(0, before.length(), after).trim(before);
    }

    /// The texts of all lines.
    public List<String> texts() {
        List<String> texts = new ArrayList<>(count());
        for (int line = 0; line < count(); line++) {
            texts.add(text(line));
        }
        return texts;
    }
}
