package dev.meshloft.core.topology;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A graph as a few lines that a person can read.
final class GraphText {

    private GraphText() {}

    static String of(MeshGraph graph) {
        return graph.nodes().stream().map(GraphText::node).collect(Collectors.joining())
                + graph.edges().stream().map(GraphText::edge).collect(Collectors.joining());
    }

    private static String node(GraphNode node) {
        return (node.parent() == null ? "" : "  ")
                + node.id()
                + (node.detail().isEmpty() ? "" : " (" + node.detail() + ")")
                + badges(node.badges())
                + mark(node.change())
                + "\n";
    }

    private static String edge(GraphEdge edge) {
        return edge.id()
                + (edge.label().isEmpty() ? "" : " \"" + edge.label() + "\"")
                + (edge.previousWeight().isPresent()
                        ? " was " + edge.previousWeight().getAsInt() + " %"
                        : "")
                + (edge.weight().isPresent() ? " " + edge.weight().getAsInt() + " %" : "")
                + (edge.mtls() == Mtls.NONE ? "" : " " + edge.mtls().name().toLowerCase(Locale.ROOT))
                + (edge.origin() == null ? "" : " @" + edge.origin().path())
                + mark(edge.change())
                + "\n";
    }

    private static String badges(List<Badge> badges) {
        return badges.isEmpty()
                ? ""
                : badges.stream()
                        .map(badge -> badge.kind().name().toLowerCase(Locale.ROOT)
                                + (badge.text().isEmpty() ? "" : " " + badge.text()))
                        .collect(Collectors.joining(", ", " [", "]"));
    }

    private static String mark(ChangeMark mark) {
        return mark == ChangeMark.NONE ? "" : " " + mark;
    }
}
