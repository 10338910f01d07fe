package dev.meshloft.core.yaml;

import java.util.HashSet;
import java.util.Set;

/// Counts the aliases that have no anchor before them.
final class LooseReferences {

    private final Set<Integer> anchors = new HashSet<>();

    int count(Meaning meaning) {
        Integer anchor = meaning.anchor();
        if (anchor != null) {
            anchors.add(anchor);
        }
        return switch (meaning) {
            case Meaning.Leaf _, Meaning.Unread _ -> 0;
            case Meaning.Reference(int to) -> anchors.contains(to) ? 0 : 1;
            case Meaning.Items items ->
                items.items().stream().mapToInt(this::count).sum();
            case Meaning.Fields fields ->
                fields.fields().stream()
                        .mapToInt(field -> count(field.key()) + count(field.value()))
                        .sum();
        };
    }
}
