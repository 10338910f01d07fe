package dev.meshloft.core.yaml;

import java.util.IdentityHashMap;
import java.util.List;

/// How many nodes there are when each alias is replaced by its target; stops counting above the limit, so that a
/// "billion laughs" document is counted as quickly as any other.
final class AliasExpansion {

    /// More nodes than any mesh has.
    static final long LIMIT = 1_000_000;

    private final YamlDocument document;
    private final IdentityHashMap<YamlNode, Long> known = new IdentityHashMap<>();

    private AliasExpansion(YamlDocument document) {
        this.document = document;
    }

    static boolean isBomb(YamlDocument document) {
        return document.root()
                .filter(root -> new AliasExpansion(document).size(root) > LIMIT)
                .isPresent();
    }

    /// How many nodes a node stands for.
    static long size(YamlDocument document, YamlNode node) {
        return new AliasExpansion(document).size(node);
    }

    private long size(YamlNode node) {
        Long before = known.get(node);
        if (before != null) {
            return before;
        }
        known.put(node, LIMIT + 1); // stands while its children are counted: a cycle counts as a bomb
        long size = switch (node) {
            case YamlScalar _ -> 1L;
            case YamlSequence sequence -> 1 + sum(sequence.items());
            case YamlMapping mapping ->
                1 + sum(mapping.entries().stream().map(YamlEntry::value).toList());
            case YamlAlias alias -> {
                YamlNode target = document.resolve(alias);
                yield target == null ? 1L : size(target);
            }
        };
        known.put(node, size);
        return size;
    }

    private long sum(List<YamlNode> nodes) {
        long sum = 0;
        for (YamlNode node : nodes) {
            sum = Math.min(LIMIT + 1, sum + size(node));
        }
        return sum;
    }
}
