package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// What the graph knows of a node: where requests go and come from, what is in effect.
final class EdgeSections {

    private static final int MOST = 30;

    private final PlaceLinks links;

    EdgeSections(PlaceLinks links) {
        this.links = links;
    }

    List<Node> of(MeshGraph graph, GraphNode node) {
        List<Node> sections = new ArrayList<>();
        addEdges(sections, graph, node, true);
        addEdges(sections, graph, node, false);
        if (!node.badges().isEmpty()) {
            sections.add(badges(node));
        }
        return sections;
    }

    private void addEdges(List<Node> sections, MeshGraph graph, GraphNode node, boolean outwards) {
        Map<String, GraphNode> nodes = graph.nodesById();
        List<GraphEdge> edges = graph.edges().stream()
                .filter(edge -> (outwards ? edge.from() : edge.to()).equals(node.id()))
                .filter(edge -> nodes.containsKey(outwards ? edge.to() : edge.from()))
                .toList();
        if (edges.isEmpty()) {
            return;
        }
        Section section =
                new Section(outwards ? "Requests go to" : "Requests come from", Integer.toString(edges.size()));
        for (GraphEdge edge : edges.subList(0, Math.min(MOST, edges.size()))) {
            section.add(row(edge, Objects.requireNonNull(nodes.get(outwards ? edge.to() : edge.from()))));
        }
        sections.add(section.root());
    }

    private Node row(GraphEdge edge, GraphNode other) {
        HBox row = Section.row(Icon.of(icon(edge.type()), 14));
        if (!edge.label().isEmpty()) {
            row.getChildren().add(Rows.text(edge.label(), "tag", "mono"));
        }
        row.getChildren().add(Rows.text(other.label(), "medium"));
        edge.weight().ifPresent(weight -> row.getChildren().add(Rows.fixed(share(edge, weight), "secondary")));
        row.getChildren().add(Rows.gap());
        if (edge.origin() != null) {
            row.getChildren().add(links.to(edge.origin()));
        }
        return row;
    }

    private static String share(GraphEdge edge, int weight) {
        return edge.previousWeight().isPresent()
                ? weight + " % was " + edge.previousWeight().getAsInt() + " %"
                : weight + " %";
    }

    private static String icon(EdgeType type) {
        return switch (type) {
            case EXPOSE, ROUTE -> "arrow";
            case MIRROR -> "mirror";
            case DELEGATE -> "delegate";
            case SELECT -> "target";
            case ALLOW -> "ok-c";
            case DENY -> "deny";
            case IMPORT -> "import";
            case UNKNOWN -> "unk";
        };
    }

    private static Node badges(GraphNode node) {
        Section section = new Section("In effect", "");
        for (Badge badge : node.badges()) {
            section.add(Section.row(Icon.of(BadgeWords.icon(badge.kind()), 14), Rows.text(BadgeWords.of(badge))));
        }
        return section.root();
    }
}
