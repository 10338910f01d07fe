package dev.meshloft.core.yaml;

import java.util.List;

/// The lines of a document's text: where one starts and ends, how far it is indented, which comments belong to a node.
///
/// These rules decide what moves and goes with a node: comments directly above it at its own indentation with no blank
/// line between, the comment behind it, and comments below it that are indented deeper.
record Lines(String text) {

    /// The start of the line an offset is in, behind a byte order mark.
    int start(int offset) {
        int at = offset;
        while (at > 0 && !isBreak(at - 1)) {
            at--;
        }
        return at == 0 && text.startsWith("\uFEFF") && at < offset ? 1 : at;
    }

    /// The end of the line an offset is in, before its line break.
    int end(int offset) {
        int newline = text.indexOf('\n', offset);
        int end = newline < 0 ? text.length() : newline;
        int carriage = text.indexOf('\r', offset, end);
        return carriage < 0 ? end : carriage;
    }

    /// Behind the line break of the line an offset is in; the text's end when there is none.
    int next(int offset) {
        int at = end(offset);
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return at;
    }

    /// The start of the line break before a line; the line's own start when it is the first.
    int endOfPrevious(int lineStart) {
        if (lineStart == 0 || !isBreak(lineStart - 1)) {
            return lineStart;
        }
        return lineStart >= 2 && text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
    }

    int column(int offset) {
        return offset - start(offset);
    }

    /// Whether nothing but blanks stands before an offset in its line.
    boolean isFirstInLine(int offset) {
        return isBlank(start(offset), offset);
    }

    boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    boolean isBlankLine(int lineStart) {
        return isBlank(lineStart, end(lineStart));
    }

    private int firstCharacter(int lineStart) {
        int at = lineStart;
        int end = end(lineStart);
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private boolean isComment(int lineStart) {
        int at = firstCharacter(lineStart);
        return at < text.length() && text.charAt(at) == '#';
    }

    /// Where a key or dash starts with the comments that belong to it: the start of a line, or the offset itself when
    /// something else stands before it in its line.
    ///
    /// @param floor no comment is looked for before it
    int startWithComments(int offset, int floor) {
        if (!isFirstInLine(offset)) {
            return offset;
        }
        int line = start(offset);
        int column = offset - line;
        while (true) {
            int previousEnd = endOfPrevious(line);
            int previous = start(previousEnd);
            if (previousEnd == line || previous < floor || !isComment(previous)) {
                return line;
            }
            if (firstCharacter(previous) - previous != column) {
                return line;
            }
            line = previous;
        }
    }

    /// The end of the last line of a node with the comments that belong to it, before the line break.
    ///
    /// @param column of its key or dash
    int endWithComments(YamlNode node, int column) {
        int end = end(writtenEnd(node));
        while (true) {
            int next = next(end);
            if (next == end || next >= text.length() || !isComment(next)) {
                return end;
            }
            if (firstCharacter(next) - next <= column) {
                return end;
            }
            end = end(next);
        }
    }

    /// The end of a node; blank lines below a text block with `+` are part of it.
    int writtenEnd(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> endOfScalar(scalar);
            case YamlAlias alias -> alias.range().end();
            case YamlMapping mapping ->
                mapping.flow() || mapping.entries().isEmpty()
                        ? mapping.range().end()
                        : writtenEnd(mapping.entries().getLast().value());
            case YamlSequence sequence ->
                sequence.flow() || sequence.items().isEmpty()
                        ? sequence.range().end()
                        : writtenEnd(sequence.items().getLast());
        };
    }

    private int endOfScalar(YamlScalar scalar) {
        int end = scalar.range().end();
        if (!keepsBlankLines(scalar)) {
            return end;
        }
        while (true) {
            int next = next(end);
            if (next == end(end) || next > text.length() || next == text.length() || !isBlankLine(next)) {
                return end(end);
            }
            end = next;
        }
    }

    private boolean keepsBlankLines(YamlScalar scalar) {
        int start = scalar.range().start();
        return switch (scalar.style()) {
            case LITERAL, FOLDED ->
                List.of('+', '1', '2', '3', '4', '5', '6', '7', '8', '9').contains(characterAt(start + 1))
                        && (characterAt(start + 1) == '+' || characterAt(start + 2) == '+');
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> false;
        };
    }

    private char characterAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : ' ';
    }

    private boolean isBreak(int offset) {
        return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
    }
}
