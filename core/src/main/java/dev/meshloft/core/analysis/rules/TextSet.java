package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.istio.StringMatch;
import dev.meshloft.core.yaml.YamlPath;

/// The texts that a condition takes.
///
/// @param ignoreCase only for exact and prefix
record TextSet(StringMatch match, boolean ignoreCase) {

    static TextSet of(StringMatch match, boolean ignoreCase) {
        return new TextSet(match, ignoreCase);
    }

    /// Whether it takes every text that the other one takes; false when it cannot be told.
    ///
    boolean covers(TextSet other) {
        return switch (match) {
            case StringMatch.Present _ -> true;
            case StringMatch.Exact(String value, YamlPath _) ->
                other.match instanceof StringMatch.Exact exact && sameCase(other) && equal(exact.value(), value);
            case StringMatch.Prefix(String value, YamlPath _) -> coversByPrefix(value, other);
            case StringMatch.Regex(String value, YamlPath _) -> coversByRegex(value, other);
        };
    }

    /// Whether it takes every path; a path starts with a slash.
    boolean takesEveryPath() {
        return covers(new TextSet(new StringMatch.Prefix("/", match.at()), false));
    }

    private boolean coversByPrefix(String prefix, TextSet other) {
        if (prefix.equals("/") && isPath(other)) {
            return true;
        }
        String start = other.knownStart();
        return prefix.isEmpty() || (sameCase(other) && !start.isEmpty() && startsWith(start, prefix));
    }

    private static boolean coversByRegex(String regex, TextSet other) {
        if (regex.equals(".*") || (regex.equals("/.*") && isPath(other))) {
            return true;
        }
        if (other.match instanceof StringMatch.Regex(String same, YamlPath _)) {
            return same.equals(regex);
        }
        if (other.match instanceof StringMatch.Exact(String value, YamlPath _)) {
            return !other.ignoreCase && matches(regex, value);
        }
        String literal = literalStart(regex);
        return regex.equals(literal + ".*")
                && !literal.isEmpty()
                && !other.ignoreCase
                && other.knownStart().startsWith(literal);
    }

    private static boolean isPath(TextSet other) {
        return other.knownStart().startsWith("/");
    }

    /// What every text that is taken starts with; empty when nothing is sure.
    private String knownStart() {
        return switch (match) {
            case StringMatch.Exact(String value, YamlPath _) -> value;
            case StringMatch.Prefix(String value, YamlPath _) -> value;
            case StringMatch.Regex(String value, YamlPath _) -> literalStart(value);
            case StringMatch.Present _ -> "";
        };
    }

    /// The characters in front of the first one that has a meaning in regular expressions.
    private static String literalStart(String regex) {
        int end = 0;
        while (end < regex.length() && "\\.[](){}*+?|^$".indexOf(regex.charAt(end)) < 0) {
            end++;
        }
        boolean repeated = end < regex.length() && "*?{".indexOf(regex.charAt(end)) >= 0;
        if (regex.indexOf('|') >= 0) {
            return "";
        }
        return regex.substring(0, repeated ? Math.max(0, end - 1) : end);
    }

    /// A case-insensitive set is only covered by a case-insensitive one.
    private boolean sameCase(TextSet other) {
        return ignoreCase || !other.ignoreCase;
    }

    private boolean equal(String one, String two) {
        return ignoreCase ? one.equalsIgnoreCase(two) : one.equals(two);
    }

    private boolean startsWith(String text, String prefix) {
        return text.regionMatches(ignoreCase, 0, prefix, 0, prefix.length());
    }

    private static boolean matches(String regex, String text) {
        try {
            return com.google.re2j.Pattern.matches(regex, text);
        } catch (com.google.re2j.PatternSyntaxException _) {
            return false;
        }
    }
}
