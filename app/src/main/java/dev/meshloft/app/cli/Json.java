package dev.meshloft.app.cli;

import java.util.Map;

/// Writes maps, lists, strings, numbers and booleans as JSON (RFC 8259). Keys come in the map's order; absent values
/// are
/// left out of maps by their maker, never written as `null`.
final class Json {

    private final StringBuilder out = new StringBuilder();
    private final boolean lines;

    private Json(boolean lines) {
        this.lines = lines;
    }

    /// On one line, without a line break at its end.
    static String compact(Object value) {
        Json json = new Json(false);
        json.write(value, 0);
        return json.out.toString();
    }

    /// Indented by two blanks, without a line break at its end.
    static String pretty(Object value) {
        Json json = new Json(true);
        json.write(value, 0);
        return json.out.toString();
    }

    /// @throws IllegalArgumentException for a value of another type
    private void write(Object value, int depth) {
        switch (value) {
            case String text -> quote(text);
            case Number number -> out.append(number);
            case Boolean bool -> out.append(bool);
            case Map<?, ?> map -> {
                open('{');
                map.forEach((key, each) -> {
                    next('{', depth);
                    quote(String.valueOf(key));
                    out.append(lines ? ": " : ":");
                    write(each, depth + 1);
                });
                close('{', '}', depth);
            }
            case Iterable<?> list -> {
                open('[');
                list.forEach(each -> {
                    next('[', depth);
                    write(each, depth + 1);
                });
                close('[', ']', depth);
            }
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    private void open(char bracket) {
        out.append(bracket);
    }

    private void next(char bracket, int depth) {
        if (out.charAt(out.length() - 1) != bracket) {
            out.append(',');
        }
        indent(depth + 1);
    }

    private void close(char open, char close, int depth) {
        if (out.charAt(out.length() - 1) != open) {
            indent(depth);
        }
        out.append(close);
    }

    private void indent(int depth) {
        if (lines) {
            out.append('\n').repeat("  ", depth);
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || isLoneSurrogate(text, i)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Half a character cannot be encoded as UTF-8.
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
