package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.MeshGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Places a mesh: left to right, namespaces as groups, edges level and upright.
///
/// Each namespace is laid out by Eclipse Layout Kernel's layered algorithm; the namespaces, and what belongs to none,
/// are then arranged to suit the view (see [Arrangement]), and edges between them find their way around what stands.
/// One hierarchical run of the layered algorithm would put every namespace into one row: a small mesh becomes twice
/// as wide as a window.
public final class GraphLayout {

    private static final int SEARCHED_NODES = 300;
    private static final int SEARCHED_EDGES = 300;
    private static final int LABELLED_EDGES = 1_500;

    private GraphLayout() {}

    /// The same graph, measure and options give the same drawing. Call it off the FX thread: 2,000 nodes take about a
    /// second.
    ///
    /// @throws CancellationException when the options say so or the thread is interrupted
    public static PlacedGraph of(MeshGraph graph, TextMeasure measure, LayoutOptions options) {
        if (graph.isEmpty()) {
            return PlacedGraph.EMPTY;
        }
        Blocks seeded = new Blocks(graph, measure, options, options.former());
        Optional<List<Block>> kept = KeptBlocks.of(options.former(), seeded);
        boolean anew = kept.isEmpty() && options.former() != PlacedGraph.EMPTY;
        Blocks cut = anew ? new Blocks(graph, measure, options, PlacedGraph.EMPTY) : seeded;
        List<Block> blocks = kept.orElseGet(() -> new BlockPlacement(new BlockSet(cut, measure), options).best());
        List<PlacedEdge> crossing = crossing(blocks, cut, measure, options);
        List<PlacedGroup> groups = new ArrayList<>();
        List<PlacedNode> nodes = new ArrayList<>();
        List<PlacedEdge> edges = new ArrayList<>();
        for (Block block : blocks) {
            if (block.group() != null) {
                groups.add(block.group());
            }
            nodes.addAll(block.nodes());
            edges.addAll(block.edges());
        }
        edges.addAll(crossing);
        return new PlacedGraph(graph, groups, nodes, edges);
    }

    public static PlacedGraph of(MeshGraph graph, TextMeasure measure) {
        return of(graph, measure, LayoutOptions.DEFAULT);
    }

    private static List<PlacedEdge> crossing(
            List<Block> blocks, Blocks cut, TextMeasure measure, LayoutOptions options) {
        List<GraphEdge> ties = cut.tied().stream()
                .filter(tie -> options.access() || tie.change() != ChangeMark.NONE)
                .toList();
        List<GraphEdge> edges = new ArrayList<>(cut.crossing());
        edges.addAll(cut.tied());
        Map<GraphEdge, List<Point>> courses = simple(blocks, edges);
        int nodes = blocks.stream().mapToInt(block -> block.nodes().size()).sum();
        if (nodes <= SEARCHED_NODES && cut.crossing().size() <= SEARCHED_EDGES) {
            List<GraphEdge> last = cut.crossing().size() + ties.size() <= SEARCHED_EDGES ? ties : List.of();
            courses.putAll(new CrossRoutes(blocks, cut.crossing(), last, measure, options).courses());
        }
        List<PlacedEdge> placed = new ArrayList<>();
        for (GraphEdge edge : edges) {
            List<Point> course = courses.get(edge);
            if (course != null) {
                placed.add(PlacedEdge.of(edge, course, EdgeText.fitted(edge, measure), null));
            }
        }
        return edges.size() > LABELLED_EDGES ? placed : new LabelPlaces(measure, blocks).label(placed);
    }

    private static Map<GraphEdge, List<Point>> simple(List<Block> blocks, List<GraphEdge> edges) {
        Map<String, Box> ends = new HashMap<>();
        for (Block block : blocks) {
            ends.put(block.id(), block.box());
            block.nodes().forEach(node -> ends.put(node.id(), node.box()));
        }
        Map<GraphEdge, List<Point>> courses = new HashMap<>();
        for (GraphEdge edge : edges) {
            Box from = ends.get(edge.from());
            Box to = ends.get(edge.to());
            if (from != null && to != null) {
                courses.put(edge, Gutters.course(from, to, edge.from().hashCode()));
            }
        }
        return courses;
    }
}
