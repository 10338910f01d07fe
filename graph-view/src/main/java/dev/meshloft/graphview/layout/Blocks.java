package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.topology.ProblemCount;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts a graph into blocks and lays out the inside of each.
final class Blocks {

    static final double PAD = 16;
    private static final double BELOW_HEAD = 8;
    private static final double LONGEST_NAME = 150;
    private static final double COLLAPSED_LEAST = 172;
    private static final double COLLAPSED_MOST = 232;
    private static final double COLLAPSED_HEIGHT = 60;
    private static final int SMALL = 3;
    /// Widths for heights a namespace may take; a large one takes the first.
    private static final double[] RATIOS = {1.7, 0.55, 1, 3, 8};

    private static final int MANY = 120;

    private final TextMeasure measure;
    private final LayoutOptions options;
    private final PlacedGraph former;
    private final NodeSize sizes;
    /// Block of each visible node; hidden ones lead to their collapsed namespace.
    private final Map<String, String> blockOf = new LinkedHashMap<>();
    private final List<GraphEdge> crossing = new ArrayList<>();
    private final List<GraphEdge> tied = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();
    private final Ties ties;
    private final List<List<Block>> variants = new ArrayList<>();

    /// @param former a drawing whose places are kept; an empty one for none
    Blocks(MeshGraph graph, TextMeasure measure, LayoutOptions options, PlacedGraph former) {
        this.measure = measure;
        this.options = options;
        this.former = former;
        this.sizes = new NodeSize(measure);
        this.ties = new Ties(graph);
        cut(graph.nodes(), graph.edges());
    }

    /// For each block the shapes it may take, the usual one first; in the order of the graph.
    List<List<Block>> variants() {
        return variants;
    }

    /// Edges of access, inside blocks and between them.
    List<GraphEdge> tied() {
        return tied;
    }

    /// The other edges between blocks, ends inside collapsed namespaces replaced by the namespace.
    List<GraphEdge> crossing() {
        return crossing;
    }

    String blockOf(String node) {
        return blockOf.getOrDefault(node, node);
    }

    private void cut(List<GraphNode> nodes, List<GraphEdge> edges) {
        Map<String, GraphNode> groups = new LinkedHashMap<>();
        Map<String, List<GraphNode>> members = new LinkedHashMap<>();
        Set<String> parents = new HashSet<>();
        nodes.forEach(node -> parents.add(String.valueOf(node.parent())));
        for (GraphNode node : nodes) {
            if (node.type() == NodeType.NAMESPACE || parents.contains(node.id())) {
                groups.put(node.id(), node);
            }
        }
        for (GraphNode node : nodes) {
            String block = blockFor(node, groups.keySet());
            blockOf.put(node.id(), block);
            List<GraphNode> list = members.computeIfAbsent(block, _ -> new ArrayList<>());
            if (!groups.containsKey(node.id())) {
                list.add(node);
            }
        }
        Map<String, List<GraphEdge>> inner = sortEdges(edges, groups.keySet());
        members.forEach(
                (id, list) -> variants.add(blocks(id, groups.get(id), list, inner.getOrDefault(id, List.of()))));
    }

    private static String blockFor(GraphNode node, Set<String> groups) {
        String parent = node.parent();
        return parent != null && groups.contains(parent) ? parent : node.id();
    }

    private Map<String, List<GraphEdge>> sortEdges(List<GraphEdge> edges, Set<String> groups) {
        Map<String, List<GraphEdge>> inner = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (GraphEdge edge : edges) {
            GraphEdge visible = visible(edge);
            String from = blockOf.get(visible.from());
            String to = blockOf.get(visible.to());
            if (from == null || to == null || isHidden(edge, from, to)) {
                continue;
            }
            boolean changed = !visible.equals(edge);
            if (changed && !seen.add(visible.from() + '\n' + visible.to() + '\n' + visible.type())) {
                continue;
            }
            boolean toFrame = groups.contains(visible.from()) || groups.contains(visible.to());
            if (ties.contains(visible) && !(from.equals(to) && toFrame)) {
                tied.add(visible);
            } else if (from.equals(to) && !toFrame) {
                inner.computeIfAbsent(from, _ -> new ArrayList<>()).add(visible);
            } else if (!from.equals(to)) {
                crossing.add(visible);
                entered.add(visible.to());
            }
        }
        return inner;
    }

    private boolean isHidden(GraphEdge edge, String from, String to) {
        return from.equals(to)
                && (options.collapsed().contains(from) || edge.from().equals(edge.to()));
    }

    private GraphEdge visible(GraphEdge edge) {
        String from = end(edge.from());
        String to = end(edge.to());
        if (from.equals(edge.from()) && to.equals(edge.to())) {
            return edge;
        }
        return new GraphEdge(
                edge.id(),
                from,
                to,
                edge.type(),
                "",
                java.util.OptionalInt.empty(),
                java.util.OptionalInt.empty(),
                edge.mtls(),
                edge.change(),
                edge.origin());
    }

    private String end(String node) {
        String block = blockOf.getOrDefault(node, node);
        return options.collapsed().contains(block) ? block : node;
    }

    private List<Block> blocks(String id, @Nullable GraphNode group, List<GraphNode> members, List<GraphEdge> edges) {
        if (group == null) {
            PlacedNode node = sizes.place(members.getFirst());
            return List.of(new Block(id, null, List.of(node), List.of(), node.reach()));
        }
        if (options.collapsed().contains(id)) {
            double width = Math.clamp(Math.ceil((headWidth(group) + 32) / 4) * 4, COLLAPSED_LEAST, COLLAPSED_MOST);
            Box box = new Box(0, 0, width, COLLAPSED_HEIGHT);
            return List.of(new Block(id, frame(group, box, true, members), List.of(), List.of(), box));
        }
        List<PlacedNode> placed = members.stream().map(sizes::place).toList();
        Pieces pieces = new Pieces(measure, options, entered);
        List<Piece> usual = pieces.of(placed, edges, false);
        boolean small = !edges.isEmpty() && members.size() <= SMALL;
        List<Piece> down = small ? pieces.of(placed, edges, true) : usual;
        Optional<Block> kept = kept(id, group, members, small && KeptInside.isSame(former, down) ? down : usual);
        if (kept.isPresent()) {
            return List.of(kept.get());
        }
        boolean gateways = members.stream().anyMatch(node -> node.type() == NodeType.GATEWAY);
        List<Block> shapes = new ArrayList<>();
        for (double ratio : members.size() > MANY ? new double[] {RATIOS[0]} : RATIOS) {
            shapes.add(expanded(id, group, members, Packing.of(usual, ratio, false)));
            if (gateways && members.size() <= MANY) {
                shapes.add(expanded(id, group, members, Packing.of(usual, ratio, true)));
            }
        }
        if (small) {
            shapes.add(expanded(id, group, members, Packing.of(down, 1, false)));
        }
        Set<List<PlacedNode>> seen = new HashSet<>();
        shapes.removeIf(shape -> !seen.add(shape.nodes()));
        return shapes;
    }

    /// As it was in the former drawing, where that is to be kept.
    private Optional<Block> kept(String id, GraphNode group, List<GraphNode> members, List<Piece> pieces) {
        return KeptInside.of(former, id, pieces).map(inside -> {
            Box box = frameBox(group, inside.width() + PAD, inside.height() + PAD);
            return new Block(id, frame(group, box, false, members), inside.nodes(), inside.edges(), box);
        });
    }

    private Box frameBox(GraphNode group, double width, double height) {
        double least = Math.max(width, headWidth(group) + 40);
        return new Box(0, 0, Math.ceil(least / 4) * 4, Math.ceil(height / 4) * 4);
    }

    private Block expanded(String id, GraphNode group, List<GraphNode> members, LayeredNodes.Placed inside) {
        double top = PlacedGroup.HEAD + BELOW_HEAD;
        Box box = frameBox(group, inside.width() + 2 * PAD, inside.height() + top + PAD);
        double dx = Math.rint((box.width() - inside.width()) / 2);
        return new Block(
                id,
                frame(group, box, false, members),
                inside.nodes().stream().map(node -> node.moved(dx, top)).toList(),
                inside.edges().stream().map(edge -> edge.moved(dx, top)).toList(),
                box);
    }

    private PlacedGroup frame(GraphNode group, Box box, boolean collapsed, List<GraphNode> members) {
        int services = 0;
        int changed = group.change() == ChangeMark.NONE ? 0 : 1;
        ProblemCount all = ProblemCount.NONE;
        for (GraphNode member : members) {
            services += member.type() == NodeType.SERVICE ? 1 : 0;
            changed += member.change() == ChangeMark.NONE ? 0 : 1;
            all = all.plus(member.problems());
        }
        return new PlacedGroup(
                group,
                box,
                collapsed,
                label(group),
                headWidth(group),
                services,
                group.detail().isEmpty() ? GroupSummary.of(members) : group.detail(),
                all.most(group.problems()),
                changed);
    }

    private String label(GraphNode group) {
        return measure.middleEllipsis(group.label(), Style.GROUP, LONGEST_NAME);
    }

    private double headWidth(GraphNode group) {
        return Math.ceil(30 + measure.width(label(group), Style.GROUP) + 21);
    }
}
