package dev.meshloft.editor.highlight;

import java.util.Set;

/// What an unquoted value is, by its look.
final class Scalars {

    /// Beside YAML 1.2's own, the words that Kubernetes' reader (sigs.k8s.io/yaml, YAML 1.1) takes for true and false.
    private static final Set<String> CONSTANTS = Set.of(
            "true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL", "~", "yes", "Yes", "YES", "no",
            "No", "NO", "on", "On", "ON", "off", "Off", "OFF");

    private static final Set<String> UNITS =
            Set.of("", "ns", "us", "ms", "s", "m", "h", "k", "K", "M", "G", "T", "Ki", "Mi", "Gi", "Ti", "%");

    private Scalars() {}

    static TokenType typeOf(String line, int start, int end) {
        if (end - start <= 5 && CONSTANTS.contains(line.substring(start, end))) {
            return TokenType.CONSTANT;
        }
        return isNumber(line, start, end) ? TokenType.NUMBER : TokenType.STRING;
    }

    /// Numbers, durations (`1h30m`, `800ms`) and quantities (`64Mi`).
    private static boolean isNumber(String line, int start, int end) {
        int at = start;
        if (end - at > 1 && (line.charAt(at) == '-' || line.charAt(at) == '+')) {
            at++;
        }
        if (at >= end || !isDigit(line.charAt(at))) {
            return false;
        }
        if (line.startsWith("0x", at)) {
            return isHex(line, at + 2, end);
        }
        while (at < end) {
            int digits = digits(line, at, end);
            int unit = letters(line, digits, end);
            if (digits == at || !UNITS.contains(line.substring(digits, unit))) {
                return isExponent(line, digits, end);
            }
            at = unit;
        }
        return true;
    }

    private static boolean isExponent(String line, int at, int end) {
        if (at + 1 >= end || Character.toLowerCase(line.charAt(at)) != 'e') {
            return false;
        }
        int from = line.charAt(at + 1) == '-' || line.charAt(at + 1) == '+' ? at + 2 : at + 1;
        return from < end && digits(line, from, end) == end;
    }

    private static boolean isHex(String line, int from, int end) {
        return from < end && line.substring(from, end).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /// Digits with at most one point.
    private static int digits(String line, int from, int end) {
        int at = from;
        boolean point = false;
        while (at < end && (isDigit(line.charAt(at)) || (line.charAt(at) == '.' && !point && at > from))) {
            point |= line.charAt(at) == '.';
            at++;
        }
        return at;
    }

    private static int letters(String line, int from, int end) {
        int at = from;
        while (at < end && !isDigit(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
