package dev.meshloft.graphview.interact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.graphview.Samples;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.LayoutOptions;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.TextMeasure;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WalkTest {

    private final PlacedGraph graph =
            GraphLayout.of(Samples.shop(), TextMeasure.approximate(), LayoutOptions.DEFAULT.withView(1600, 900));

    @Test
    void arrowsFollowEdges() {
        assertEquals("gw", Walk.step(graph, "internet", Walk.Direction.RIGHT));
        assertEquals("internet", Walk.step(graph, "gw", Walk.Direction.LEFT));
        assertEquals("v1", Walk.step(graph, "reviews", Walk.Direction.RIGHT));
    }

    @Test
    void anArrowWithoutAnEdgeGoesToTheNearestNodeThatWay() {
        assertEquals("v2", Walk.step(graph, "v1", Walk.Direction.DOWN));
    }

    @Test
    void withoutASelectionAnArrowStartsAtTheLeft() {
        assertEquals("internet", Walk.step(graph, null, Walk.Direction.DOWN));
    }

    @Test
    void tabVisitsProblemsAndThenLeaves() {
        assertEquals("v3", Walk.nextProblem(graph, null, false));
        assertNull(Walk.nextProblem(graph, "v3", false));
        assertEquals("v3", Walk.nextProblem(graph, null, true));
    }

    @Test
    void aNeighbourhoodIsTheNodeItsEdgesAndTheirEnds() {
        Set<String> near = Neighbourhood.of(graph, "reviews");
        assertTrue(near.containsAll(Set.of("reviews", "web", "v1", "v2", "v3", "storefront")));
        assertFalse(near.contains("ratings"));
    }

    @Test
    void digitsAboveAHundredStartAgain() {
        WeightEdit edit = WeightEdit.of("e", 10).typed('9').typed('5').typed('7');
        assertEquals(7, edit.percent());
        assertEquals(10, edit.erased().percent());
        assertEquals("10 → 7 %", edit.words());
    }
}
