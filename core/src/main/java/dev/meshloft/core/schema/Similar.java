package dev.meshloft.core.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what a misspelt name may have meant.
public final class Similar {

    private static final int AT_MOST = 3;

    private Similar() {}

    /// The candidates within a third of the name's length in edits, nearest first. Case, `_` and `-` count nothing, so
    /// `connect_timeout` finds `connectTimeout`.
    public static List<String> to(String name, Collection<String> candidates) {
        String wanted = squeeze(name);
        record Near(String text, int distance) {}
        return candidates.stream()
                .filter(candidate -> !candidate.equals(name))
                .map(candidate -> new Near(candidate, distance(wanted, squeeze(candidate))))
                .filter(near -> near.distance <= limit(wanted, squeeze(near.text)))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::text))
                .limit(AT_MOST)
                .map(Near::text)
                .toList();
    }

    private static int limit(String a, String b) {
        return Math.max(1, Math.min(a.length(), b.length()) / 3);
    }

    private static String squeeze(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
