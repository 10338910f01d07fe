package dev.meshloft.core.analysis.rules;

import java.util.List;

/// Lists and durations as messages write them.
final class Words {

    private Words() {}

    /// `a, b and c`.
    static String and(List<String> names) {
        int n = names.size();
        return n < 2 ? String.join("", names) : String.join(", ", names.subList(0, n - 1)) + " and " + names.get(n - 1);
    }

    /// `3 tries`, `1 try`.
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /// `web (#2)`, or `#2`: counted from 1.
    static String numbered(String name, int index) {
        return name.isEmpty() ? "#" + (index + 1) : name + " (#" + (index + 1) + ")";
    }
}
