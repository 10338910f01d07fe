package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlAlias;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlStream;
import java.util.HashSet;
import java.util.Set;

/// Counts keys that a mapping has twice: values do not show them, because the last one counts.
final class RepeatedKeys {

    private RepeatedKeys() {}

    static int in(YamlStream stream) {
        return stream.pieces().stream()
                .mapToInt(piece -> piece.document().root().map(RepeatedKeys::in).orElse(0))
                .sum();
    }

    private static int in(YamlNode node) {
        return switch (node) {
            case YamlScalar _, YamlAlias _ -> 0;
            case YamlSequence sequence ->
                sequence.items().stream().mapToInt(RepeatedKeys::in).sum();
            case YamlMapping mapping -> {
                Set<String> names = new HashSet<>();
                yield mapping.entries().stream()
                        .mapToInt(entry -> {
                            String name = entry.name();
                            return (name == null || names.add(name) ? 0 : 1) + in(entry.value());
                        })
                        .sum();
            }
        };
    }
}
