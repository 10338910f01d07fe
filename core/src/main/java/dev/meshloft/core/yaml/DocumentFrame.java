package dev.meshloft.core.yaml;

/// What is around the content of a document: byte order mark, directives, markers, comments.
///
/// @param tagDirectives the `%TAG` lines with a marker behind them; empty for none
/// @param start of the first character of the content; the end when there is none
/// @param end where a `...` stands, else the text's end
record DocumentFrame(String tagDirectives, int start, int end) {

    static DocumentFrame of(Lines lines) {
        String text = lines.text();
        StringBuilder directives = new StringBuilder();
        int line = text.startsWith("\uFEFF") ? 1 : 0;
        while (line < text.length()) {
            if (text.startsWith("%TAG", line)) {
                directives.append(text, line, lines.end(line)).append('\n');
            }
            boolean marker = StreamCutter.isMarker(text, line, "---");
            int content = KeyScan.behindBlanks(text, marker ? line + 3 : line, lines.end(line));
            boolean filled = content < lines.end(line) && text.charAt(content) != '#';
            if (filled && (marker || text.charAt(line) != '%')) {
                return new DocumentFrame(closed(directives), content, end(lines, content));
            }
            line = lines.next(line);
        }
        return new DocumentFrame("", text.length(), text.length());
    }

    private static String closed(StringBuilder directives) {
        return directives.isEmpty() ? "" : directives + "---\n";
    }

    private static int end(Lines lines, int from) {
        for (int line = lines.next(from); line < lines.text().length(); line = lines.next(line)) {
            if (StreamCutter.isMarker(lines.text(), line, "...")) {
                return line;
            }
        }
        return lines.text().length();
    }
}
