package dev.meshloft.core.assist.navigate;

import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.assist.explain.Knowledge;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.index.ReferenceIndex;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who names what, as seen from one file whose text may be newer than the snapshot: names in that file are read from
/// its
/// text, those of all others from the snapshot.
public final class Names {

    private static final String GATEWAY_API = "gateway.networking.k8s.io";

    private final Knowledge knowledge;
    private final MeshFile current;
    private final Map<FileId, MeshFile> files;
    private final Set<Resource> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<NameUse> here;

    /// @param files as the snapshot was made from them
    /// @param current as its text is now
    public Names(Knowledge knowledge, Map<FileId, MeshFile> files, MeshFile current) {
        this.knowledge = knowledge;
        this.current = current;
        this.files = files;
        files.values().stream()
                .filter(file -> !file.id().equals(current.id()))
                .forEach(file -> placed.addAll(file.resources()));
        placed.addAll(current.resources());
        this.here = current.resources().stream()
                .flatMap(resource -> ReferenceIndex.usesIn(resource).stream())
                .toList();
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public MeshFile current() {
        return current;
    }

    /// The file of a place, as its text is now.
    public Optional<MeshFile> file(FileId id) {
        return id.equals(current.id()) ? Optional.of(current) : Optional.ofNullable(files.get(id));
    }

    /// The name that an offset of the current file touches; of several in one value the one at the offset.
    public Optional<NameUse> at(int offset) {
        return here.stream()
                .filter(use -> use.at().range().touches(offset)
                        || (use.thing() instanceof NamedThing.Label && onLabelKey(use, offset)))
                .min(Comparator.comparingInt(use -> use.at().range().length()));
    }

    private static boolean onLabelKey(NameUse use, int offset) {
        return use.resource().atKey(use.path()).range().touches(offset);
    }

    /// Every place that names or makes the thing, whose text is at hand; in the order of files.
    public List<NameUse> uses(NameUse subject) {
        return all(subject.thing())
                .filter(use -> placed.contains(use.resource()))
                .filter(isAbout(subject))
                .toList();
    }

    /// Every use of a thing, also in objects that are only in a cluster; of a label all with this key and value.
    public List<NameUse> usesOf(NamedThing thing) {
        return all(thing)
                .filter(use ->
                        placed.contains(use.resource()) || use.resource().file().isCluster())
                .toList();
    }

    /// Those whose text is at hand.
    public List<NameUse> placed(List<NameUse> uses) {
        return uses.stream().filter(use -> placed.contains(use.resource())).toList();
    }

    /// Places in texts that cannot be read any more, known from an earlier text.
    public List<NameUse> lostUses(NameUse subject) {
        return indexed(subject.thing())
                .filter(use -> !placed.contains(use.resource()))
                .filter(use -> files.containsKey(use.resource().file()))
                .filter(use -> isElsewhere(use) || !currentHas(use.resource().key()))
                .filter(isAbout(subject))
                .toList();
    }

    private boolean currentHas(ResourceKey key) {
        return current.resources().stream().anyMatch(each -> each.key().equals(key));
    }

    /// Places in objects that are only in a cluster.
    public List<NameUse> clusterUses(NameUse subject) {
        return indexed(subject.thing())
                .filter(use -> use.resource().file().isCluster())
                .filter(isAbout(subject))
                .toList();
    }

    /// Of a label, whether a use is about the same workloads; of all else true.
    private Predicate<NameUse> isAbout(NameUse subject) {
        if (!(subject.thing() instanceof NamedThing.Label)) {
            return _ -> true;
        }
        Selection selection = new Selection(knowledge.mesh());
        List<MeshWorkload> workloads = selection.workloads(subject);
        return use -> use.equals(subject) || selection.touches(use, workloads);
    }

    private Stream<NameUse> all(NamedThing thing) {
        return Stream.concat(
                indexed(thing).filter(this::isElsewhere), here.stream().filter(use -> isSame(use.thing(), thing)));
    }

    private Stream<NameUse> indexed(NamedThing thing) {
        ReferenceIndex index = knowledge.references();
        return switch (thing) {
            case NamedThing.Host host -> spellings(host).stream().flatMap(each -> index.uses(each).stream());
            case NamedThing.SubsetOf subset -> index.usesOfSubset(subset);
            default -> index.uses(thing).stream();
        };
    }

    private boolean isSame(NamedThing one, NamedThing other) {
        return switch (other) {
            case NamedThing.Host host -> spellings(host).contains(one);
            case NamedThing.SubsetOf(String host, String name) ->
                one instanceof NamedThing.SubsetOf(String itsHost, String itsName)
                        && itsName.equals(name)
                        && HostName.overlap(itsHost, host);
            default -> one.equals(other);
        };
    }

    /// The full name, and the shorter ones that people write for it although Istio does not complete them.
    private Set<NamedThing> spellings(NamedThing.Host host) {
        Set<NamedThing> spellings = new LinkedHashSet<>(List.of(host));
        HostName.serviceParts(host.name()).ifPresent(parts -> {
            for (String shorter : List.of(parts[0] + "." + parts[1], parts[0] + "." + parts[1] + ".svc")) {
                if (!knowledge.mesh().indexes().hosts().isKnown(shorter)) {
                    spellings.add(new NamedThing.Host(shorter));
                }
            }
        });
        return spellings;
    }

    private boolean isElsewhere(NameUse use) {
        return !use.resource().file().equals(current.id());
    }

    /// The places that make the thing.
    public List<NameUse> definitions(NameUse subject) {
        return switch (subject.thing()) {
            case NamedThing.Label label -> labelled(subject, label);
            case NamedThing.Host(String name) -> hostDefinitions(subject, name);
            case NamedThing.Named(ResourceKey key)
            when key.kind().equals("Gateway") && !key.group().equals(GATEWAY_API) -> gateways(subject, key);
            default -> defining(all(subject.thing()));
        };
    }

    private static List<NameUse> defining(Stream<NameUse> uses) {
        return uses.filter(NameUse::isDefinition).toList();
    }

    /// The pods' own labels.
    private List<NameUse> labelled(NameUse subject, NamedThing.Label label) {
        return new Selection(knowledge.mesh())
                .workloads(subject).stream()
                        .flatMap(workload -> ReferenceIndex.usesIn(workload.resource()).stream())
                        .filter(use -> use.isDefinition() && use.thing().equals(label))
                        .toList();
    }

    private List<NameUse> hostDefinitions(NameUse subject, String name) {
        List<NameUse> exact = defining(all(subject.thing()));
        if (!exact.isEmpty()) {
            return exact;
        }
        Optional<NamedThing> completed = List.of(name + HostName.CLUSTER_SUFFIX, name + ".cluster.local").stream()
                .filter(longer -> HostName.serviceParts(longer).isPresent())
                .<NamedThing>map(NamedThing.Host::new)
                .filter(longer -> !defining(all(longer)).isEmpty())
                .findFirst();
        Optional<NamedThing> covering = knowledge
                .mesh()
                .indexes()
                .hosts()
                .findCovering(name, subject.resource().namespace())
                .map(service -> new NamedThing.Host(service.host()));
        return completed.or(() -> covering).map(thing -> defining(all(thing))).orElse(List.of());
    }

    private List<NameUse> gateways(NameUse subject, ResourceKey key) {
        List<NameUse> own = defining(all(subject.thing()));
        return own.isEmpty()
                ? defining(
                        all(new NamedThing.Named(new ResourceKey(GATEWAY_API, "Gateway", key.namespace(), key.name()))))
                : own;
    }

    /// Secrets are no definitions of the table: nothing in them is a name but their own.
    public List<Resource> secrets(String name) {
        return knowledge.mesh().resources().ofKind("", "Secret").stream()
                .filter(each -> each.name().equals(name))
                .toList();
    }
}
