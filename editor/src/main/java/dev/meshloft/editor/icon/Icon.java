package dev.meshloft.editor.icon;

import java.util.List;

/// The icons the editor draws, each a few strokes on a 16 × 16 grid.
public enum Icon {
    ERROR(
            Stroke.solid("M5.2 1.8h5.6l3.4 3.4v5.6l-3.4 3.4H5.2l-3.4-3.4V5.2z"),
            Stroke.knockout("M8 4.6v4M8 10.6v.8", 1.7)),
    WARNING(Stroke.filled("M8 2L14.6 13.5H1.4z", 1.0), Stroke.knockout("M8 6v3.4M8 11.2v.8", 1.6)),
    INFO(Stroke.solid("M1.8,8A6.2,6.2 0 1 1 14.2,8A6.2,6.2 0 1 1 1.8,8Z"), Stroke.knockout("M8 7.4v3.8M8 4.8v.8", 1.6)),
    BULB(
            Stroke.line("M5.8 11.2C4.2 10 3.6 8.6 3.6 7a4.4 4.4 0 0 1 8.8 0c0 1.6-.6 3-2.2 4.2z"),
            Stroke.line("M6 13.6h4")),
    LOCK(
            Stroke.line(
                    "M4.5,7H11.5A1,1 0 0 1 12.5,8V12.5A1,1 0 0 1 11.5,13.5H4.5A1,1 0 0 1 3.5,12.5V8A1,1 0 0 1 4.5,7Z"),
            Stroke.line("M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2")),
    SEARCH(Stroke.line("M3,7A4,4 0 1 1 11,7A4,4 0 1 1 3,7Z"), Stroke.line("M10 10l3.5 3.5")),
    UP(Stroke.line("M4 10l4-4 4 4")),
    DOWN(Stroke.line("M4 6l4 4 4-4")),
    RIGHT(Stroke.line("M6 4l4 4-4 4")),
    CLOSE(Stroke.line("M4 4l8 8M12 4l-8 8")),
    /// Two lines with what is between them pressed together.
    FOLD(Stroke.line("M2.5 3h11M2.5 13h11"), Stroke.line("M5.5 6l2.5 2 2.5-2M5.5 10l2.5-2 2.5 2")),
    UNDO(Stroke.line("M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6"), Stroke.line("M5.8 3.5l-3 3 3 3"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the check cannot see
    private final List<Stroke> strokes;

    Icon(Stroke... strokes) {
        this.strokes = List.of(strokes);
    }

    List<Stroke> strokes() {
        return strokes;
    }

    /// @param look the style class that gives outline and fill
    record Stroke(String path, String look, double width) {

        static Stroke line(String path) {
            return new Stroke(path, "outline", 1.3);
        }

        static Stroke filled(String path, double width) {
            return new Stroke(path, "filled", width);
        }

        static Stroke solid(String path) {
            return new Stroke(path, "solid", 0);
        }

        static Stroke knockout(String path, double width) {
            return new Stroke(path, "knockout", width);
        }
    }
}
