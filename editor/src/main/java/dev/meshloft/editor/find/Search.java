package dev.meshloft.editor.find;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// What is looked for. Expressions are RE2's, as in Istio: no input makes them slow.
public record Search(String query, boolean matchCase, boolean wholeWord, boolean regex) {

    private static final int MOST = 20_000;
    private static final Pattern GROUP = Pattern.compile("\\$(\\d{1,4})?");

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

    /// What stands in for one match; in an expression `$1` is the first group, `\n` a line break and `\t` a tab.
    public String replacement(String match, String with) {
        return regex
                ? pattern()
                        .matcher(match)
                        .replaceFirst(with.replace("\\n", "\n").replace("\\t", "\t"))
                : with;
    }

    /// Why a replacement cannot be made; empty when it can.
    public String problemOf(String with) {
        if (!regex || !in("").problem().isEmpty()) {
            return in("").problem();
        }
        int groups = pattern().groupCount();
        Matcher named = GROUP.matcher(with);
        while (named.find()) {
            if (named.group(1) == null || Integer.parseInt(named.group(1)) > groups) {
                return "The expression has " + (groups == 0 ? "no group" : "no group beyond " + groups);
            }
        }
        return with.endsWith("\\") ? "A replacement cannot end with \\" : "";
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

    /// Where the query itself ends with a sign, no word can end.
    private String bounded(String wanted) {
        boolean first = regex || isWord(query.charAt(0));
        boolean last = regex || isWord(query.charAt(query.length() - 1));
        return (first ? "\\b" : "") + "(?:" + wanted + ")" + (last ? "\\b" : "");
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private Pattern pattern() {
        int flags = Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE);
        String wanted = regex ? query : Pattern.quote(query);
        return Pattern.compile(wholeWord ? bounded(wanted) : wanted, flags);
    }
}
