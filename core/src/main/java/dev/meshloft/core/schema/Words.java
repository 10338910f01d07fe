package dev.meshloft.core.schema;

import java.util.List;

/// Lists and numbers as messages write them.
final class Words {

    private Words() {}

    static String or(List<String> names) {
        return join(names, "or");
    }

    static String and(List<String> names) {
        return join(names, "and");
    }

    /// Without a useless fraction: `65535`, `0.5`.
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String join(List<String> names, String last) {
        int n = names.size();
        return n < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, n - 1)) + " " + last + " " + names.get(n - 1);
    }
}
