package dev.meshloft.graphview.layout;

/// How wide text will be when it is drawn. Called on the thread of the layout.
@FunctionalInterface
public interface TextMeasure {

    /// The few styles of text on the graph.
    enum Style {
        /// A node's name: 13 px, semibold.
        NAME,
        /// A node's second line, captions: 11 px.
        DETAIL,
        /// Words on edges and in badges: 11 px, medium.
        LABEL,
        /// A group's name: 12 px, semibold.
        GROUP
    }

    /// Width in pixels at 100 %.
    double width(String text, Style style);

    /// A measure without fonts, for layouts that nobody sees in pixels.
    static TextMeasure approximate() {
        return (text, style) -> text.codePointCount(0, text.length()) * (style == Style.NAME ? 7.4 : 6.2);
    }

    /// `text` if it fits, otherwise its start and its end around an ellipsis: both ends of a name tell things apart.
    default String middleEllipsis(String text, Style style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        int kept = text.length() - 1;
        while (kept > 2) {
            int head = (kept + 1) / 2;
            String shorter = text.substring(0, head) + "…" + text.substring(text.length() - (kept - head));
            if (width(shorter, style) <= room) {
                return shorter;
            }
            kept--;
        }
        return text.substring(0, Math.min(1, text.length())) + "…";
    }
}
