package dev.meshloft.editor.find;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// What is looked for. Expressions are RE2's, as in Istio: no input makes them slow.
public record Search(String query, boolean matchCase, boolean regex) {

    private static final int MOST = 20_000;

    /// @param problem why the expression cannot be read; empty when it can
    public record Found(List<TextRange> matches, String problem) {

        public Found {
            matches = List.copyOf(matches);
        }
    }

    /// Matches from the start, none empty, at most 20,000.
    public Found in(String text) {
        if (query.isEmpty()) {
            return new Found(List.of(), "");
        }
        try {
            return new Found(matches(pattern().matcher(text)), "");
        } catch (PatternSyntaxException e) {
            return new Found(List.of(), "Not an expression: " + e.getDescription());
        }
    }

    /// What stands in for one match; `$1` is the first group of an expression.
    public String replacement(String match, String with) {
        return regex ? pattern().matcher(match).replaceFirst(with) : with;
    }

    private static List<TextRange> matches(Matcher matcher) {
        List<TextRange> matches = new ArrayList<>();
        while (matches.size() < MOST && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                matches.add(new TextRange(matcher.start(), matcher.end()));
            }
        }
        return matches;
    }

    private Pattern pattern() {
        int flags = Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE);
        return Pattern.compile(regex ? query : Pattern.quote(query), flags);
    }
}
