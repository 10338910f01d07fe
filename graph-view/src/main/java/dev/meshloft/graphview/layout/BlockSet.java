package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.NodeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The blocks of one graph, the edges between them, and their layers.
final class BlockSet {

    /// An edge between two blocks.
    ///
    /// @param label width of its words, 0 for none
    record Link(int from, int to, Anchor source, Anchor target, double label) {}

    /// Links beyond this number say little more about an arrangement, but each costs time.
    private static final int SCORED = 250;

    /// Edges that may ask for room for their words.
    private static final int LABELLED = 150;

    private final List<List<Block>> variants;
    private final List<Link> links;
    private final List<Link> scored = new ArrayList<>();
    private final List<List<Integer>> linksOf = new ArrayList<>();
    private final List<List<Integer>> layers;
    private final @Nullable NodeType[] lone;
    private final double[] labelsInto;
    private final double[][] widths;
    private final double[][] heights;

    BlockSet(Blocks blocks, TextMeasure measure) {
        variants = blocks.variants();
        lone = variants.stream().map(shapes -> lone(shapes.getFirst())).toArray(NodeType[]::new);
        widths = sizes(variants, true);
        heights = sizes(variants, false);
        Map<String, Integer> numbers = new HashMap<>();
        variants.forEach(shapes -> numbers.put(shapes.getFirst().id(), numbers.size()));
        links = links(blocks, blocks.crossing(), numbers, measure);
        int step = 1 + links.size() / SCORED;
        for (int i = 0; i < links.size(); i += step) {
            scored.add(links.get(i));
        }
        readLinksOf();
        labelsInto = new double[variants.size()];
        links.forEach(link -> labelsInto[link.to()] = Math.max(labelsInto[link.to()], link.label()));
        List<Link> hints = links(blocks, blocks.tied(), numbers, measure);
        hints.removeIf(link -> link.from() == link.to());
        layers = new BlockLayers(variants.size(), pairs(links), pairs(hints)).layers();
    }

    private static double[][] sizes(List<List<Block>> variants, boolean across) {
        return variants.stream()
                .map(shapes -> shapes.stream()
                        .mapToDouble(block ->
                                across ? block.box().width() : block.box().height())
                        .toArray())
                .toArray(double[][]::new);
    }

    private List<Link> links(Blocks blocks, List<GraphEdge> edges, Map<String, Integer> numbers, TextMeasure measure) {
        Map<String, Anchor> anchors = new HashMap<>();
        List<Link> found = new ArrayList<>();
        for (GraphEdge edge : edges) {
            int from = numbers.getOrDefault(blocks.blockOf(edge.from()), -1);
            int to = numbers.getOrDefault(blocks.blockOf(edge.to()), -1);
            if (from >= 0 && to >= 0) {
                boolean silent = edges.size() > LABELLED || EdgeText.of(edge).isEmpty();
                found.add(new Link(
                        from,
                        to,
                        anchors.computeIfAbsent(edge.from(), id -> Anchor.of(id, variants.get(from))),
                        anchors.computeIfAbsent(edge.to(), id -> Anchor.of(id, variants.get(to))),
                        silent ? 0 : EdgeText.room(edge, measure)));
            }
        }
        return found;
    }

    private void readLinksOf() {
        variants.forEach(_ -> linksOf.add(new ArrayList<>()));
        for (int i = 0; i < scored.size(); i++) {
            linksOf.get(scored.get(i).from()).add(i);
            if (scored.get(i).to() != scored.get(i).from()) {
                linksOf.get(scored.get(i).to()).add(i);
            }
        }
    }

    private static List<int[]> pairs(List<Link> links) {
        return links.stream().map(link -> new int[] {link.from(), link.to()}).toList();
    }

    int count() {
        return variants.size();
    }

    /// The links an arrangement is judged by: all of a small mesh, every n-th of a large one.
    List<Link> scored() {
        return scored;
    }

    /// Which of the scored links end at a block.
    List<Integer> linksOf(int block) {
        return linksOf.get(block);
    }

    List<List<Integer>> layers() {
        return layers;
    }

    int shapeCount(int block) {
        return variants.get(block).size();
    }

    Block shape(int block, int shape) {
        return variants.get(block).get(shape);
    }

    double width(int block, int shape) {
        return widths[block][shape];
    }

    double height(int block, int shape) {
        return heights[block][shape];
    }

    /// Many edges between blocks need more tracks.
    double columnGap() {
        return links.size() < 30 ? 40 : links.size() < 150 ? 64 : 96;
    }

    /// Width of the longest words on an edge that comes into a block, 0 for none.
    double labelInto(int block) {
        return labelsInto[block];
    }

    /// Whether a block is a single node of a type, in no namespace.
    boolean isLone(int block, NodeType type) {
        return lone[block] == type;
    }

    private static @Nullable NodeType lone(Block block) {
        return block.group() == null ? block.nodes().getFirst().node().type() : null;
    }
}
