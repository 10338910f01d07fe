package dev.meshloft.core.yaml;

/// The key at the start of a line, by its look alone: what stands before the first `: `.
///
/// Source: YAML 1.2.2, section 7.4 (implicit keys are on one line).
///
/// @param start of the key, behind its anchor and tag
/// @param end behind the key
/// @param colon where the `:` is
record KeyScan(int start, int end, int colon) {

    private static final KeyScan NONE = new KeyScan(-1, -1, -1);

    boolean isFound() {
        return colon >= 0;
    }

    /// @param lineEnd before the line break
    static KeyScan at(String text, int from, int lineEnd) {
        int start = behindProperties(text, from, lineEnd);
        if (start == lineEnd) {
            return NONE;
        }
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            int close = closingQuote(text, start + 1, lineEnd, first);
            return close < 0 ? NONE : colonBehind(text, start, close + 1, lineEnd);
        }
        boolean indicator = ",[]{}#|>@%`*".indexOf(first) >= 0;
        boolean lonely = "-?:".indexOf(first) >= 0 && isBlankAt(text, start + 1, lineEnd);
        return indicator || lonely ? NONE : plain(text, start, lineEnd);
    }

    private static KeyScan plain(String text, int start, int lineEnd) {
        for (int i = start; i < lineEnd; i++) {
            char c = text.charAt(i);
            if (c == ':' && isBlankAt(text, i + 1, lineEnd)) {
                int end = i;
                while (end > start && isBlank(text.charAt(end - 1))) {
                    end--;
                }
                return end == start ? NONE : new KeyScan(start, end, i);
            }
            if (c == '#' && i > start && isBlank(text.charAt(i - 1))) {
                return NONE;
            }
        }
        return NONE;
    }

    private static KeyScan colonBehind(String text, int start, int end, int lineEnd) {
        int at = end;
        while (at < lineEnd && isBlank(text.charAt(at))) {
            at++;
        }
        return at < lineEnd && text.charAt(at) == ':' && isBlankAt(text, at + 1, lineEnd)
                ? new KeyScan(start, end, at)
                : NONE;
    }

    private static int closingQuote(String text, int from, int lineEnd, char quote) {
        int at = from;
        while (at < lineEnd) {
            char c = text.charAt(at);
            if (c == '\\' && quote == '"') {
                at++;
            } else if (c == quote && quote == '\'' && at + 1 < lineEnd && text.charAt(at + 1) == '\'') {
                at++;
            } else if (c == quote) {
                return at;
            }
            at++;
        }
        return -1;
    }

    /// Behind an anchor and a tag, and the blanks behind them.
    static int behindProperties(String text, int from, int lineEnd) {
        int at = behindBlanks(text, from, lineEnd);
        while (at < lineEnd && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < lineEnd && !isBlank(text.charAt(at))) {
                at++;
            }
            at = behindBlanks(text, at, lineEnd);
        }
        return at;
    }

    static int behindBlanks(String text, int from, int lineEnd) {
        int at = from;
        while (at < lineEnd && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlankAt(String text, int at, int lineEnd) {
        return at >= lineEnd || isBlank(text.charAt(at));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
