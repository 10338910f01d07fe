package dev.meshloft.core.impact;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.meshloft.core.istio.StringMatch;
import java.util.List;
import java.util.Optional;

/// Finds a plausible text for a condition.
final class Example {

    private Example() {}

    /// @return empty when none is found: expressions that are too clever
    static Optional<String> of(StringMatch match, String present) {
        return switch (match) {
            case StringMatch.Exact(String value, var _) -> Optional.of(value);
            case StringMatch.Prefix(String value, var _) -> Optional.of(value);
            case StringMatch.Regex(String value, var _) -> ofRegex(value);
            case StringMatch.Present _ -> Optional.of(present);
        };
    }

    static Optional<String> ofRegex(String regex) {
        String simple = regex.replaceAll("^\\^|\\$$", "")
                .replaceAll("\\(\\?[a-zA-Z]+\\)|\\?:", "")
                .replaceAll("\\\\d|\\[0-9\\]", "1")
                .replaceAll("\\\\w|\\[[^\\]^]*([a-zA-Z])[^\\]]*\\]", "a")
                .replaceAll("\\[\\^[^\\]]*\\]", "x")
                .replaceAll("\\{(\\d+)(,\\d*)?\\}", "");
        while (simple.matches(".*\\([^()]*\\).*")) {
            simple = simple.replaceAll("\\(([^()|]*)(\\|[^()]*)?\\)", "$1");
        }
        String one = simple.replaceAll("(?<!\\\\)\\.[*+]", "x").replaceAll("(?<!\\\\)[*+?]", "");
        String none = simple.replaceAll("(?<!\\\\)\\.\\*", "")
                .replaceAll("(?<!\\\\)\\.\\+", "x")
                .replaceAll("[*+?]", "");
        for (String candidate : List.of(none, one, none.split("\\|")[0], one.split("\\|")[0], "x", "/", "/x")) {
            String text = candidate.replaceAll("\\\\(.)", "$1");
            if (matches(regex, text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String regex, String text) {
        try {
            return Pattern.matches(regex, text);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
