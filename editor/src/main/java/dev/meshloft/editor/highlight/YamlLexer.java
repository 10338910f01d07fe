package dev.meshloft.editor.highlight;

import dev.meshloft.editor.highlight.LineState.Mode;

/// Cuts one line of YAML into tokens, given the state the line above left behind.
///
/// Made for colour, not for meaning: every input gets tokens, and a mistake spoils as few lines as possible. A document
/// marker in column 0 ends whatever was open. Not for several threads at once.
public final class YamlLexer {

    /// Receives the tokens of a line from left to right, white space left out.
    public interface Sink {
        void token(TokenType type, int start, int end);
    }

    private String line = "";
    private Sink sink = (type, start, end) -> {};
    private int at;
    private int flow;
    /// Column of the innermost key or `-` on this line, -1 when there is none.
    private int parent;

    /// The state of the first line of a file.
    public static int start() {
        return LineState.START.packed();
    }

    /// @param state of [#start] or returned for the line above
    /// @return the state for the line below
    public int lex(String text, int state, Sink tokens) {
        LineState before = LineState.unpack(state);
        line = text;
        sink = tokens;
        at = 0;
        flow = before.flow();
        parent = -1;
        return switch (before.mode()) {
            case OPEN -> open();
            case SINGLE_QUOTED, DOUBLE_QUOTED -> isMarker() ? open() : quotedRest(before);
            case BLOCK -> isBlank() ? state : continueBlock(before);
            case PLAIN -> isBlank() ? state : continuePlain(before);
        };
    }

    private int continueBlock(LineState before) {
        if (indentation() < before.indent() || isMarker()) {
            return open();
        }
        token(TokenType.STRING, indentation(), line.length());
        return before.packed();
    }

    private int continuePlain(LineState before) {
        int from = indentation();
        if (from < before.indent() || isMarker() || !readsAsPlain(from)) {
            return open();
        }
        int end = plainEnd(from);
        token(TokenType.STRING, from, end);
        at = end;
        skipBlanks();
        if (at < line.length()) {
            comment();
            return LineState.START.packed();
        }
        return before.packed();
    }

    /// Strictly a plain scalar may go on with `- x`; who types that under a value means a list.
    private boolean readsAsPlain(int from) {
        char first = line.charAt(from);
        if (first == '#' || (first == '-' && isBlankAt(from + 1))) {
            return false;
        }
        int end = plainEnd(from);
        return end == line.length() || line.charAt(end) != ':';
    }

    private int quotedRest(LineState before) {
        boolean closed = quoted(before.mode() == Mode.DOUBLE_QUOTED ? '"' : '\'', 0, 0);
        return closed ? tokens() : before.packed();
    }

    private int open() {
        if (isMarker()) {
            flow = 0;
            token(TokenType.MARKER, 0, 3);
            at = 3;
            return tokens();
        }
        if (flow == 0 && line.startsWith("%")) {
            token(TokenType.MARKER, 0, line.length());
            return LineState.START.packed();
        }
        tabsInIndentation();
        return tokens();
    }

    private void tabsInIndentation() {
        int end = 0;
        while (isBlankAt(end) && end < line.length()) {
            end++;
        }
        int tab = line.indexOf('\t');
        if (flow == 0 && tab >= 0 && tab < end && end < line.length() && line.charAt(end) != '#') {
            token(TokenType.ERROR, tab, end);
        }
        at = end;
    }

    /// @return the packed state for the next line
    private int tokens() {
        while (true) {
            skipBlanks();
            if (at >= line.length()) {
                return new LineState(Mode.OPEN, flow, 0).packed();
            }
            int done = token(line.charAt(at));
            if (done >= 0) {
                return done;
            }
        }
    }

    /// Takes one token. At least 0 when the line ends within it.
    private int token(char c) {
        switch (c) {
            case '#' -> commentOrPlain();
            case '{', '[' -> bracket(1);
            case '}', ']' -> bracket(-1);
            case '&', '*' -> word(TokenType.ANCHOR);
            case '!' -> word(TokenType.TAG);
            case '"', '\'' -> {
                return quotedScalar(c);
            }
            case '|', '>' -> {
                return flow == 0 && isBlockHeader() ? blockHeader() : plain();
            }
            case '@', '`' -> {
                token(TokenType.ERROR, at, at + 1);
                at++;
            }
            default -> {
                return indicatorOrPlain(c);
            }
        }
        return -1;
    }

    private int indicatorOrPlain(char c) {
        boolean single = isBlankAt(at + 1);
        if ((c == '-' || c == '?') && single && flow == 0) {
            parent = at;
            punctuation();
            return -1;
        }
        if ((c == ':' && (single || flow > 0)) || (c == ',' && flow > 0)) {
            punctuation();
            return -1;
        }
        return plain();
    }

    private void commentOrPlain() {
        if (at == 0 || isBlankAt(at - 1)) {
            comment();
        } else {
            plain();
        }
    }

    private void comment() {
        token(TokenType.COMMENT, at, line.length());
        at = line.length();
    }

    private void bracket(int depth) {
        punctuation();
        flow = Math.max(0, flow + depth);
    }

    private void punctuation() {
        token(TokenType.PUNCTUATION, at, at + 1);
        at++;
    }

    private void word(TokenType type) {
        int end = at + 1;
        while (end < line.length() && !isBlankAt(end) && !(flow > 0 && isFlow(line.charAt(end)))) {
            end++;
        }
        token(type, at, end);
        at = end;
    }

    private int quotedScalar(char quote) {
        int start = at;
        if (quoted(quote, start, start + 1)) {
            return -1;
        }
        return new LineState(quote == '"' ? Mode.DOUBLE_QUOTED : Mode.SINGLE_QUOTED, flow, 0).packed();
    }

    /// Reads on from `from` to the closing quote; false when it is not on this line.
    private boolean quoted(char quote, int start, int from) {
        int end = from;
        while (end < line.length()) {
            char c = line.charAt(end);
            if (c == '\\' && quote == '"') {
                end++;
            } else if (c == quote) {
                if (quote == '"' || end + 1 >= line.length() || line.charAt(end + 1) != '\'') {
                    closeQuoted(start, end + 1);
                    return true;
                }
                end++;
            }
            end++;
        }
        token(TokenType.STRING, start, line.length());
        return false;
    }

    private void closeQuoted(int start, int end) {
        int next = end;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        boolean key = next < line.length() && line.charAt(next) == ':' && (flow > 0 || isBlankAt(next + 1));
        if (key) {
            parent = start;
        }
        token(key ? TokenType.KEY : TokenType.STRING, start, end);
        at = end;
    }

    private int plain() {
        int start = at;
        int end = plainEnd(start);
        int trimmed = end;
        while (trimmed > start && isBlankAt(trimmed - 1)) {
            trimmed--;
        }
        at = Math.max(end, start + 1);
        if (end < line.length() && line.charAt(end) == ':') {
            token(TokenType.KEY, start, trimmed);
            parent = start;
            return -1;
        }
        token(Scalars.typeOf(line, start, trimmed), start, trimmed);
        boolean goesOn = flow == 0 && end == line.length();
        return goesOn ? new LineState(Mode.PLAIN, 0, goingOnFrom(start) + 1).packed() : -1;
    }

    private int goingOnFrom(int start) {
        return parent >= 0 ? parent : Math.max(0, Math.min(start, indentation()) - 1);
    }

    /// Where a plain scalar ends: before `: `, ` #` and, in flow style, before flow punctuation.
    private int plainEnd(int start) {
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':' && (isBlankAt(i + 1) || (flow > 0 && isFlow(line.charAt(i + 1))))) {
                return i;
            }
            if ((c == '#' && i > 0 && isBlankAt(i - 1)) || (flow > 0 && isFlow(c))) {
                return i;
            }
        }
        return line.length();
    }

    private boolean isBlockHeader() {
        int end = headerEnd();
        int next = end;
        while (next < line.length() && isBlankAt(next)) {
            next++;
        }
        return next == line.length() || (next > end && line.charAt(next) == '#');
    }

    private int headerEnd() {
        int end = at + 1;
        while (end < line.length() && "+-0123456789".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private int blockHeader() {
        int end = headerEnd();
        int given = 1;
        for (int i = at + 1; i < end; i++) {
            given = Character.isDigit(line.charAt(i)) ? Math.max(1, line.charAt(i) - '0') : given;
        }
        token(TokenType.PUNCTUATION, at, end);
        at = end;
        skipBlanks();
        if (at < line.length()) {
            comment();
        }
        int owner = isMarker() ? -1 : goingOnFrom(at);
        return new LineState(Mode.BLOCK, 0, owner + given).packed();
    }

    private boolean isMarker() {
        return (line.startsWith("---") || line.startsWith("...")) && isBlankAt(3);
    }

    private boolean isBlank() {
        return indentation() == line.length() || line.isBlank();
    }

    private int indentation() {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    private void skipBlanks() {
        while (at < line.length() && isBlankAt(at)) {
            at++;
        }
    }

    /// The end of the line counts as blank.
    private boolean isBlankAt(int index) {
        return index >= line.length() || line.charAt(index) == ' ' || line.charAt(index) == '\t';
    }

    private static boolean isFlow(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    private void token(TokenType type, int start, int end) {
        if (start < end) {
            sink.token(type, start, end);
        }
    }
}
