package dev.meshloft.core.assist.explain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lists, counts and labels as explanations write them.
public final class Words {

    private static final int MOST = 6;

    private Words() {}

    /// `3 pods`, `1 pod`.
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /// `a, b and 3 more`.
    public static String some(List<String> names) {
        if (names.size() <= MOST) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST - 1)) + " and " + (names.size() - MOST + 1) + " more";
    }

    /// `app=web, version=v1`.
    public static String labels(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
    }
}
