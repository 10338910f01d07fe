package dev.meshloft.app.topology;

import dev.meshloft.app.store.Derived;
import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.Detail;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphBundles;
import dev.meshloft.core.topology.GraphDifference;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphFocus;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.topology.ProblemMarks;
import dev.meshloft.core.topology.TopologyBuilder;
import java.util.HashSet;
import java.util.Set;

/// The graph to draw for an analysis and a scope. A large mesh starts with every namespace folded to one block.
///
/// @param collapsed ids of the namespaces and bundles that are one block each
record ShownGraph(MeshGraph graph, Set<String> collapsed) {

    static final ShownGraph NONE = new ShownGraph(MeshGraph.EMPTY, Set.of());

    /// Up to so many nodes everything is open at first.
    static final int OPEN = 120;

    private static final int BUNDLED = 6;

    /// Costs a build of the topology for anything but the usual scope: call it in the background.
    static ShownGraph of(Derived derived, Scope scope) {
        MeshGraph part = focused(compared(derived, scope), scope);
        boolean many = part.nodes().size() > OPEN;
        Set<String> collapsed = new HashSet<>();
        for (GraphNode node : part.nodes()) {
            if (node.type() == NodeType.NAMESPACE && scope.folds().getOrDefault(node.id(), many)) {
                collapsed.add(node.id());
            }
        }
        if (!many) {
            return new ShownGraph(part, Set.copyOf(collapsed));
        }
        MeshGraph gathered = GraphBundles.gather(part, collapsed::contains, BUNDLED);
        for (GraphNode node : gathered.nodes()) {
            if (GraphBundles.isBundle(node.id()) && scope.folds().getOrDefault(node.id(), true)) {
                collapsed.add(node.id());
            }
        }
        return new ShownGraph(gathered, Set.copyOf(collapsed));
    }

    private static MeshGraph compared(Derived derived, Scope scope) {
        if (scope.detail() == Detail.VERSIONS && scope.side() == DraftSide.DIFFERENCE) {
            return derived.graph();
        }
        return switch (scope.side()) {
            case BEFORE -> TopologyBuilder.build(derived.base(), scope.detail());
            case AFTER -> marked(derived, TopologyBuilder.build(derived.draft(), scope.detail()));
            case DIFFERENCE ->
                marked(
                        derived,
                        GraphDifference.between(
                                TopologyBuilder.build(derived.base(), scope.detail()),
                                TopologyBuilder.build(derived.draft(), scope.detail())));
        };
    }

    private static MeshGraph marked(Derived derived, MeshGraph graph) {
        return ProblemMarks.mark(graph, derived.draft(), derived.problems());
    }

    private static MeshGraph focused(MeshGraph graph, Scope scope) {
        String centre = scope.centre();
        return centre == null
                ? graph
                : GraphFocus.around(graph, centre, scope.depth(), edge -> isFollowed(edge, scope));
    }

    /// Who may call whom leads on only while it is shown.
    private static boolean isFollowed(GraphEdge edge, Scope scope) {
        boolean access = edge.type() == EdgeType.ALLOW || edge.type() == EdgeType.DENY;
        return !access || scope.access() || edge.change() != ChangeMark.NONE;
    }
}
