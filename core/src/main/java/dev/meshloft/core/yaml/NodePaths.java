package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the nodes of a document are written, and how often each shows when all aliases are followed.
final class NodePaths {

    private final YamlDocument document;
    private final IdentityHashMap<YamlNode, YamlPath> paths = new IdentityHashMap<>();
    private final IdentityHashMap<YamlNode, YamlNode> parents = new IdentityHashMap<>();
    private final IdentityHashMap<YamlNode, List<YamlNode>> followers = new IdentityHashMap<>();
    private final IdentityHashMap<YamlNode, Long> counts = new IdentityHashMap<>();

    NodePaths(YamlDocument document) {
        this.document = document;
        document.root().ifPresent(root -> collect(root, null, YamlPath.ROOT));
    }

    /// @param path null when no path leads there
    private void collect(YamlNode node, @Nullable YamlNode parent, @Nullable YamlPath path) {
        if (path != null) {
            paths.put(node, path);
        }
        if (parent != null) {
            parents.put(node, parent);
        }
        switch (node) {
            case YamlAlias alias -> {
                YamlNode target = document.resolve(alias);
                if (target != null) {
                    followers.computeIfAbsent(target, _ -> new ArrayList<>()).add(alias);
                }
            }
            case YamlScalar _ -> {}
            case YamlSequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    collect(sequence.items().get(i), node, path == null ? null : path.index(i));
                }
            }
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    collect(entry.value(), node, below(mapping, entry, path));
                }
            }
        }
    }

    /// Of a key that is written twice the last one counts.
    private static @Nullable YamlPath below(YamlMapping mapping, YamlEntry entry, @Nullable YamlPath path) {
        String name = entry.name();
        boolean counts = path != null && name != null && mapping.find(name).orElseThrow() == entry;
        return counts && path != null && name != null ? path.key(name) : null;
    }

    /// Empty for a node that no path leads to: below a key that is written again, or in a key.
    Optional<YamlPath> find(YamlNode node) {
        return Optional.ofNullable(paths.get(node));
    }

    /// At least 1; counting stops where a document would be refused.
    int appearances(YamlNode node) {
        return (int) Math.min(AliasExpansion.LIMIT, count(node));
    }

    private long count(YamlNode node) {
        Long known = counts.get(node);
        if (known != null) {
            return known;
        }
        counts.put(node, 0L); // an alias inside its own anchor adds nothing
        YamlNode parent = parents.get(node);
        long count = parent == null ? 1 : count(parent);
        for (YamlNode alias : followers.getOrDefault(node, List.of())) {
            count = Math.min(AliasExpansion.LIMIT, count + count(alias));
        }
        counts.put(node, count);
        return count;
    }
}
