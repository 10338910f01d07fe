package dev.meshloft.core.impact;

import dev.meshloft.core.change.FieldDiffs;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The objects that differ between two snapshots, by value: comments, order of keys and what only a server writes do
/// not count.
record ResourceChanges(List<Change> all) {

    /// One object in both versions; absent where it is not there.
    record Change(ResourceKey key, Optional<Resource> before, Optional<Resource> after) {

        /// The version that will hold, else the one that goes.
        Resource shown() {
            return after.orElseGet(before::orElseThrow);
        }

        Stream<Resource> versions() {
            return Stream.concat(before.stream(), after.stream());
        }
    }

    static ResourceChanges between(MeshSnapshot before, MeshSnapshot after) {
        Map<ResourceKey, Resource> old = byKey(before);
        Map<ResourceKey, Resource> now = byKey(after);
        Map<ResourceKey, Change> changes = new LinkedHashMap<>();
        old.forEach((key, resource) -> {
            Resource other = now.get(key);
            if (other == null || !isSame(resource, other)) {
                changes.put(key, new Change(key, Optional.of(resource), Optional.ofNullable(other)));
            }
        });
        now.forEach((key, resource) -> {
            if (!old.containsKey(key)) {
                changes.put(key, new Change(key, Optional.empty(), Optional.of(resource)));
            }
        });
        return new ResourceChanges(List.copyOf(changes.values()));
    }

    private static Map<ResourceKey, Resource> byKey(MeshSnapshot snapshot) {
        Map<ResourceKey, Resource> map = new LinkedHashMap<>();
        snapshot.resources().all().forEach(each -> map.put(each.key(), each));
        return map;
    }

    private static boolean isSame(Resource one, Resource other) {
        return text(one).equals(text(other))
                || FieldDiffs.between(one.root(), other.root()).isEmpty();
    }

    private static String text(Resource resource) {
        YamlNode node = resource.root().node();
        return Objects.requireNonNullElse(
                node == null ? null : node.range().in(resource.yaml().text()), "");
    }
}
