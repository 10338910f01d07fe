package dev.meshloft.core.index;

import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.istio.WorkloadSelector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Security policies by the workload they hold for (`pilot/pkg/model/authentication.go`, `authorization.go`).
public final class PolicyIndex {

    private final String rootNamespace;
    private final Map<String, List<Typed<PeerAuthentication>>> peers = new HashMap<>();
    private final Map<String, List<Typed<AuthorizationPolicy>>> accesses = new HashMap<>();
    private final Map<String, List<Typed<RequestAuthentication>>> requests = new HashMap<>();

    private PolicyIndex(String rootNamespace) {
        this.rootNamespace = rootNamespace;
    }

    static PolicyIndex of(ResourceSet resources) {
        PolicyIndex index = new PolicyIndex(resources.meshConfig().rootNamespace());
        fill(index.peers, resources.of(Kinds.PEER_AUTHENTICATION));
        fill(index.accesses, resources.of(Kinds.AUTHORIZATION_POLICY));
        fill(index.requests, resources.of(Kinds.REQUEST_AUTHENTICATION));
        return index;
    }

    /// Which connections a workload accepts: its own policy, else the namespace's, else the mesh's, else PERMISSIVE. In
    /// each scope the oldest counts; UNSET inherits.
    public PeerMode peerMode(String namespace, Map<String, String> labels) {
        Optional<Typed<PeerAuthentication>> own = peers.getOrDefault(namespace, List.of()).stream()
                .filter(each -> !isWide(each.spec().selector()))
                .filter(each -> each.spec().selector().orElseThrow().selects(labels))
                .findFirst();
        PeerMode inherited = namespaceMode(namespace);
        if (own.isEmpty()) {
            return inherited;
        }
        PeerAuthentication spec = own.get().spec();
        PeerMode base = isSet(spec) ? new PeerMode(mode(spec), own, Map.of()) : inherited;
        return new PeerMode(base.mode(), base.decidedBy(), spec.portModes());
    }

    /// What holds for workloads without a policy of their own.
    public PeerMode namespaceMode(String namespace) {
        return wide(namespace)
                .or(() -> wide(rootNamespace))
                .map(each -> new PeerMode(mode(each.spec()), Optional.of(each), Map.of()))
                .orElse(PeerMode.DEFAULT);
    }

    /// AuthorizationPolicies in force for a workload, those of the root namespace first, oldest first. Policies with
    /// target references belong to gateways and waypoints and are left out.
    public List<Typed<AuthorizationPolicy>> authorizationPolicies(String namespace, Map<String, String> labels) {
        return inForce(
                accesses,
                namespace,
                each -> each.spec().targetRefs().isEmpty()
                        && isSelected(each.spec().selector(), labels));
    }

    /// RequestAuthentications in force for a workload; all of them hold together.
    public List<Typed<RequestAuthentication>> requestAuthentications(String namespace, Map<String, String> labels) {
        return inForce(
                requests,
                namespace,
                each -> each.spec().targetRefs().isEmpty()
                        && isSelected(each.spec().selector(), labels));
    }

    private <T> List<Typed<T>> inForce(
            Map<String, List<Typed<T>>> index, String namespace, Predicate<Typed<T>> condition) {
        Stream<Typed<T>> own = index.getOrDefault(namespace, List.of()).stream();
        Stream<Typed<T>> root = namespace.equals(rootNamespace)
                ? Stream.empty()
                : index.getOrDefault(rootNamespace, List.of()).stream();
        return Stream.concat(root, own).filter(condition).toList();
    }

    /// The oldest policy without selector counts; when it says UNSET, the wider scope does.
    private Optional<Typed<PeerAuthentication>> wide(String namespace) {
        return peers.getOrDefault(namespace, List.of()).stream()
                .filter(each -> isWide(each.spec().selector()))
                .findFirst()
                .filter(each -> isSet(each.spec()));
    }

    private static boolean isSet(PeerAuthentication spec) {
        return mode(spec) != PeerAuthentication.Mode.UNSET;
    }

    private static PeerAuthentication.Mode mode(PeerAuthentication spec) {
        return spec.mode().orElse(PeerAuthentication.Mode.UNSET);
    }

    private static boolean isWide(Optional<WorkloadSelector> selector) {
        return selector.map(WorkloadSelector::labels).orElse(Map.of()).isEmpty();
    }

    private static boolean isSelected(Optional<WorkloadSelector> selector, Map<String, String> labels) {
        return selector.map(each -> each.selects(labels)).orElse(true);
    }

    private static <T> void fill(Map<String, List<Typed<T>>> index, List<Typed<T>> objects) {
        objects.stream()
                .sorted(Typed.OLDEST_FIRST)
                .forEach(each -> index.computeIfAbsent(each.namespace(), _ -> new ArrayList<>())
                        .add(each));
    }
}
