package dev.meshloft.editor.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Turns the parts that layers name, which may overlap, into the row of spans the area wants.
public final class SpanComposer implements StyleLayer.Sink {

    private record Part(int start, int end, String styleClass) {}

    private static final Collection<String> PLAIN = List.of();

    private final List<Part> parts = new ArrayList<>();
    private int length;

    /// Starts a line anew.
    public void begin(int lineLength) {
        parts.clear();
        length = lineLength;
    }

    @Override
    public void add(int start, int end, String styleClass) {
        int from = Math.max(0, start);
        int to = Math.min(end, length);
        if (from < to) {
            parts.add(new Part(from, to, styleClass));
        }
    }

    public StyleSpans<Collection<String>> compose() {
        int[] cuts = cuts();
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        for (int i = 0; i + 1 < cuts.length; i++) {
            if (cuts[i] < cuts[i + 1]) {
                spans.add(classesAt(cuts[i]), cuts[i + 1] - cuts[i]);
            }
        }
        if (length == 0) {
            spans.add(PLAIN, 0);
        }
        return spans.create();
    }

    private int[] cuts() {
        int[] cuts = new int[parts.size() * 2 + 2];
        cuts[1] = length;
        for (int i = 0; i < parts.size(); i++) {
            cuts[2 * i + 2] = parts.get(i).start();
            cuts[2 * i + 3] = parts.get(i).end();
        }
        Arrays.sort(cuts);
        return cuts;
    }

    private Collection<String> classesAt(int column) {
        List<String> classes = null;
        String only = null;
        for (Part part : parts) {
            if (part.start() <= column && column < part.end()) {
                if (only == null) {
                    only = part.styleClass();
                } else {
                    classes = classes == null ? new ArrayList<>(List.of(only)) : classes;
                    classes.add(part.styleClass());
                }
            }
        }
        if (classes != null) {
            return List.copyOf(classes);
        }
        return only == null ? PLAIN : List.of(only);
    }
}
