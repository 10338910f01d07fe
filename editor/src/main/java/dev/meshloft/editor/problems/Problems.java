package dev.meshloft.editor.problems;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.ShownChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The problems of the text, underlined. They move with edits, so that an underline does not jump before the next
/// check.
public final class Problems implements EditorComponent, StyleLayer, TextListener {

    private final EditorSurface surface;
    private final List<Consumer<Set<Integer>>> listeners = new ArrayList<>();
    private List<PlacedProblem> placed = List.of();
    private @Nullable Map<Integer, List<PlacedProblem>> byLine;

    public Problems(EditorSurface surface) {
        this.surface = surface;
    }

    @Override
    public void install() {
        surface.addLayer(this);
        surface.addTextListener(this);
    }

    /// Hears which lines have got other problems.
    public void addListener(Consumer<Set<Integer>> listener) {
        listeners.add(listener);
    }

    /// @param diagnostics with ranges in file offsets of the text shown now
    public void show(List<Diagnostic> diagnostics) {
        Set<Integer> lines = new HashSet<>(byLine().keySet());
        placed = diagnostics.stream().map(this::place).toList();
        byLine = null;
        lines.addAll(byLine().keySet());
        lines.forEach(line -> surface.restyle(line, line));
        listeners.forEach(listener -> listener.accept(lines));
        surface.requestPlacement();
    }

    public List<PlacedProblem> all() {
        return placed;
    }

    /// Problems that begin on a line (from 0), worst first.
    public List<PlacedProblem> on(int line) {
        return byLine().getOrDefault(line, List.of());
    }

    public Optional<PlacedProblem> worstOn(int line) {
        return on(line).stream().findFirst();
    }

    /// Problems whose underline a shown offset touches, worst first.
    public List<PlacedProblem> at(int shown) {
        return on(surface.lineOf(shown)).stream()
                .filter(problem -> problem.touches(shown))
                .toList();
    }

    @Override
    public void style(int line, String text, Sink sink) {
        List<PlacedProblem> here = on(line);
        if (!here.isEmpty()) {
            int start = surface.startOf(line);
            here.reversed().forEach(problem -> underline(problem, start, text, sink));
        }
    }

    @Override
    public void loaded() {
        placed = List.of();
        byLine = null;
    }

    @Override
    public void edited(ShownChange change) {
        if (!placed.isEmpty()) {
            placed = placed.stream().map(problem -> problem.after(change)).toList();
            byLine = null;
        }
    }

    /// Only on the first line: a problem of a whole block would underline a screenful. At least one character wide.
    private static void underline(PlacedProblem problem, int lineStart, String text, Sink sink) {
        int from = Math.min(problem.start() - lineStart, text.length());
        int to = Math.min(problem.end() - lineStart, text.length());
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            from = from == text.length() ? from - 1 : from;
            to = from + 1;
        }
        sink.add(from, to, problem.styleClass());
    }

    private PlacedProblem place(Diagnostic diagnostic) {
        int start = surface.toShown(diagnostic.at().range().start());
        return new PlacedProblem(
                diagnostic,
                start,
                Math.max(start, surface.toShown(diagnostic.at().range().end())));
    }

    private Map<Integer, List<PlacedProblem>> byLine() {
        Map<Integer, List<PlacedProblem>> known = byLine;
        if (known == null) {
            known = new HashMap<>();
            for (PlacedProblem problem : placed) {
                known.computeIfAbsent(surface.lineOf(problem.start()), line -> new ArrayList<>())
                        .add(problem);
            }
            known.values().forEach(list -> list.sort(PlacedProblem.WORST_FIRST));
            byLine = known;
        }
        return known;
    }
}
