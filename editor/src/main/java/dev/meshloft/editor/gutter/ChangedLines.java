package dev.meshloft.editor.gutter;

import dev.meshloft.core.text.Alignment;
import dev.meshloft.core.text.LineDiff;
import dev.meshloft.editor.diff.LinePairs;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.FileLines;
import dev.meshloft.editor.text.LineSplice;
import dev.meshloft.editor.text.ShownChange;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Which lines were added or modified since the base text. An edited line is marked at once; the exact difference
/// follows when typing pauses.
public final class ChangedLines implements EditorComponent, TextListener {

    private final EditorSurface surface;
    private final PauseTransition pause = new PauseTransition(Duration.millis(150));
    private BiConsumer<Integer, Integer> listener = (first, last) -> {};
    private @Nullable List<String> base;
    private LineMark[] marks = {LineMark.SAME};

    public ChangedLines(EditorSurface surface) {
        this.surface = surface;
    }

    @Override
    public void install() {
        surface.addTextListener(this);
        pause.setOnFinished(event -> compare());
    }

    /// @param changed first and last line whose mark may have changed
    public void setListener(BiConsumer<Integer, Integer> changed) {
        listener = changed;
    }

    /// @param text the file's base text; null shows no marks
    public void setBase(@Nullable String text) {
        base = text == null ? null : List.of(FileLines.shown(text).split("\n", -1));
        compare();
    }

    public LineMark at(int line) {
        return line < marks.length ? marks[line] : LineMark.SAME;
    }

    @Override
    public void loaded() {
        marks = unmarked(surface.lineCount());
        if (base != null) {
            pause.playFromStart();
        }
    }

    @Override
    public void edited(ShownChange change) {
        change.splices().forEach(this::splice);
        if (base != null) {
            pause.playFromStart();
        }
        change.written().forEach(lines -> listener.accept(lines.first(), lines.first() + lines.added()));
    }

    /// Lines put in above another are new; otherwise the first was there before.
    private void splice(LineSplice lines) {
        int tail = lines.first() + (lines.above() ? 0 : lines.removed() + 1);
        LineMark[] moved = Arrays.copyOf(marks, marks.length + lines.growth());
        System.arraycopy(marks, tail, moved, tail + lines.growth(), marks.length - tail);
        if (lines.above()) {
            Arrays.fill(moved, lines.first(), lines.first() + lines.added(), mark(LineMark.ADDED));
        } else {
            LineMark first = mark(at(lines.first()) == LineMark.ADDED ? LineMark.ADDED : LineMark.MODIFIED);
            LineMark others = mark(lines.growth() == 0 ? LineMark.MODIFIED : LineMark.ADDED);
            Arrays.fill(moved, lines.first(), lines.first() + lines.added() + 1, others);
            moved[lines.first()] = first;
        }
        marks = moved;
    }

    private LineMark mark(LineMark mark) {
        return base == null ? LineMark.SAME : mark;
    }

    private void compare() {
        LineMark[] before = marks;
        marks = unmarked(surface.lineCount());
        List<String> against = base;
        if (against != null) {
            List<String> now = currentLines();
            for (LineDiff.Block block : LineDiff.between(against, now)) {
                mark(block, against, now);
            }
        }
        int first = Arrays.mismatch(before, marks);
        if (first >= 0) {
            listener.accept(first, marks.length - 1);
        }
    }

    /// A line that stands beside an old one was modified, the others were added.
    private void mark(LineDiff.Block block, List<String> before, List<String> now) {
        List<Alignment.Pair> pairs = LinePairs.of(
                before.subList(block.leftStart(), block.leftEnd()), now.subList(block.rightStart(), block.rightEnd()));
        for (Alignment.Pair pair : pairs) {
            if (pair.right() >= 0) {
                marks[block.rightStart() + pair.right()] = pair.left() >= 0 ? LineMark.MODIFIED : LineMark.ADDED;
            }
        }
    }

    private List<String> currentLines() {
        return List.of(surface.shownText().split("\n", -1));
    }

    private static LineMark[] unmarked(int count) {
        LineMark[] marks = new LineMark[count];
        Arrays.fill(marks, LineMark.SAME);
        return marks;
    }
}
