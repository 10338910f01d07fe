package dev.meshloft.graphview;

import java.util.List;

/// What a gesture will do to a text, shown before it lands.
///
/// @param place where: `reviews.yaml:25`, or why nothing can be changed
/// @param lines in the order of the text; empty when nothing changes
public record EditPreview(String place, List<Line> lines) {

    public static final EditPreview NONE = new EditPreview("", List.of());

    public EditPreview {
        lines = List.copyOf(lines);
    }

    /// A line of the text.
    public record Line(Kind kind, String text) {}

    /// What becomes of a line.
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }
}
