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
    SERVICE(Stroke.line("M8 1.8l5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9z"), Stroke.line("M2.8 5L8 8l5.2-3M8 8v6")),
    EXTERNAL(Stroke.line("M4.8 12.5a2.8 2.8 0 0 1-.3-5.6 3.8 3.8 0 0 1 7.3.6 2.5 2.5 0 0 1-.3 5z")),
    HOST(
            Stroke.line("M2.3,8A5.7,5.7 0 1 1 13.7,8A5.7,5.7 0 1 1 2.3,8Z"),
            Stroke.line("M2.5 8h11M8 2.3c-3.2 3.4-3.2 8 0 11.4M8 2.3c3.2 3.4 3.2 8 0 11.4")),
    VERSION(Stroke.line("M2.5 3h6l5 5-5 5h-6z"), Stroke.line("M4.6,8A1,1 0 1 1 6.6,8A1,1 0 1 1 4.6,8Z")),
    GATEWAY(Stroke.line("M2.5 13.5v-7a5.5 5.5 0 0 1 11 0v7"), Stroke.line("M2 13.5h12M8 6v7.5M5.2 7v6.5M10.8 7v6.5")),
    NAMESPACE(
            Stroke.line(
                    "M3.5,2.5H12.5A1.5,1.5 0 0 1 14,4V12A1.5,1.5 0 0 1 12.5,13.5H3.5A1.5,1.5 0 0 1 2,12V4A1.5,1.5 0 0 1 3.5,2.5Z"),
            Stroke.line("M2 6h12")),
    WORKLOAD(
            Stroke.line(
                    "M3.5,5.5H9.5A1,1 0 0 1 10.5,6.5V12.5A1,1 0 0 1 9.5,13.5H3.5A1,1 0 0 1 2.5,12.5V6.5A1,1 0 0 1 3.5,5.5Z"),
            Stroke.line("M5.5 5.5v-3h8v8h-3")),
    PEOPLE(
            Stroke.line("M3.4,5.4A2.2,2.2 0 1 1 7.8,5.4A2.2,2.2 0 1 1 3.4,5.4Z"),
            Stroke.line(
                    "M1.6 13c.2-2.6 1.8-4 4-4s3.8 1.4 4 4M10 3.4a2.2 2.2 0 0 1 .4 4.1M11.4 9.3c1.8.4 2.9 1.7 3 3.7")),
    KEY(Stroke.line("M2.5,8A2.7,2.7 0 1 1 7.9,8A2.7,2.7 0 1 1 2.5,8Z"), Stroke.line("M7.9 8H14v2.5M11.3 8v2")),
    SHIELD(
            Stroke.line("M8 1.8l5.2 1.9v4c0 3.2-2.1 5.3-5.2 6.5-3.1-1.2-5.2-3.3-5.2-6.5v-4z"),
            Stroke.line("M5.6 8l1.8 1.8 3.2-3.4")),
    YAML(Stroke.line("M4 2h5l3 3v9H4z"), Stroke.line("M6 8h4M6 10.5h3")),
    LAYERS(Stroke.line("M8 2l6 3.2-6 3.2-6-3.2z"), Stroke.line("M2.3 8.3L8 11.3l5.7-3M2.3 11L8 14l5.7-3")),
    ARROW(Stroke.line("M2.5 8h11M9.8 4.3L13.5 8l-3.7 3.7")),
    TARGET(
            Stroke.line("M2.5,8A5.5,5.5 0 1 1 13.5,8A5.5,5.5 0 1 1 2.5,8Z"),
            Stroke.line("M6.4,8A1.6,1.6 0 1 1 9.6,8A1.6,1.6 0 1 1 6.4,8Z")),
    EDIT(Stroke.line("M3 13l.7-3L11 2.7l2.3 2.3L6 12.3z")),
    CHECK(Stroke.line("M3 8.5l3.2 3.2L13 4.8")),
    REROUTE(Stroke.line("M2 12.5h2.5c4 0 3-8 7-8H14M11.8 2.2L14 4.5l-2.2 2.3"), Stroke.line("M2 4.5h2.3M11.6 12.5H14")),
    TELEMETRY(Stroke.line("M2 9h2.5L6 4l3 9 2-6 1 2h2")),
    SLIDERS(
            Stroke.line("M2 5h6M12 5h2M2 11h2M8 11h6"),
            Stroke.line("M8.2,5A1.8,1.8 0 1 1 11.8,5A1.8,1.8 0 1 1 8.2,5Z"),
            Stroke.line("M4.2,11A1.8,1.8 0 1 1 7.8,11A1.8,1.8 0 1 1 4.2,11Z")),
    BOOK(
            Stroke.line(
                    "M8 4C6.5 3 4.6 2.6 2.5 2.8v9.5c2.1-.2 4 .2 5.5 1.2 1.5-1 3.4-1.4 5.5-1.2V2.8C11.4 2.6 9.5 3 8 4zM8 4v9.5")),
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
