package dev.meshloft.core.yaml;

import org.jspecify.annotations.Nullable;

/// The text of a scalar on one line: plain where that keeps its meaning, else in quotes.
///
/// Source: YAML 1.2.2, sections 5.4, 5.7, 7.3; which plain texts are no strings: [ScalarType].
final class ScalarWriter {

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private final YamlScalar.Style quote;

    ScalarWriter(YamlScalar.Style quote) {
        this.quote = quote;
    }

    /// @param old how the scalar was written that this one replaces; null for a new one
    String write(YamlContent.Scalar scalar, YamlScalar.@Nullable Style old, boolean inFlow) {
        if (scalar.type() != ScalarType.STRING) {
            return scalar.type() == ScalarType.NULL ? "null" : scalar.text();
        }
        String text = scalar.text();
        boolean quoted = old == YamlScalar.Style.SINGLE_QUOTED || old == YamlScalar.Style.DOUBLE_QUOTED;
        if (!quoted && ScalarType.ofPlain(text) == ScalarType.STRING && isPlain(text, inFlow)) {
            return text;
        }
        return quoted && old != null ? quoted(text, old) : quoted(text, quote);
    }

    String writeKey(String key, YamlScalar.@Nullable Style old, boolean inFlow) {
        boolean number = key.matches("0|[1-9][0-9]{0,8}");
        if (number && old != YamlScalar.Style.SINGLE_QUOTED && old != YamlScalar.Style.DOUBLE_QUOTED) {
            return key;
        }
        return key.equals("<<") ? quoted(key, quote) : write(YamlContent.of(key), old, inFlow);
    }

    /// Whether a text may stand without quotes, whatever it then means.
    static boolean isPlain(String text, boolean inFlow) {
        if (text.isEmpty() || isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1))) {
            return false;
        }
        char first = text.charAt(0);
        boolean dash = first == '-' || first == '?' || first == ':';
        if (INDICATORS.indexOf(first) >= 0 && !(dash && text.length() > 1 && isSafe(text.charAt(1)))) {
            return false;
        }
        if (text.startsWith("---") || text.startsWith("...") || text.endsWith(":")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean colon = c == ':' && (isBlank(text.charAt(i + 1)) || inFlow);
            boolean comment = c == '#' && i > 0 && isBlank(text.charAt(i - 1));
            if ((colon && !isPort(text, i)) || comment || !isPrintable(c) || (inFlow && ",[]{}".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /// In flow style a colon inside a word is safe only between letters and digits, for old parsers.
    private static boolean isPort(String text, int colon) {
        return Character.isLetterOrDigit(text.charAt(colon + 1)) || text.charAt(colon + 1) == '/';
    }

    private static boolean isSafe(char c) {
        return !isBlank(c) && ",[]{}".indexOf(c) < 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isPrintable(char c) {
        return (c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0))
                && c != '\uFEFF'
                && c != '\u2028'
                && c != '\u2029'
                && c < 0xFFFE;
    }

    static String quoted(String text, YamlScalar.Style style) {
        boolean single = style == YamlScalar.Style.SINGLE_QUOTED && text.chars().allMatch(c -> isPrintable((char) c));
        return single ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    private static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(isPrintable(c) ? String.valueOf(c) : "\\u%04X".formatted((int) c));
            }
        }
        return out.append('"').toString();
    }
}
