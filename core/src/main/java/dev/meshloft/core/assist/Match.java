package dev.meshloft.core.assist;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How typed letters are found in a label: as it is, as its beginning, as the beginnings of its words, inside it, or
/// scattered in order. Upper and lower case are the same, but the same case is better.
///
/// @param rank the smaller the better
/// @param parts of the label, in order, not touching
public record Match(int rank, List<TextRange> parts) {

    private static final int EXACT = 0;
    private static final int PREFIX = 100;
    private static final int WORD_STARTS = 200;
    private static final int WORD = 300;
    private static final int INSIDE = 400;
    private static final int SCATTERED = 500;

    public Match {
        parts = List.copyOf(parts);
    }

    /// @param typed empty matches everything
    public static Optional<Match> find(String label, String typed) {
        if (typed.length() > label.length()) {
            return Optional.empty();
        }
        if (typed.isEmpty()) {
            return Optional.of(new Match(EXACT, List.of()));
        }
        if (label.regionMatches(true, 0, typed, 0, typed.length())) {
            int base = label.length() == typed.length() ? EXACT : PREFIX;
            return Optional.of(new Match(base + caseRank(label, 0, typed), List.of(new TextRange(0, typed.length()))));
        }
        return wordStarts(label, typed).or(() -> inside(label, typed)).or(() -> scattered(label, typed));
    }

    /// `rt` finds `retry-timeout`, `ptt` finds `perTryTimeout`.
    private static Optional<Match> wordStarts(String label, String typed) {
        List<Integer> places = new ArrayList<>();
        return place(label, typed, 0, 0, places)
                ? Optional.of(new Match(WORD_STARTS + Math.min(places.getFirst(), 90), runs(places)))
                : Optional.empty();
    }

    /// Each typed letter continues the word of the one before, or starts a later one.
    private static boolean place(String label, String typed, int at, int from, List<Integer> places) {
        if (at == typed.length()) {
            return true;
        }
        char wanted = typed.charAt(at);
        for (int i = from; i < label.length(); i++) {
            boolean fits = same(label.charAt(i), wanted) && (isWordStart(label, i) || (i == from && at > 0));
            if (fits) {
                places.add(i);
                if (place(label, typed, at + 1, i + 1, places)) {
                    return true;
                }
                places.removeLast();
            }
        }
        return false;
    }

    private static Optional<Match> inside(String label, String typed) {
        for (int i = 1; i + typed.length() <= label.length(); i++) {
            if (label.regionMatches(true, i, typed, 0, typed.length())) {
                int base = isWordStart(label, i) ? WORD : INSIDE;
                return Optional.of(new Match(base + Math.min(i, 90), List.of(new TextRange(i, i + typed.length()))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Match> scattered(String label, String typed) {
        List<Integer> places = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < label.length() && at < typed.length(); i++) {
            if (same(label.charAt(i), typed.charAt(at))) {
                places.add(i);
                at++;
            }
        }
        if (at < typed.length()) {
            return Optional.empty();
        }
        int spread = places.getLast() - places.getFirst();
        return Optional.of(new Match(SCATTERED + Math.min(spread, 400), runs(places)));
    }

    private static List<TextRange> runs(List<Integer> places) {
        List<TextRange> runs = new ArrayList<>();
        for (int place : places) {
            boolean joins = !runs.isEmpty() && runs.getLast().end() == place;
            runs.add(joins ? new TextRange(runs.removeLast().start(), place + 1) : new TextRange(place, place + 1));
        }
        return runs;
    }

    private static int caseRank(String label, int start, String typed) {
        return label.startsWith(typed, start) ? 0 : 1;
    }

    private static boolean isWordStart(String label, int at) {
        if (at == 0) {
            return true;
        }
        char before = label.charAt(at - 1);
        char here = label.charAt(at);
        return Character.isLetterOrDigit(here)
                && (!Character.isLetterOrDigit(before)
                        || (Character.isUpperCase(here) && !Character.isUpperCase(before)));
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
