package dev.meshloft.editor.highlight;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.LineSplice;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.ShownEdit;
import java.util.List;

/// Ranges that carry one style class and move with edits: names that resolve, the partner of a form field.
public final class MarkedRanges implements EditorComponent, StyleLayer, TextListener {

    private record Mark(int start, int end) {}

    private final EditorSurface surface;
    private final String styleClass;
    private List<Mark> marks = List.of();

    public MarkedRanges(EditorSurface surface, String styleClass) {
        this.surface = surface;
        this.styleClass = styleClass;
    }

    @Override
    public void install() {
        surface.addLayer(this);
        surface.addTextListener(this);
    }

    /// @param ranges in file offsets of the text shown now
    public void show(List<TextRange> ranges) {
        marks = ranges.stream()
                .map(range -> new Mark(surface.toShown(range.start()), surface.toShown(range.end())))
                .toList();
        surface.restyleWindow();
    }

    @Override
    public void style(int line, String text, Sink sink) {
        if (!marks.isEmpty()) {
            int start = surface.startOf(line);
            for (Mark mark : marks) {
                int from = Math.max(mark.start() - start, mark.start() < start ? indentation(text) : 0);
                sink.add(from, Math.min(mark.end() - start, text.stripTrailing().length()), styleClass);
            }
        }
    }

    @Override
    public void loaded() {
        marks = List.of();
    }

    @Override
    public void edited(ShownEdit edit, LineSplice lines) {
        marks = marks.stream()
                .map(mark -> new Mark(edit.map(mark.start()), edit.map(mark.end())))
                .toList();
    }

    private static int indentation(String text) {
        return text.length() - text.stripLeading().length();
    }
}
