package dev.meshloft.editor.highlight;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.ShownChange;
import java.util.Comparator;
import java.util.List;

/// Ranges with a style class each, which move with edits: what names mean, the partner of a form field.
public final class MarkedRanges implements EditorComponent, StyleLayer, TextListener {

    /// @param start, end shown offsets
    private record Mark(int start, int end, String styleClass) {}

    private final EditorSurface surface;
    private List<Mark> marks = List.of();
    private int longest;

    public MarkedRanges(EditorSurface surface) {
        this.surface = surface;
    }

    @Override
    public void install() {
        surface.addLayer(this);
        surface.addTextListener(this);
    }

    /// @param ranges in file offsets of the text shown now
    public void show(List<TextRange> ranges, String styleClass) {
        keep(ranges.stream().map(range -> mark(range, styleClass)).toList());
    }

    public void showMeanings(List<MeaningRange> ranges) {
        keep(ranges.stream()
                .map(range -> mark(range.range(), range.meaning().styleClass()))
                .toList());
    }

    @Override
    public void style(int line, String text, Sink sink) {
        if (marks.isEmpty()) {
            return;
        }
        int start = surface.startOf(line);
        int end = start + text.stripTrailing().length();
        for (int i = firstFrom(start - longest);
                i < marks.size() && marks.get(i).start() < end;
                i++) {
            Mark mark = marks.get(i);
            int from = Math.max(mark.start() - start, mark.start() < start ? indentation(text) : 0);
            sink.add(from, Math.min(mark.end(), end) - start, mark.styleClass());
        }
    }

    @Override
    public void loaded() {
        marks = List.of();
    }

    @Override
    public void edited(ShownChange change) {
        if (!marks.isEmpty()) {
            marks = marks.stream()
                    .map(mark -> new Mark(change.map(mark.start()), change.map(mark.end()), mark.styleClass()))
                    .toList();
        }
    }

    private void keep(List<Mark> next) {
        if (!next.isEmpty() || !marks.isEmpty()) {
            marks = next.stream().sorted(Comparator.comparingInt(Mark::start)).toList();
            longest = marks.stream()
                    .mapToInt(mark -> mark.end() - mark.start())
                    .max()
                    .orElse(0);
            surface.restyleWindow();
        }
    }

    private Mark mark(TextRange range, String styleClass) {
        return new Mark(surface.toShown(range.start()), surface.toShown(range.end()), styleClass);
    }

    /// The first mark that starts at an offset or after it.
    private int firstFrom(int offset) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int indentation(String text) {
        return text.length() - text.stripLeading().length();
    }
}
