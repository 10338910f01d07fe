package dev.meshloft.graphview.interact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.graphview.Samples;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.Point;
import dev.meshloft.graphview.layout.TextMeasure;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HitTestTest {

    private final PlacedGraph graph = GraphLayout.of(Samples.shop(), TextMeasure.approximate());

    @Test
    void findsANodeByItsMiddleAndByItsBadge() {
        Box box = Objects.requireNonNull(graph.boxOf("reviews"));
        assertEquals(new Hit(Hit.Kind.NODE, "reviews"), HitTest.at(graph, _ -> true, box.centerX(), box.centerY(), 1));
        assertEquals(
                new Hit(Hit.Kind.NODE, "reviews"), HitTest.at(graph, _ -> true, box.x() + 12, box.bottom() + 8, 1));
    }

    @Test
    void findsAWeightByItsLabel() {
        PlacedEdge edge = edge("reviews", "v2");
        Box label = Objects.requireNonNull(edge.label());
        assertEquals(
                new Hit(Hit.Kind.WEIGHT, edge.id()), HitTest.at(graph, _ -> true, label.centerX(), label.centerY(), 1));
    }

    @Test
    void findsALineWithinFourPixelsOfTheScreenAtEveryZoom() {
        PlacedEdge edge = edge("internet", "gw");
        Point start = edge.start();
        assertEquals(
                edge.id(),
                HitTest.at(graph, _ -> true, start.x() + 8, start.y() + 3, 1).id());
        assertEquals(Hit.NOTHING, HitTest.at(graph, _ -> true, start.x() + 8, start.y() + 6, 1));
        assertEquals(
                edge.id(),
                HitTest.at(graph, _ -> true, start.x() + 8, start.y() + 6, 0.5).id());
    }

    @Test
    void findsAGroupAndItsChevron() {
        Box box = Objects.requireNonNull(graph.boxOf("storefront"));
        assertEquals(
                new Hit(Hit.Kind.GROUP, "storefront"), HitTest.at(graph, _ -> true, box.x() + 20, box.y() + 10, 1));
        assertEquals(
                new Hit(Hit.Kind.FOLD, "storefront"), HitTest.at(graph, _ -> true, box.right() - 16, box.y() + 14, 1));
    }

    @Test
    void findsNothingOutside() {
        assertEquals(Hit.NOTHING, HitTest.at(graph, _ -> true, -500, -500, 1));
    }

    private PlacedEdge edge(String from, String to) {
        return graph.edges().stream()
                .filter(edge ->
                        edge.edge().from().equals(from) && edge.edge().to().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
