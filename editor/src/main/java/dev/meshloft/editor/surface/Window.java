package dev.meshloft.editor.surface;

import dev.meshloft.editor.text.ShownText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.fxmisc.richtext.model.StyleSpans;
import org.jspecify.annotations.Nullable;

/// The rows in view: only they are styled, and what lies over the text is placed on them after each layout.
final class Window {

    /// Rows outside the window that are styled ahead, so that scrolling does not show them bare.
    private static final int AHEAD = 40;

    private final YamlArea area;
    private final ShownText text;
    private final Rows rows;
    private final List<StyleLayer> layers = new ArrayList<>();
    private final List<Runnable> layoutListeners = new ArrayList<>();
    private final SpanComposer composer = new SpanComposer();
    private final Runnable afterLayout = this::afterLayout;
    private boolean moved = true;
    private boolean held;
    private final Map<Integer, Double> reserved = new HashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    /// The line to be brought to the upper edge; -1 for none.
    private int wantedTop = -1;
    private int first;
    private int last = AHEAD;

    Window(YamlArea area, ShownText text, Rows rows) {
        this.area = area;
        this.text = text;
        this.rows = rows;
        area.viewportDirtyEvents().subscribe(any -> moved = true);
        area.sceneProperty().addListener((all, before, now) -> followScene(before, now));
    }

    void addLayer(StyleLayer layer) {
        layers.add(layer);
    }

    void addLayoutListener(Runnable listener) {
        layoutListeners.add(listener);
    }

    int firstRow() {
        return Math.min(first, rows.count() - 1);
    }

    int lastRow() {
        return Math.min(last, rows.count() - 1);
    }

    /// The lines in view, from above.
    IntStream lines() {
        return IntStream.rangeClosed(firstRow(), lastRow()).map(rows::lineAt);
    }

    void toStart() {
        first = 0;
        last = AHEAD;
    }

    /// Has the layout listeners run after the next layout.
    void requestPlacement() {
        moved = true;
    }

    /// Brings a line to the upper edge after the next layout.
    void scrollTo(int line) {
        wantedTop = line;
        moved = true;
    }

    /// Until [#release], what is to be drawn anew waits: the rows do not fit the text yet.
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    void restyle(int fromLine, int toLine) {
        if (held) {
            waiting.add(() -> restyle(fromLine, toLine));
            return;
        }
        int from = Math.max(rows.rowOf(Math.max(0, fromLine)), first - AHEAD);
        int to = Math.min(rows.rowOf(Math.min(toLine, text.count() - 1)), lastRow() + AHEAD);
        for (int row = Math.max(0, from); row <= Math.min(to, rows.count() - 1); row++) {
            restyleRow(row);
        }
    }

    void restyleAll() {
        restyle(0, text.count() - 1);
    }

    void reserveBehind(int line, double width) {
        reserved.merge(line, width, Double::sum);
    }

    double reservedBehind(int line) {
        return reserved.getOrDefault(line, 0.0);
    }

    /// Has what stands left of lines made anew.
    void refreshGutter(int fromLine, int toLine) {
        if (held) {
            waiting.add(() -> refreshGutter(fromLine, toLine));
            return;
        }
        int to = Math.min(rows.rowOf(Math.min(toLine, text.count() - 1)), lastRow());
        for (int row = Math.max(rows.rowOf(fromLine), firstRow()); row <= to; row++) {
            area.recreateParagraphGraphic(row);
        }
    }

    private void restyleRow(int row) {
        int line = rows.lineAt(row);
        String content = text.text(line);
        composer.begin(content.length());
        for (StyleLayer layer : layers) {
            layer.style(line, content, composer);
        }
        StyleSpans<Collection<String>> spans = composer.compose();
        if (!content.isEmpty() && !spans.equals(area.getStyleSpans(row))) {
            area.setStyleSpans(row, 0, spans);
        }
    }

    private void followScene(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void afterLayout() {
        if (!moved || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        moved = false;
        if (wantedTop >= 0) {
            area.showParagraphAtTop(rows.rowOf(wantedTop));
            wantedTop = -1;
        }
        first = Math.max(0, area.visibleParToAllParIndex(0));
        last = area.visibleParToAllParIndex(area.getVisibleParagraphs().size() - 1);
        restyleAll();
        reserved.clear();
        layoutListeners.forEach(Runnable::run);
    }
}
