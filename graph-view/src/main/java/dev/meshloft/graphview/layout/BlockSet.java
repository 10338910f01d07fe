package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphEdge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The blocks of one graph, the edges between them, and their layers.
final class BlockSet {

    /// An edge between two blocks; the nodes at its ends stand for its ports.
    record Link(int from, int to, String source, String target) {}

    private static final int SCORED = 250;

    private final List<List<Block>> variants;
    private final List<Link> links = new ArrayList<>();
    private final List<Link> scored = new ArrayList<>();
    private final List<List<Integer>> layers;
    /// For each block and shape, the middle of each of its nodes.
    private final List<List<Map<String, Point>>> offsets = new ArrayList<>();

    private final List<List<Set<String>>> builtUpRight = new ArrayList<>();
    private final List<List<Set<String>>> builtUpLeft = new ArrayList<>();

    BlockSet(Blocks blocks) {
        this.variants = blocks.variants();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < variants.size(); i++) {
            numbers.put(variants.get(i).getFirst().id(), i);
            builtUpRight.add(
                    variants.get(i).stream().map(block -> builtUp(block, true)).toList());
            builtUpLeft.add(
                    variants.get(i).stream().map(block -> builtUp(block, false)).toList());
            offsets.add(variants.get(i).stream().map(BlockSet::middles).toList());
        }
        links.addAll(links(blocks, blocks.crossing(), numbers));
        int step = 1 + links.size() / SCORED;
        for (int i = 0; i < links.size(); i += step) {
            scored.add(links.get(i));
        }
        List<Link> hints = links(blocks, blocks.tied(), numbers);
        hints.removeIf(link -> link.from() == link.to());
        layers = new BlockLayers(variants.size(), pairs(links), pairs(hints)).layers();
    }

    private static List<Link> links(Blocks blocks, List<GraphEdge> edges, Map<String, Integer> numbers) {
        List<Link> found = new ArrayList<>();
        for (GraphEdge edge : edges) {
            int from = numbers.getOrDefault(blocks.blockOf(edge.from()), -1);
            int to = numbers.getOrDefault(blocks.blockOf(edge.to()), -1);
            if (from >= 0 && to >= 0) {
                found.add(new Link(from, to, edge.from(), edge.to()));
            }
        }
        return found;
    }

    private static List<int[]> pairs(List<Link> links) {
        return links.stream().map(link -> new int[] {link.from(), link.to()}).toList();
    }

    int count() {
        return variants.size();
    }

    List<Link> links() {
        return links;
    }

    /// The links an arrangement is judged by: all of a small mesh, every n-th of a large one.
    List<Link> scored() {
        return scored;
    }

    List<List<Integer>> layers() {
        return layers;
    }

    int shapeCount(int block) {
        return variants.get(block).size();
    }

    Block shape(int block, int[] shapes) {
        return variants.get(block).get(shapes[block]);
    }

    Point offset(String node, int block, int[] shapes) {
        Point middle = offsets.get(block).get(shapes[block]).get(node);
        if (middle != null) {
            return middle;
        }
        Box box = shape(block, shapes).box();
        return new Point(box.width() / 2, box.height() / 2);
    }

    /// Many edges between blocks need more tracks.
    double columnGap() {
        return links.size() < 30 ? 40 : links.size() < 150 ? 64 : 96;
    }

    /// Whether something of its own block stands in the way of an edge that leaves it to the right, or that enters it
    /// from the left.
    boolean isBuiltUp(String node, int block, int[] shapes, boolean right) {
        return (right ? builtUpRight : builtUpLeft)
                .get(block)
                .get(shapes[block])
                .contains(node);
    }

    private static Set<String> builtUp(Block block, boolean right) {
        Set<String> blocked = new HashSet<>();
        for (PlacedNode node : block.nodes()) {
            for (PlacedNode other : block.nodes()) {
                boolean beyond = right
                        ? other.box().x() > node.box().right()
                        : other.box().right() < node.box().x();
                if (beyond
                        && other.box().y() <= node.box().centerY()
                        && other.box().bottom() >= node.box().centerY()) {
                    blocked.add(node.id());
                }
            }
        }
        return blocked;
    }

    private static Map<String, Point> middles(Block block) {
        Map<String, Point> middles = new HashMap<>();
        for (PlacedNode node : block.nodes()) {
            middles.put(
                    node.id(),
                    node.box().center().plus(-block.box().x(), -block.box().y()));
        }
        return middles;
    }
}
