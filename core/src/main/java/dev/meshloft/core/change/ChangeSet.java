package dev.meshloft.core.change;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// What applying the draft would change in a cluster: created and modified objects, by namespace, kind and name.
/// Objects that only the cluster has are left alone: a folder seldom holds everything.
public record ChangeSet(List<ObjectChange> changes) {

    public static final ChangeSet NONE = new ChangeSet(List.of());

    /// An object of the cluster, for comparison.
    ///
    /// @param owned fields of `resource` that we applied before, and that vanish when the draft drops them; of
    ///     what is owned as a whole, such as an atomic list, only itself
    public record Live(Resource resource, Set<YamlPath> owned) {}

    public ChangeSet {
        changes = List.copyOf(changes);
    }

    /// Compares each object of the draft with the cluster's. Of objects written twice the first counts; objects
    /// without a name have no identity and are left out, as are those that the predicate refuses.
    public static ChangeSet between(
            Collection<Resource> draft, Function<ResourceKey, Optional<Live>> live, Predicate<ResourceKey> applies) {
        List<ObjectChange> changes = new ArrayList<>();
        Set<ResourceKey> seen = new HashSet<>();
        for (Resource resource : draft) {
            if (resource.name().isEmpty() || !applies.test(resource.key()) || !seen.add(resource.key())) {
                continue;
            }
            Optional<Live> now = live.apply(resource.key());
            if (now.isEmpty()) {
                changes.add(new ObjectChange.Create(resource));
                continue;
            }
            List<FieldDiff> fields = FieldDiffs.between(
                    now.get().resource().root(), resource.root(), path -> goes(path, now.get(), resource));
            if (!fields.isEmpty()) {
                changes.add(new ObjectChange.Modify(resource, now.get().resource(), fields));
            }
        }
        changes.sort(Comparator.comparing(ObjectChange::key));
        return new ChangeSet(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// A field that the draft lacks goes away when we own it. Inside a list of an Istio kind always, because those
    /// lists are atomic (Istio's CRDs name no list type, so structural schemas take them as atomic).
    private static boolean goes(YamlPath path, Live live, Resource draft) {
        if (draft.key().group().endsWith("istio.io")
                && path.steps().stream().anyMatch(YamlPath.Index.class::isInstance)) {
            return true;
        }
        for (YamlPath own : live.owned()) {
            if (own.startsWith(path)) {
                return true;
            }
            if (path.startsWith(own)) {
                return !ServerDefaults.mayBe(live.resource().root().at(path));
            }
        }
        return false;
    }
}
