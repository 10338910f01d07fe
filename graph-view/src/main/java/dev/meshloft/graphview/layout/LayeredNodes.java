package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.NodeLabelPlacement;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Nodes of one namespace in layers, by Eclipse Layout Kernel's layered algorithm. One use per object.
final class LayeredNodes {

    /// What a namespace looks like inside, its left upper corner at 0, 0.
    record Placed(List<PlacedNode> nodes, List<PlacedEdge> edges, double width, double height) {}

    static {
        // Registers the types of ELK's options; without it their defaults cannot be read.
        LayoutMetaDataService.getInstance();
    }

    /// How far a label reaches into the gaps beside its layer: a gap has room for tips and tracks besides.
    private static final double LABEL_IN_GAP = 12;

    private static final int LARGE = 250;
    private static final int HUGE = 900;
    private static final int SHARED_PORT_FROM = 5;

    private final TextMeasure measure;
    private final LayoutOptions options;
    private final boolean down;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> elkNodes = new HashMap<>();
    private final Map<String, ElkPort> ports = new HashMap<>();
    private final Map<GraphEdge, ElkEdge> elkEdges = new LinkedHashMap<>();

    LayeredNodes(TextMeasure measure, LayoutOptions options, boolean down) {
        this.measure = measure;
        this.options = options;
        this.down = down;
    }

    Placed place(List<PlacedNode> nodes, List<GraphEdge> edges) {
        configure(
                nodes.size(),
                edges.size(),
                edges.stream().anyMatch(edge -> !EdgeText.of(edge).isEmpty()));
        nodes.forEach(this::addNode);
        addEdges(edges);
        run();
        List<PlacedNode> placed = nodes.stream().map(this::placed).toList();
        List<PlacedEdge> courses = new ArrayList<>();
        elkEdges.forEach((edge, elk) -> courses.add(placed(edge, elk)));
        return new Placed(placed, courses, Math.ceil(root.getWidth()), Math.ceil(root.getHeight()));
    }

    /// @param labelled labels take a layer of their own, with the space on both sides
    private void configure(int nodeCount, int edgeCount, boolean labelled) {
        root.setProperty(LayeredOptions.DIRECTION, down ? Direction.DOWN : Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PADDING, new org.eclipse.elk.core.math.ElkPadding(0));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 2.0);
        root.setProperty(LayeredOptions.SPACING_LABEL_NODE, 0.0);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 28.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, labelled ? 24.0 : 36.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        root.setProperty(LayeredOptions.ASPECT_RATIO, down ? 0.6 : 1.5);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(LayeredOptions.THOROUGHNESS, edgeCount > HUGE ? 1 : edgeCount > LARGE ? 3 : 12);
        root.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                nodeCount > HUGE ? NodePlacementStrategy.SIMPLE : NodePlacementStrategy.BRANDES_KOEPF);
        if (nodeCount > LARGE) {
            root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH_SOURCE);
        }
    }

    private void addNode(PlacedNode node) {
        ElkNode elk = ElkGraphUtil.createNode(root);
        elk.setDimensions(node.box().width(), node.box().height());
        elk.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        reserveBelow(node, elk);
        elkNodes.put(node.id(), elk);
    }

    /// Badges and captions are labels for ELK: it keeps room for them and leaves the ports on the shape.
    private static void reserveBelow(PlacedNode node, ElkNode elk) {
        Box reach = node.reach();
        if (reach.bottom() > node.box().bottom()) {
            ElkLabel below = ElkGraphUtil.createLabel(elk);
            below.setDimensions(reach.width(), reach.bottom() - node.box().bottom());
            NodeLabelPlacement across =
                    node.badges().isEmpty() ? NodeLabelPlacement.H_CENTER : NodeLabelPlacement.H_LEFT;
            below.setProperty(
                    LayeredOptions.NODE_LABELS_PLACEMENT,
                    EnumSet.of(NodeLabelPlacement.OUTSIDE, NodeLabelPlacement.V_BOTTOM, across));
        }
    }

    private void addEdges(List<GraphEdge> edges) {
        Map<String, Integer> incoming = new HashMap<>();
        edges.forEach(edge -> incoming.merge(edge.to(), 1, Integer::sum));
        Map<String, Integer> parallel = new HashMap<>();
        Set<String> labelled = edges.stream()
                .filter(edge -> !EdgeText.of(edge).isEmpty())
                .map(GraphEdge::from)
                .collect(Collectors.toSet());
        for (GraphEdge edge : edges) {
            int nth = parallel.merge(edge.from() + '\n' + edge.to(), 1, Integer::sum);
            boolean crowded = incoming.getOrDefault(edge.to(), 0) >= SHARED_PORT_FROM;
            String out = trunk(edge) + (nth > 1 ? edge.id() : "");
            String in = crowded && nth == 1 ? trunk(edge) : edge.id();
            ElkEdge elk = ElkGraphUtil.createSimpleEdge(port(edge.from(), out, true), port(edge.to(), in, false));
            addLabel(edge, elk, labelled.contains(edge.from()));
            elkEdges.put(edge, elk);
        }
    }

    /// Edges of one kind that leave a node share a port, and so a trunk.
    static String trunk(GraphEdge edge) {
        return edge.type() == EdgeType.DENY || edge.type() == EdgeType.ALLOW ? "access" : "";
    }

    private ElkPort port(String node, String key, boolean source) {
        return ports.computeIfAbsent(node + '\n' + source + '\n' + key, _ -> {
            ElkPort port = ElkGraphUtil.createPort(java.util.Objects.requireNonNull(elkNodes.get(node)));
            port.setDimensions(0, 0);
            PortSide ahead = down ? PortSide.SOUTH : PortSide.EAST;
            port.setProperty(LayeredOptions.PORT_SIDE, source ? ahead : ahead.opposed());
            return port;
        });
    }

    /// @param beside whether another edge of the same start has words: labels take a layer of their own, so what the
    ///     two lead to would stand in different layers
    private void addLabel(GraphEdge edge, ElkEdge elk, boolean beside) {
        String text = EdgeText.fitted(edge, measure);
        if (text.isEmpty() && !beside) {
            return;
        }
        ElkLabel label = ElkGraphUtil.createLabel(text.isEmpty() ? " " : text, elk);
        boolean silent = text.isEmpty() && edge.weight().isEmpty();
        double width = silent ? 1 : EdgeText.room(edge, measure) - 2 * LABEL_IN_GAP;
        label.setDimensions(Math.max(1, width), EdgeText.HEIGHT);
        label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    }

    private void run() {
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return options.isCancelled();
            }
        });
        if (options.isCancelled()) {
            throw new CancellationException("layout cancelled");
        }
    }

    private PlacedNode placed(PlacedNode node) {
        ElkNode elk = java.util.Objects.requireNonNull(elkNodes.get(node.id()));
        return node.moved(Math.rint(elk.getX()), Math.rint(elk.getY()));
    }

    private PlacedEdge placed(GraphEdge edge, ElkEdge elk) {
        ElkEdgeSection section = elk.getSections().getFirst();
        List<Point> points = new ArrayList<>();
        points.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
        Box box = null;
        if (!elk.getLabels().isEmpty() && !elk.getLabels().getFirst().getText().isBlank()) {
            ElkLabel label = elk.getLabels().getFirst();
            double width = EdgeText.width(edge, EdgeText.fitted(edge, measure), measure);
            Point middle = new Point(label.getX() + label.getWidth() / 2, label.getY() + label.getHeight() / 2);
            box = Box.around(middle, width, EdgeText.HEIGHT);
        }
        return PlacedEdge.of(edge, points, EdgeText.fitted(edge, measure), box);
    }
}
