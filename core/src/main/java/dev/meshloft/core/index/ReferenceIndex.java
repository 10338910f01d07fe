package dev.meshloft.core.index;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who names what, over all objects. Built when it is first needed, not with every snapshot; of objects that are as
/// they
/// were, what an earlier index read is taken over.
public final class ReferenceIndex {

    public static final ReferenceIndex EMPTY = new ReferenceIndex();

    private final Map<NamedThing, List<NameUse>> byThing = new HashMap<>();
    private final Map<String, List<NameUse>> subsetsByName = new HashMap<>();
    private final IdentityHashMap<YamlNode, List<NameUse>> byRoot = new IdentityHashMap<>();

    private ReferenceIndex() {}

    public static ReferenceIndex of(Collection<Resource> resources, ReferenceIndex previous) {
        ReferenceIndex index = new ReferenceIndex();
        for (Resource resource : resources) {
            index.add(resource, previous);
        }
        return index;
    }

    /// All uses of exactly this thing, in the order of the objects.
    public List<NameUse> uses(NamedThing thing) {
        return Collections.unmodifiableList(byThing.getOrDefault(thing, List.of()));
    }

    /// All uses of a subset, also through wildcard hosts that cover its host or are covered by it.
    public Stream<NameUse> usesOfSubset(NamedThing.SubsetOf subset) {
        return subsetsByName.getOrDefault(subset.name(), List.of()).stream()
                .filter(use -> use.thing() instanceof NamedThing.SubsetOf(String host, String _)
                        && HostName.overlap(host, subset.host()));
    }

    /// What one object names, in no particular order.
    public static List<NameUse> usesIn(Resource resource) {
        return NameUses.of(resource);
    }

    /// Every thing that is named or made somewhere.
    public Collection<NamedThing> things() {
        return Collections.unmodifiableCollection(byThing.keySet());
    }

    private void add(Resource resource, ReferenceIndex previous) {
        YamlNode root = resource.root().node();
        List<NameUse> uses = known(root, resource, previous);
        if (root != null) {
            byRoot.put(root, uses);
        }
        for (NameUse use : uses) {
            byThing.computeIfAbsent(use.thing(), _ -> new ArrayList<>()).add(use);
            if (use.thing() instanceof NamedThing.SubsetOf(String _, String name)) {
                subsetsByName.computeIfAbsent(name, _ -> new ArrayList<>()).add(use);
            }
        }
    }

    private static List<NameUse> known(@Nullable YamlNode root, Resource resource, ReferenceIndex previous) {
        List<NameUse> known = root == null ? null : previous.byRoot.get(root);
        boolean same =
                known != null && (known.isEmpty() || known.getFirst().resource().equals(resource));
        return same && known != null ? known : NameUses.of(resource);
    }
}
