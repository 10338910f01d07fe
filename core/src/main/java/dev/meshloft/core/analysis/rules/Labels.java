package dev.meshloft.core.analysis.rules;

import java.util.Map;
import java.util.stream.Collectors;

/// Labels as messages write them.
final class Labels {

    private Labels() {}

    /// `app=web, version=v1`.
    static String print(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
    }
}
