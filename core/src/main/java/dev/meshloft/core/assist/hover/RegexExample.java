package dev.meshloft.core.assist.hover;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/// A short text that a regular expression (RE2) matches, made by walking through it: the first alternative, each
/// repetition once. What comes out is tried, so that only true examples are shown.
final class RegexExample {

    private final String regex;
    private int at;

    private RegexExample(String regex) {
        this.regex = regex;
    }

    /// @return absent for an expression that cannot be read, or is too clever for this
    static Optional<String> of(String regex) {
        try {
            String example = new RegexExample(regex).alternatives();
            return Pattern.compile(regex).matcher(example).matches() ? Optional.of(example) : Optional.empty();
        } catch (PatternSyntaxException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /// Whether RE2 can read it; the words of the complaint when not.
    static Optional<String> mistake(String regex) {
        try {
            Pattern.compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }

    private String alternatives() {
        String first = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder example = new StringBuilder();
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            example.append(repeated(atom()));
        }
        return example.toString();
    }

    private String atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "x";
            case '(' -> group();
            case '[' -> "" + characterClass();
            case '\\' -> escape(next());
            default -> "" + c;
        };
    }

    private String group() {
        if (regex.startsWith("?", at)) {
            int end = at;
            while (end < regex.length() && ":>)".indexOf(regex.charAt(end)) < 0) {
                end++;
            }
            at = end;
            if (next() == ')') {
                return "";
            }
        }
        String inside = alternatives();
        expect(')');
        return inside;
    }

    private static String escape(char c) {
        return switch (c) {
            case 'd' -> "1";
            case 'w' -> "a";
            case 's' -> " ";
            case 'D', 'S' -> "a";
            case 'W' -> "-";
            case 'A', 'z', 'b', 'B' -> "";
            case 't' -> "\t";
            case 'n', 'r', 'f', 'p', 'P', 'Q', 'x' -> throw new IllegalStateException("not tried: " + c);
            default -> "" + c;
        };
    }

    /// The first character of a class; of one that excludes, some character outside.
    private char characterClass() {
        boolean excludes = regex.startsWith("^", at);
        int start = excludes ? at + 1 : at;
        int end = regex.indexOf(']', start + 1);
        while (end > 0 && regex.charAt(end - 1) == '\\') {
            end = regex.indexOf(']', end + 1);
        }
        if (end < 0) {
            throw new IllegalStateException("class without end");
        }
        String inside = regex.substring(start, end);
        at = end + 1;
        if (!excludes) {
            String first = inside.startsWith("\\") ? escape(inside.charAt(1)) : inside.substring(0, 1);
            return first.isEmpty() ? ' ' : first.charAt(0);
        }
        Pattern pattern = Pattern.compile("[^" + inside + "]");
        for (char c : "ax1-_/. ".toCharArray()) {
            if (pattern.matches("" + c)) {
                return c;
            }
        }
        throw new IllegalStateException("nothing left");
    }

    private String repeated(String once) {
        if (at >= regex.length()) {
            return once;
        }
        char c = regex.charAt(at);
        int times = 1;
        if (c == '{') {
            int end = regex.indexOf('}', at);
            String least = regex.substring(at + 1, Math.max(at + 1, end)).split(",")[0];
            if (end < 0 || !least.matches("\\d{1,2}")) {
                return once;
            }
            times = Integer.parseInt(least);
            at = end + 1;
        } else if (c == '*' || c == '+' || c == '?') {
            at++;
        } else {
            return once;
        }
        if (regex.startsWith("?", at)) {
            at++;
        }
        return once.repeat(times);
    }

    private char next() {
        if (at >= regex.length()) {
            throw new IllegalStateException("the end");
        }
        return regex.charAt(at++);
    }

    private void expect(char c) {
        if (next() != c) {
            throw new IllegalStateException("no " + c);
        }
    }
}
