package dev.meshloft.editor.diff;

import dev.meshloft.core.text.Alignment;
import java.util.List;

/// Which removed line stands beside which added line: in order, as much alike in total as can be.
public final class LinePairs {

    private static final double ALIKE = 0.5;

    private LinePairs() {}

    /// In reading order, each line once.
    public static List<Alignment.Pair> of(List<String> left, List<String> right) {
        return Alignment.of(left.size(), right.size(), (l, r) -> likeness(left.get(l), right.get(r)));
    }

    /// 0 for lines too different to stand side by side. The same key counts much: it is the same field.
    private static double likeness(String left, String right) {
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
