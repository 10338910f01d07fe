package dev.meshloft.app.inspector;

import java.util.Map;
import java.util.stream.Collectors;

/// Labels as people write them.
final class Labels {

    private Labels() {}

    /// `app=reviews, version=v1`.
    static String words(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
    }
}
