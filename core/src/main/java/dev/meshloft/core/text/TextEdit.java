package dev.meshloft.core.text;

/// Replaces the text in a range. An empty range inserts, an empty replacement deletes.
public record TextEdit(TextRange range, String replacement) {

    public static TextEdit insert(int offset, String text) {
        return new TextEdit(TextRange.at(offset), text);
    }

    public static TextEdit delete(TextRange range) {
        return new TextEdit(range, "");
    }

    public static TextEdit replace(TextRange range, String text) {
        return new TextEdit(range, text);
    }

    /// By how much the text after the edit moves.
    public int growth() {
        return replacement.length() - range.length();
    }

    public TextEdit shift(int distance) {
        return new TextEdit(range.shift(distance), replacement);
    }
}
