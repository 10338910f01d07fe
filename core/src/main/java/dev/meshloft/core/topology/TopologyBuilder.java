package dev.meshloft.core.topology;

import dev.meshloft.core.mesh.MeshSnapshot;

/// Derives the graph of a mesh from its configuration alone.
///
/// Callers outside stand before gateways, gateways expose hosts, hosts and services route to services and subsets.
/// Calls between services are not written in configuration; what comes nearest is shown instead: whom an
/// AuthorizationPolicy names as a caller, and what a workload's Sidecar imports by name. Pure and deterministic.
public final class TopologyBuilder {

    private TopologyBuilder() {}

    /// The graph with versions.
    public static MeshGraph build(MeshSnapshot mesh) {
        return build(mesh, Detail.VERSIONS);
    }

    public static MeshGraph build(MeshSnapshot mesh, Detail detail) {
        GraphDraft draft = new GraphDraft(mesh);
        MeshRoutes meshRoutes = new MeshRoutes(mesh);
        ServiceNodes services = new ServiceNodes(mesh, meshRoutes, detail, draft);
        services.addAll();
        RouteEdges routes = new RouteEdges(mesh, meshRoutes, draft, services);
        new GatewayNodes(mesh, detail, draft, services, routes).addAll();
        routes.addMeshRoutes();
        services.connectSubsets();
        new AccessEdges(mesh, draft, services).addAll();
        return draft.finish();
    }
}
