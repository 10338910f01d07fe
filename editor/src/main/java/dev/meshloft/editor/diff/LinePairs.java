package dev.meshloft.editor.diff;

import java.util.ArrayList;
import java.util.List;

/// Which removed line stands beside which added line: in order, as much alike in total as can be.
public final class LinePairs {

    /// Products of line counts above this are paired by position.
    private static final int LIMIT = 40_000;

    private static final double ALIKE = 0.5;

    /// Indices within the block; -1 where one side has nothing.
    public record Pair(int left, int right) {}

    private LinePairs() {}

    /// In reading order, each line once.
    public static List<Pair> of(List<String> left, List<String> right) {
        if ((long) left.size() * right.size() > LIMIT) {
            return byPosition(left.size(), right.size());
        }
        double[][] best = new double[left.size() + 1][right.size() + 1];
        for (int l = left.size() - 1; l >= 0; l--) {
            for (int r = right.size() - 1; r >= 0; r--) {
                double pair = pairing(left.get(l), right.get(r));
                best[l][r] = Math.max(pair + best[l + 1][r + 1], Math.max(best[l + 1][r], best[l][r + 1]));
            }
        }
        return follow(best, left, right);
    }

    private static List<Pair> follow(double[][] best, List<String> left, List<String> right) {
        List<Pair> pairs = new ArrayList<>();
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            boolean bothLeft = l < left.size() && r < right.size();
            double pair = bothLeft ? pairing(left.get(l), right.get(r)) : 0;
            if (pair > 0 && best[l][r] == pair + best[l + 1][r + 1]) {
                pairs.add(new Pair(l++, r++));
            } else if (r == right.size() || (l < left.size() && best[l][r] == best[l + 1][r])) {
                pairs.add(new Pair(l++, -1));
            } else {
                pairs.add(new Pair(-1, r++));
            }
        }
        return pairs;
    }

    private static List<Pair> byPosition(int left, int right) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(left, right); i++) {
            pairs.add(new Pair(i < left ? i : -1, i < right ? i : -1));
        }
        return pairs;
    }

    /// 0 for lines too different to stand side by side. The same key counts much: it is the same field.
    private static double pairing(String left, String right) {
        String a = left.strip();
        String b = right.strip();
        int longer = Math.max(a.length(), b.length());
        if (longer == 0) {
            return 1;
        }
        double alike = (double) shared(a, b) / longer;
        String key = key(a);
        double likeness = !key.isEmpty() && key.equals(key(b)) ? 0.5 + alike / 2 : alike;
        return likeness >= ALIKE ? likeness : 0;
    }

    private static int shared(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int head = 0;
        while (head < most && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        return head + tail;
    }

    private static String key(String line) {
        int colon = line.indexOf(':');
        return colon > 0 ? line.substring(0, colon) : "";
    }
}
