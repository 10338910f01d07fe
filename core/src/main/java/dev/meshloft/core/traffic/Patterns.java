package dev.meshloft.core.traffic;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.meshloft.core.istio.StringMatch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Compares texts with RE2 expressions and Istio's string matches; keeps the compiled expressions. Safe on any thread.
final class Patterns {

    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

    /// The whole text.
    boolean matches(String regex, String text) {
        return pattern(regex).matches(text);
    }

    /// @param ignoreCase acts on `exact` and `prefix` only
    boolean matches(StringMatch match, String text, boolean ignoreCase) {
        return switch (match) {
            case StringMatch.Exact(String value, var _) ->
                ignoreCase ? text.equalsIgnoreCase(value) : text.equals(value);
            case StringMatch.Prefix(String value, var _) -> text.regionMatches(ignoreCase, 0, value, 0, value.length());
            case StringMatch.Regex(String value, var _) -> value.equals("*") || matches(value, text);
            case StringMatch.Present _ -> true;
        };
    }

    /// Any of the values of a header, one by one (Envoy 1.39 and later); none means not there.
    boolean matchesAny(StringMatch match, List<String> values) {
        return values.stream().anyMatch(value -> matches(match, value, false));
    }

    /// RE2 substitution, `\1` for groups.
    String replace(String regex, String substitution, String text) {
        StringBuilder java = new StringBuilder();
        for (int i = 0; i < substitution.length(); i++) {
            char c = substitution.charAt(i);
            if (c == '\\' && i + 1 < substitution.length() && Character.isDigit(substitution.charAt(i + 1))) {
                java.append('$').append(substitution.charAt(++i));
            } else {
                java.append(c == '$' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return pattern(regex).matcher(text).replaceAll(java.toString());
    }

    private Pattern pattern(String regex) {
        try {
            return compiled.computeIfAbsent(regex, Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new NotModelled("the regular expression " + regex + " is invalid, which freezes the routes");
        }
    }
}
