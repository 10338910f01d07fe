package dev.meshloft.core.index;

import dev.meshloft.core.kube.MeshConfig;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All objects of one revision, by key and by kind. Immutable; safe on any thread.
///
/// Where a key occurs more than once, the last one counts (as when a folder is applied in order) and the others are
/// only *written*. An object from a file counts instead of the cluster's of the same key.
public final class ResourceSet {

    private static final Map<String, Kind<?>> KINDS =
            Kinds.ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::toString, kind -> kind));

    public static final ResourceSet EMPTY = new ResourceSet(List.of(), Map.of(), null);

    private final List<Resource> written;
    private final Map<ResourceKey, Resource> byKey = new HashMap<>();
    private final Map<String, List<Typed<?>>> writtenByKind = new HashMap<>();
    private final Map<String, List<Typed<?>>> byKind = new HashMap<>();
    private final Map<ResourceKey, Typed<?>> typedByKey = new HashMap<>();
    private final Map<ResourceKey, String> clusterTimes;
    private final IdentityHashMap<YamlNode, Typed<?>> specs = new IdentityHashMap<>();
    private final MeshConfig meshConfig;

    /// @param previous what it read from documents that are here too is taken over; null for none
    private ResourceSet(List<Resource> written, Map<ResourceKey, String> clusterTimes, @Nullable ResourceSet previous) {
        this.written = List.copyOf(written);
        this.clusterTimes = clusterTimes;
        written.forEach(resource -> byKey.put(resource.key(), resource));
        for (Resource resource : written) {
            Kind<?> kind = KINDS.get(kindOf(resource));
            if (kind != null) {
                addTyped(kind, typed(kind, resource, previous));
            }
        }
        this.meshConfig = readMeshConfig();
    }

    /// Objects of files, in the order in which they would be applied.
    public static ResourceSet of(Collection<Resource> resources) {
        return of(resources, EMPTY);
    }

    /// Like [#of(Collection)], and takes over from an earlier revision what was read from unchanged documents.
    public static ResourceSet of(Collection<Resource> resources, ResourceSet previous) {
        return layered(List.of(), resources, previous);
    }

    /// Objects of files as a cluster would have them that got all of them at once.
    ///
    /// @param time the creation time of those that name none
    public static ResourceSet createdAt(String time, Collection<Resource> resources) {
        Map<ResourceKey, String> times = new HashMap<>();
        resources.forEach(resource ->
                times.put(resource.key(), resource.creationTimestamp().orElse(time)));
        return new ResourceSet(List.copyOf(resources), times, null);
    }

    /// Cluster objects with a draft in files over them.
    public static ResourceSet layered(Collection<Resource> cluster, Collection<Resource> files, ResourceSet previous) {
        Map<ResourceKey, String> times = new HashMap<>();
        Set<ResourceKey> replaced = files.stream().map(Resource::key).collect(Collectors.toSet());
        List<Resource> all = new ArrayList<>(cluster.size() + files.size());
        for (Resource resource : cluster) {
            if (replaced.contains(resource.key())) {
                resource.creationTimestamp().ifPresent(time -> times.put(resource.key(), time));
            } else {
                all.add(resource);
            }
        }
        all.addAll(files);
        return previous.isOf(all, times) ? previous : new ResourceSet(all, times, previous);
    }

    /// Whether it holds exactly these objects already: the same ones, not others that say the same.
    private boolean isOf(List<Resource> resources, Map<ResourceKey, String> times) {
        return areSame(resources, written) && times.equals(clusterTimes);
    }

    private static boolean areSame(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    /// Every object, those of the cluster first, then in the order of files and documents; duplicates included.
    public List<Resource> written() {
        return written;
    }

    /// The objects that count, one per key, in order.
    public List<Resource> all() {
        return written.stream().filter(this::counts).toList();
    }

    /// Whether it is the one of its key that counts.
    public boolean counts(Resource resource) {
        return resource.equals(byKey.get(resource.key()));
    }

    /// The object that counts.
    public Optional<Resource> find(ResourceKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// The objects of a kind that count, in order.
    public <T> List<Typed<T>> of(Kind<T> kind) {
        return cast(byKind.getOrDefault(kind.toString(), List.of()));
    }

    /// All objects of a kind, also those that a later one of the same key replaces.
    public <T> List<Typed<T>> written(Kind<T> kind) {
        return cast(writtenByKind.getOrDefault(kind.toString(), List.of()));
    }

    /// Whether another revision has the same objects of these kinds, so that what was computed from them holds.
    boolean hasSame(Collection<? extends Kind<?>> kinds, ResourceSet other) {
        return kinds.stream().allMatch(kind -> areSame(of(kind), other.of(kind)));
    }

    /// Whether another revision has the same settings and objects of all kinds that have a reader, except of one kind.
    public boolean hasSameBut(Kind<?> except, ResourceSet other) {
        return meshConfig.equals(other.meshConfig)
                && hasSame(Kinds.ALL.stream().filter(kind -> kind != except).toList(), other);
    }

    /// One object by its name.
    public <T> Optional<Typed<T>> find(Kind<T> kind, String namespace, String name) {
        return findTyped(new ResourceKey(kind.group(), kind.name(), namespace, name));
    }

    /// Objects of a kind that has no reader, or of any kind, that count.
    public List<Resource> ofKind(String group, String kind) {
        return all().stream()
                .filter(each -> each.key().group().equals(group) && each.kind().equals(kind))
                .toList();
    }

    /// The mesh's settings; Istio's defaults when none are there.
    public MeshConfig meshConfig() {
        return meshConfig;
    }

    /// The names of all namespaces, those with an object and those only used.
    public Set<String> namespaces() {
        Set<String> names = new TreeSet<>();
        for (Resource resource : byKey.values()) {
            names.add(
                    resource.key().group().isEmpty() && resource.kind().equals("Namespace")
                            ? resource.name()
                            : resource.namespace());
        }
        names.remove("");
        return Collections.unmodifiableSet(names);
    }

    private Typed<?> typed(Kind<?> kind, Resource resource, @Nullable ResourceSet previous) {
        YamlNode node = resource.root().node();
        Typed<?> known = node == null || previous == null ? null : previous.specs.get(node);
        Typed<?> typed =
                known != null && known.resource() == resource && resource.file().isCluster()
                        ? known
                        : typed(resource, known == null ? kind.reader().apply(resource.root()) : known.spec(), known);
        if (node != null) {
            specs.put(node, typed);
        }
        return typed;
    }

    /// The time of an object of a file is the cluster's of the same key, and can come and go with that.
    private Typed<?> typed(Resource resource, Object spec, @Nullable Typed<?> known) {
        String ofCluster = clusterTimes.get(resource.key());
        String created =
                ofCluster != null ? ofCluster : resource.creationTimestamp().orElse("");
        return known != null && known.resource() == resource && known.created().equals(created)
                ? known
                : new Typed<>(resource, spec, created);
    }

    private void addTyped(Kind<?> kind, Typed<?> typed) {
        writtenByKind.computeIfAbsent(kind.toString(), _ -> new ArrayList<>()).add(typed);
        if (counts(typed.resource())) {
            byKind.computeIfAbsent(kind.toString(), _ -> new ArrayList<>()).add(typed);
            typedByKey.put(typed.key(), typed);
        }
    }

    private MeshConfig readMeshConfig() {
        Optional<Resource> document = written.stream()
                .filter(each -> each.kind().equals("MeshConfig"))
                .findFirst();
        return document.map(each -> MeshConfig.read(each.root()))
                .or(() -> find(new ResourceKey("", "ConfigMap", "istio-system", "istio"))
                        .map(each -> MeshConfig.readConfigMap(each.root())))
                .orElse(MeshConfig.DEFAULT);
    }

    private static String kindOf(Resource resource) {
        String group = resource.key().group();
        return group.isEmpty() ? resource.kind() : resource.kind() + "." + group;
    }

    /// Safe: a key names one kind, and its value is what that kind's reader returned.
    @SuppressWarnings("unchecked")
    private <T> Optional<Typed<T>> findTyped(ResourceKey key) {
        return Optional.ofNullable((Typed<T>) typedByKey.get(key));
    }

    /// Safe: a list holds what the reader of its very kind returned.
    @SuppressWarnings("unchecked")
    private static <T> List<Typed<T>> cast(List<Typed<?>> list) {
        return (List<Typed<T>>) (List<?>) Collections.unmodifiableList(list);
    }
}
