package dev.meshloft.app.topology;

import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The last drawings, the newest first: who undoes an edit, or folds what was unfolded, finds everything where it was.
record FormerDrawings(List<Drawing> drawings) {

    static final FormerDrawings NONE = new FormerDrawings(List.of());

    private static final int KEPT = 12;

    /// What was drawn, and of what.
    record Drawing(Set<String> things, Set<String> collapsed, PlacedGraph placed) {

        boolean isOf(Set<String> others, Set<String> othersCollapsed) {
            return things.equals(others) && collapsed.equals(othersCollapsed);
        }
    }

    FormerDrawings {
        drawings = List.copyOf(drawings);
    }

    FormerDrawings with(ShownGraph shown, PlacedGraph placed) {
        Set<String> things = things(shown.graph());
        List<Drawing> all = new ArrayList<>();
        all.add(new Drawing(things, shown.collapsed(), placed));
        drawings.stream()
                .filter(drawing -> !drawing.isOf(things, shown.collapsed()))
                .limit(KEPT - 1)
                .forEach(all::add);
        return new FormerDrawings(all);
    }

    /// A drawing of the same things; an empty one when there is none.
    PlacedGraph same(ShownGraph shown) {
        Set<String> things = things(shown.graph());
        return drawings.stream()
                .filter(drawing -> drawing.isOf(things, shown.collapsed()))
                .findFirst()
                .map(Drawing::placed)
                .orElse(PlacedGraph.EMPTY);
    }

    /// A drawing of the same things, or else the last one; an empty one when there is none.
    PlacedGraph nearest(ShownGraph shown) {
        PlacedGraph same = same(shown);
        boolean last = same == PlacedGraph.EMPTY && !drawings.isEmpty();
        return last ? drawings.getFirst().placed() : same;
    }

    private static Set<String> things(MeshGraph graph) {
        Set<String> things = new HashSet<>();
        graph.nodes().stream().map(GraphNode::id).forEach(things::add);
        graph.edges().stream().map(GraphEdge::id).forEach(things::add);
        return things;
    }
}
