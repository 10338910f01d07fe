package dev.meshloft.core.text;

import java.util.List;
import java.util.stream.IntStream;

/// A text as its lines without their breaks, and edits that replace whole lines. A text that ends with a line break has
/// an empty last line, so that a missing last break is a difference like any other.
public final class TextLines {

    private final SourceText source;
    private final List<String> lines;
    private final String lineBreak;

    private TextLines(SourceText source) {
        this.source = source;
        this.lines = IntStream.rangeClosed(1, source.lineCount())
                .mapToObj(line -> source.slice(source.line(line)))
                .toList();
        this.lineBreak = lineBreak(source.text());
    }

    public static TextLines of(String text) {
        return new TextLines(SourceText.of(text));
    }

    public List<String> lines() {
        return lines;
    }

    public String text() {
        return source.text();
    }

    /// The kind of break that the first line ends with; `\n` for a text of one line.
    public String lineBreak() {
        return lineBreak;
    }

    /// Puts other lines in the place of `[from, to)`, counted from 0.
    public TextEdit replace(int from, int to, List<String> with) {
        if (to < lines.size()) {
            TextRange range = new TextRange(startOf(from), startOf(to));
            return new TextEdit(range, with.isEmpty() ? "" : String.join(lineBreak, with) + lineBreak);
        }
        if (from == 0) {
            return new TextEdit(new TextRange(0, source.length()), String.join(lineBreak, with));
        }
        TextRange range = new TextRange(source.line(from).end(), source.length());
        return new TextEdit(range, with.isEmpty() ? "" : lineBreak + String.join(lineBreak, with));
    }

    private int startOf(int line) {
        return source.line(line + 1).start();
    }

    private static String lineBreak(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                return "\n";
            }
            if (text.charAt(at) == '\r') {
                return text.startsWith("\r\n", at) ? "\r\n" : "\r";
            }
        }
        return "\n";
    }
}
