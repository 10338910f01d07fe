package dev.meshloft.core.mesh;

import dev.meshloft.core.index.Indexes;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.ResourceSet;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.EnvoyFilter;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.istio.ServiceEntry;
import dev.meshloft.core.istio.Sidecar;
import dev.meshloft.core.istio.Telemetry;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.istio.WorkloadEntry;
import dev.meshloft.core.kube.MeshConfig;
import dev.meshloft.core.kube.Namespace;
import dev.meshloft.core.kube.Service;
import dev.meshloft.core.kube.ServiceAccount;
import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.Sight;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Everything known about the mesh at one revision. Immutable, safe on any thread.
///
/// @param sight what of a cluster is known; what is not there and not seen is unknown
public record MeshSnapshot(long revision, ResourceSet resources, Indexes indexes, Sight sight) {

    public static final MeshSnapshot EMPTY =
            new MeshSnapshot(0, ResourceSet.EMPTY, Indexes.of(ResourceSet.EMPTY), Sight.FULL);

    /// A mesh of files only.
    ///
    /// @param previous any earlier snapshot: what it read from documents that did not change is taken over
    public static MeshSnapshot of(long revision, Collection<Resource> files, MeshSnapshot previous) {
        return layered(revision, List.of(), Sight.FULL, files, previous);
    }

    public static MeshSnapshot of(Collection<Resource> files) {
        return of(0, files, EMPTY);
    }

    /// A mesh of files whose objects count as created at one time where they name none, so that ties go by name.
    public static MeshSnapshot createdAt(String time, Collection<Resource> files) {
        ResourceSet resources = ResourceSet.createdAt(time, files);
        return new MeshSnapshot(0, resources, Indexes.of(resources), Sight.FULL);
    }

    /// A cluster's objects with a draft in files over them: of the same key, the file's counts.
    public static MeshSnapshot layered(
            long revision,
            Collection<Resource> cluster,
            Sight sight,
            Collection<Resource> files,
            MeshSnapshot previous) {
        ResourceSet resources = ResourceSet.layered(cluster, files, previous.resources);
        return resources == previous.resources
                ? new MeshSnapshot(revision, resources, previous.indexes, sight)
                : new MeshSnapshot(
                        revision, resources, Indexes.of(resources, previous.resources, previous.indexes), sight);
    }

    /// Whether both differ at most in Pods that make the same workloads, so that everything that follows from
    /// configuration and workloads is the same. It may be the same when this says no.
    public boolean hasShapeOf(MeshSnapshot other) {
        return sight.equals(other.sight) && (resources == other.resources || hasWorkloadsOf(other));
    }

    private boolean hasWorkloadsOf(MeshSnapshot other) {
        return indexes.selectors() == other.indexes.selectors() && resources.hasSameBut(Kinds.POD, other.resources);
    }

    /// Why not all objects of these kinds are known; empty when they are.
    public Optional<String> unknown(Collection<? extends Kind<?>> kinds) {
        return kinds.stream()
                .flatMap(kind -> sight.unknown(kind.group(), kind.name()).stream())
                .findFirst();
    }

    public MeshConfig meshConfig() {
        return resources.meshConfig();
    }

    public List<Typed<VirtualService>> virtualServices() {
        return resources.of(Kinds.VIRTUAL_SERVICE);
    }

    public List<Typed<DestinationRule>> destinationRules() {
        return resources.of(Kinds.DESTINATION_RULE);
    }

    public List<Typed<Gateway>> gateways() {
        return resources.of(Kinds.GATEWAY);
    }

    public List<Typed<ServiceEntry>> serviceEntries() {
        return resources.of(Kinds.SERVICE_ENTRY);
    }

    public List<Typed<Sidecar>> sidecars() {
        return resources.of(Kinds.SIDECAR);
    }

    public List<Typed<WorkloadEntry>> workloadEntries() {
        return resources.of(Kinds.WORKLOAD_ENTRY);
    }

    public List<Typed<PeerAuthentication>> peerAuthentications() {
        return resources.of(Kinds.PEER_AUTHENTICATION);
    }

    public List<Typed<RequestAuthentication>> requestAuthentications() {
        return resources.of(Kinds.REQUEST_AUTHENTICATION);
    }

    public List<Typed<AuthorizationPolicy>> authorizationPolicies() {
        return resources.of(Kinds.AUTHORIZATION_POLICY);
    }

    public List<Typed<Telemetry>> telemetries() {
        return resources.of(Kinds.TELEMETRY);
    }

    public List<Typed<EnvoyFilter>> envoyFilters() {
        return resources.of(Kinds.ENVOY_FILTER);
    }

    public List<Typed<Namespace>> namespaces() {
        return resources.of(Kinds.NAMESPACE);
    }

    public List<Typed<Service>> services() {
        return resources.of(Kinds.SERVICE);
    }

    public List<Typed<ServiceAccount>> serviceAccounts() {
        return resources.of(Kinds.SERVICE_ACCOUNT);
    }

    /// Pods and all that makes pods, as written: a Deployment and its pods are all here.
    public List<Typed<Workload>> workloads() {
        return Kinds.WORKLOADS.stream()
                .flatMap(kind -> resources.of(kind).stream())
                .toList();
    }
}
