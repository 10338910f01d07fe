package dev.meshloft.app.cli;

import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.NodeType;
import java.util.ArrayList;
import java.util.List;

/// A graph in the DOT language of Graphviz: namespaces are clusters.
final class GraphDot {

    private final MeshGraph graph;
    private final List<String> lines = new ArrayList<>();

    private GraphDot(MeshGraph graph) {
        this.graph = graph;
    }

    static List<String> of(MeshGraph graph) {
        GraphDot dot = new GraphDot(graph);
        dot.write();
        return dot.lines;
    }

    private void write() {
        lines.add("digraph mesh {");
        lines.add("  rankdir=LR;");
        lines.add("  node [shape=box, style=rounded, fontname=\"sans-serif\"];");
        lines.add("  edge [fontname=\"sans-serif\", fontsize=10];");
        graph.nodes().stream()
                .filter(node -> node.parent() == null && node.type() != NodeType.NAMESPACE)
                .forEach(node -> node(node, "  "));
        graph.nodes().stream().filter(node -> node.type() == NodeType.NAMESPACE).forEach(this::cluster);
        graph.edges().forEach(this::edge);
        lines.add("}");
    }

    private void cluster(GraphNode namespace) {
        lines.add("  subgraph " + quote("cluster_" + namespace.id()) + " {");
        lines.add("    label=" + quote(namespace.label()) + ";");
        graph.nodes().stream()
                .filter(node -> namespace.id().equals(node.parent()) && node.type() != NodeType.NAMESPACE)
                .forEach(node -> node(node, "    "));
        lines.add("  }");
    }

    private void node(GraphNode node, String indent) {
        String label = node.detail().isEmpty() ? node.label() : node.label() + "\n" + node.detail();
        lines.add("%s%s [label=%s, shape=%s];".formatted(indent, quote(node.id()), quote(label), shape(node.type())));
    }

    private static String shape(NodeType type) {
        return switch (type) {
            case GATEWAY -> "house";
            case HOST -> "note";
            case SUBSET -> "component";
            case WORKLOAD -> "box3d";
            case EXTERNAL -> "ellipse";
            case CALLER -> "plaintext";
            case NAMESPACE, SERVICE -> "box";
        };
    }

    private void edge(GraphEdge edge) {
        List<String> words = new ArrayList<>();
        if (!edge.label().isEmpty()) {
            words.add(edge.label());
        }
        edge.weight().ifPresent(weight -> words.add(weight + " %"));
        lines.add("  %s -> %s [label=%s, style=%s];"
                .formatted(quote(edge.from()), quote(edge.to()), quote(String.join(" ", words)), style(edge.type())));
    }

    private static String style(EdgeType type) {
        return switch (type) {
            case EXPOSE, ROUTE, SELECT -> "solid";
            case MIRROR, DELEGATE, IMPORT -> "dashed";
            case ALLOW, DENY, UNKNOWN -> "dotted";
        };
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
