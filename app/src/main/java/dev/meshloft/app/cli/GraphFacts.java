package dev.meshloft.app.cli;

import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.Mtls;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A graph in the stable form of `graph --output json`, as maps and lists.
final class GraphFacts {

    private static final int VERSION = 1;

    private final Places places;

    private GraphFacts(Places places) {
        this.places = places;
    }

    static Map<String, Object> of(MeshGraph graph, Places places) {
        GraphFacts facts = new GraphFacts(places);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", VERSION);
        all.put("nodes", graph.nodes().stream().map(facts::node).toList());
        all.put("edges", graph.edges().stream().map(facts::edge).toList());
        return all;
    }

    private Map<String, Object> node(GraphNode node) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", node.id());
        facts.put("type", word(node.type()));
        facts.put("label", node.label());
        put(facts, "detail", node.detail());
        put(facts, "namespace", node.namespace());
        put(facts, "parent", node.parent());
        facts.put("badges", node.badges().stream().map(GraphFacts::badge).toList());
        facts.put("problems", node.problems().total());
        origin(facts, node.origin(), node.resource());
        return facts;
    }

    private Map<String, Object> edge(GraphEdge edge) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", edge.id());
        facts.put("from", edge.from());
        facts.put("to", edge.to());
        facts.put("type", word(edge.type()));
        put(facts, "label", edge.label());
        edge.weight().ifPresent(weight -> facts.put("weight", weight));
        if (edge.mtls() != Mtls.NONE) {
            facts.put("mtls", word(edge.mtls()));
        }
        origin(facts, edge.origin(), null);
        return facts;
    }

    private static Map<String, Object> badge(Badge badge) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", word(badge.kind()));
        put(facts, "text", badge.text());
        return facts;
    }

    private void origin(Map<String, Object> facts, @Nullable SourceRef at, @Nullable ResourceKey resource) {
        if (at == null) {
            return;
        }
        Places.Lines lines = places.of(at);
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("file", at.file().path());
        origin.put("line", lines.start().line());
        origin.put("endLine", lines.end().line());
        if (resource != null) {
            origin.put("kind", resource.kind());
            put(origin, "namespace", resource.namespace());
            origin.put("name", resource.name());
        }
        put(origin, "path", at.path().toString());
        facts.put("origin", origin);
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
