package dev.meshloft.core.topology;

import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.kube.Namespace;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A graph in the making: each node once, edges numbered, namespaces made as they are needed.
final class GraphDraft {

    private final MeshSnapshot mesh;
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final Map<String, GraphEdge> edges = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> ends = new HashSet<>();
    private final Map<String, GraphNode> namespaces = new TreeMap<>();

    GraphDraft(MeshSnapshot mesh) {
        this.mesh = mesh;
    }

    boolean hasNode(String id) {
        return nodes.containsKey(id);
    }

    boolean hasEdge(String from, String to) {
        return pairs.contains(from + " " + to);
    }

    boolean hasEdgeTo(String to) {
        return ends.contains(to);
    }

    /// Adds a node unless its id is there already.
    ///
    /// @param namespace empty for a node at the top
    void add(
            String id,
            NodeType type,
            String label,
            String detail,
            String namespace,
            List<Badge> badges,
            @Nullable ResourceKey resource,
            @Nullable SourceRef origin) {
        if (nodes.containsKey(id)) {
            return;
        }
        boolean top = namespace.isEmpty();
        nodes.put(
                id,
                new GraphNode(
                        id,
                        type,
                        label,
                        detail,
                        top ? null : namespace,
                        top ? null : namespaceNode(namespace),
                        badges,
                        ProblemCount.NONE,
                        ChangeMark.NONE,
                        resource,
                        origin));
    }

    /// Adds an edge. Several without weight between the same nodes become one that names the first condition.
    void connect(
            EdgeType type,
            String from,
            String to,
            String label,
            OptionalInt weight,
            Mtls mtls,
            @Nullable SourceRef origin) {
        pairs.add(from + " " + to);
        ends.add(to);
        String pair = word(type) + ":" + from + "->" + to;
        GraphEdge first = edges.get(pair + "#0");
        if (weight.isEmpty() && first != null && first.weight().isEmpty()) {
            edges.put(first.id(), withLabel(first, both(first.label(), label)));
            return;
        }
        int number = numbers.merge(pair, 1, Integer::sum) - 1;
        String id = pair + "#" + number;
        edges.put(
                id,
                new GraphEdge(id, from, to, type, label, weight, OptionalInt.empty(), mtls, ChangeMark.NONE, origin));
    }

    MeshGraph finish() {
        List<GraphNode> all = new ArrayList<>(namespaces.values());
        all.addAll(nodes.values());
        return new MeshGraph(all, List.copyOf(edges.values()));
    }

    private String namespaceNode(String name) {
        return namespaces.computeIfAbsent(name, this::makeNamespace).id();
    }

    private GraphNode makeNamespace(String name) {
        Optional<Typed<Namespace>> object = mesh.resources().find(Kinds.NAMESPACE, "", name);
        PeerAuthentication.Mode mode =
                mesh.indexes().policies().namespaceMode(name).mode();
        return new GraphNode(
                "namespace:" + name,
                NodeType.NAMESPACE,
                name,
                "",
                name,
                null,
                List.of(new Badge(ServiceBadges.mtlsKind(mode), "")),
                ProblemCount.NONE,
                ChangeMark.NONE,
                object.map(Typed::key).orElse(null),
                object.map(each -> each.resource().whole()).orElse(null));
    }

    private static String word(EdgeType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static GraphEdge withLabel(GraphEdge edge, String label) {
        return new GraphEdge(
                edge.id(),
                edge.from(),
                edge.to(),
                edge.type(),
                label,
                edge.weight(),
                edge.previousWeight(),
                edge.mtls(),
                edge.change(),
                edge.origin());
    }

    /// Requests without condition take those with one in; else the first condition and how many more.
    private static String both(String label, String more) {
        if (label.isEmpty() || more.isEmpty() || label.equals(more)) {
            return label.equals(more) ? label : "";
        }
        int plus = label.lastIndexOf(" +");
        boolean counted = plus > 0 && label.substring(plus + 2).matches("[0-9]+");
        return counted
                ? label.substring(0, plus + 2) + (Integer.parseInt(label.substring(plus + 2)) + 1)
                : label + " +1";
    }
}
