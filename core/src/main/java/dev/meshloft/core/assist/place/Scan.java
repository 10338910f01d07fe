package dev.meshloft.core.assist.place;

import java.util.Optional;

/// Reads a document's characters up to a caret, as far as needed to know what they are around it: quotes, comments,
/// open
/// brackets, text blocks. It never fails, whatever the text is; a quote that is not closed where
/// one would expect it ends with its line.
final class Scan {

    private final String text;
    private final int caret;
    private final StringBuilder brackets = new StringBuilder();

    private int lineStart;
    private int lineEnd;
    private int column;
    private boolean dashed;
    private int at;
    private int tokenStart;
    private boolean fresh;
    private char quote;
    private boolean value;
    private int blockIndent = -1;
    private char openQuote;

    private Scan(String text, int caret) {
        this.text = text;
        this.caret = caret;
    }

    /// @return absent in comments, text blocks, anchors and tags, and behind them in the same word
    static Optional<Token> at(String text, int caret) {
        return new Scan(text, caret).run();
    }

    private Optional<Token> run() {
        while (true) {
            lineEnd = lineEnd(lineStart);
            boolean last = caret <= lineEnd;
            boolean open = line();
            if (last) {
                return open ? Optional.of(token()) : Optional.empty();
            }
            lineStart = text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
        }
    }

    /// Reads one line, no further than to the caret.
    ///
    /// @return false when the caret is in a place without tokens
    private boolean line() {
        at = lineStart;
        if (at == 0 && text.startsWith("\uFEFF")) {
            at++;
        }
        if (blockIndent >= 0 && isInBlock()) {
            return false;
        }
        blockIndent = -1;
        quote = 0;
        if (openQuote != 0) {
            return goesOnInQuote();
        }
        if (brackets.isEmpty()) {
            indentation();
        } else {
            blanks();
        }
        startToken(false);
        return tokens();
    }

    private boolean isInBlock() {
        int first = lineStart;
        while (first < lineEnd && text.charAt(first) == ' ') {
            first++;
        }
        return first == lineEnd ? caret > lineEnd || caret - lineStart > blockIndent : first - lineStart > blockIndent;
    }

    private void indentation() {
        dashed = false;
        if (text.startsWith("---", at) && isBlank(at + 3)) {
            at += 3;
        }
        blanks();
        while (at < limit() && text.charAt(at) == '-' && isBlank(at + 1)) {
            dashed = true;
            at++;
            blanks();
        }
        column = at - lineStart;
    }

    private boolean tokens() {
        while (at < limit()) {
            char c = text.charAt(at);
            if (c == '#' && isBlankBefore(at)) {
                at = lineEnd;
                return caret > lineEnd;
            }
            if (fresh ? !tokenBegins(c) : !tokenGoesOn(c)) {
                return caret > lineEnd;
            }
        }
        return true;
    }

    /// @return false when the rest of the line holds no token
    private boolean tokenBegins(char c) {
        switch (c) {
            case '"', '\'' -> quoted(c);
            case '{', '[' -> {
                brackets.append(c);
                at++;
                blanks();
                startToken(false);
            }
            case '&', '!' -> {
                boolean inside = property();
                if (inside) {
                    return false;
                }
            }
            case '|', '>' -> {
                if (brackets.isEmpty()) {
                    blockIndent = value ? column : Math.max(0, column - 2);
                    at = lineEnd;
                    return false;
                }
                plain();
            }
            default -> {
                if (c == ',' || c == '}' || c == ']' || c == ':') {
                    fresh = false;
                    return tokenGoesOn(c);
                }
                plain();
            }
        }
        return true;
    }

    private boolean tokenGoesOn(char c) {
        boolean flow = !brackets.isEmpty();
        if (flow && c == ',') {
            at++;
            blanks();
            startToken(false);
        } else if (flow && (c == '}' || c == ']')) {
            brackets.setLength(brackets.length() - 1);
            at++;
        } else if (flow && fresh && (c == '{' || c == '[')) {
            return tokenBegins(c);
        } else if (c == ':' && endsKey(at)) {
            at++;
            blanks();
            startToken(true);
        } else {
            at++;
        }
        return true;
    }

    private void plain() {
        fresh = false;
        at++;
    }

    private void quoted(char c) {
        int end = closing(c, at + 1);
        int inside = at + 1;
        if (end == lineEnd && goesOn(c)) {
            openQuote = c;
            at = limit();
            return;
        }
        if (caret >= inside && caret <= Math.min(end, lineEnd)) {
            quote = c;
            tokenStart = inside;
            at = limit();
            return;
        }
        fresh = false;
        at = Math.min(end + 1, lineEnd);
        if (at < lineEnd && text.charAt(at) == ':') {
            at++;
            blanks();
            startToken(true);
        }
    }

    /// Whether a quote that is open at the end of the line is closed further down, with no key before.
    private boolean goesOn(char c) {
        int next = text.indexOf(c, lineEnd);
        return next >= 0 && !text.substring(lineEnd, next).contains(":");
    }

    /// A line that starts inside a quote.
    private boolean goesOnInQuote() {
        int end = closing(openQuote, lineStart);
        if (end == lineEnd || caret <= end) {
            return caret > lineEnd;
        }
        openQuote = 0;
        at = end + 1;
        startToken(false);
        fresh = false;
        return tokens();
    }

    /// An anchor or a tag.
    ///
    /// @return whether the caret is in it
    private boolean property() {
        int end = at;
        while (end < lineEnd && !isBlank(end)) {
            end++;
        }
        if (caret > at && caret <= end) {
            return true;
        }
        at = end;
        boolean wasValue = value;
        blanks();
        startToken(wasValue);
        return false;
    }

    private void startToken(boolean behindColon) {
        tokenStart = at;
        value = behindColon;
        fresh = true;
    }

    private Token token() {
        int start = Math.min(tokenStart, caret);
        int end = quote == 0 ? endOfPlain() : endOfQuoted();
        boolean closed = quote != 0 && end < lineEnd && text.charAt(end) == quote;
        int behind = closed ? end + 1 : end;
        while (behind < lineEnd && isBlank(behind)) {
            behind++;
        }
        boolean key = !value && behind < lineEnd && text.charAt(behind) == ':' && endsKey(behind);
        return new Token(
                lineStart, lineEnd, column, dashed, start, end, quote, closed, value, key, brackets.toString());
    }

    private int endOfPlain() {
        int end = caret;
        if (tokenStart >= caret && isBlank(caret)) {
            return caret;
        }
        boolean flow = !brackets.isEmpty();
        while (end < lineEnd) {
            char c = text.charAt(end);
            boolean ends =
                    (c == '#' && isBlankBefore(end)) || (c == ':' && endsKey(end)) || (flow && ",[]{}".indexOf(c) >= 0);
            if (ends) {
                break;
            }
            end++;
        }
        while (end > caret && isBlank(end - 1)) {
            end--;
        }
        return end;
    }

    /// A quote that is never closed holds what stands up to the next blank.
    private int endOfQuoted() {
        int end = closing(quote, tokenStart);
        if (end < lineEnd) {
            return end;
        }
        end = caret;
        boolean flow = !brackets.isEmpty();
        while (end < lineEnd && !isBlank(end) && !(flow && ",]}".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /// The place of the closing quote in this line; the line's end when there is none.
    private int closing(char c, int from) {
        int i = from;
        while (i < lineEnd) {
            if (c == '"' && text.charAt(i) == '\\') {
                i += 2;
            } else if (text.charAt(i) != c) {
                i++;
            } else if (c == '\'' && i + 1 < lineEnd && text.charAt(i + 1) == c) {
                i += 2;
            } else {
                return i;
            }
        }
        return lineEnd;
    }

    private boolean endsKey(int colon) {
        boolean flow = !brackets.isEmpty();
        return isBlank(colon + 1) || (flow && ",[]{}".indexOf(text.charAt(colon + 1)) >= 0);
    }

    private void blanks() {
        while (at < limit() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private int limit() {
        return Math.min(lineEnd, caret);
    }

    private boolean isBlankBefore(int offset) {
        return offset == lineStart || isBlank(offset - 1);
    }

    /// A blank, a line break, or the end of the text.
    private boolean isBlank(int offset) {
        return offset >= text.length() || Character.isWhitespace(text.charAt(offset));
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
