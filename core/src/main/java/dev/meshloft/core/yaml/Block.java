package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;

/// A stretch of lines that belong together by their indentation. Its first line may begin behind a dash or a key.
///
/// @param start of its first character
/// @param end behind its last line
/// @param column of its first character
/// @param header the line that a value needs above it to be read as one: of a key or a dash; empty for an entry or item
record Block(int start, int end, int column, String header) {

    Block(int start, int end, int column) {
        this(start, end, column, "");
    }

    /// The value of the key in a column.
    static Block ofKey(int keyColumn, int start, int end, int column) {
        return new Block(start, end, column, " ".repeat(keyColumn) + "k:\n");
    }

    /// The item behind the dash in a column.
    static Block ofDash(int dashColumn, int start, int end, int column) {
        return new Block(start, end, column, " ".repeat(dashColumn) + "-\n");
    }

    /// Without the blank lines and comments at its end.
    TextRange written(Lines lines) {
        int last = start;
        for (int line = start; line < end; line = lines.next(line)) {
            int lineEnd = Math.min(lines.end(line), end);
            int content = KeyScan.behindBlanks(lines.text(), line, lineEnd);
            if (content < lineEnd && (lines.text().charAt(content) != '#' || content == start)) {
                last = lineEnd;
            }
            if (lines.next(line) == line) {
                break;
            }
        }
        while (last > start && Character.isWhitespace(lines.text().charAt(last - 1))) {
            last--;
        }
        return new TextRange(start, last);
    }
}
