package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphEdge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Blocks where they were in a former drawing: what has grown pushes what is in its way, what is new stands near what
/// it belongs to.
final class KeptBlocks {

    private static final double ACROSS = 40;
    private static final double DOWN = 28;
    /// So much of a drawing must be in the other one as well.
    private static final double COMMON = 0.7;
    /// What it costs to stand left of where an edge comes from, against a pixel of distance.
    private static final double BACKWARDS = 300;

    private final PlacedGraph former;
    private final Map<String, Block> blocks = new HashMap<>();
    private final Map<String, Box> places = new HashMap<>();
    /// Which blocks edges come from, and which they lead to.
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Map<String, Set<String>> targets = new HashMap<>();

    private KeptBlocks(PlacedGraph former, Blocks cut) {
        this.former = former;
        for (GraphEdge edge : cut.crossing()) {
            String from = cut.blockOf(edge.from());
            String to = cut.blockOf(edge.to());
            sources.computeIfAbsent(to, _ -> new TreeSet<>()).add(from);
            targets.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
        }
    }

    /// Whether a drawing has enough in common with what is to be drawn: most blocks, and most nodes of those that are
    /// open in both.
    static boolean suits(PlacedGraph former, List<List<Block>> variants) {
        Set<String> blocksBefore = new HashSet<>();
        Set<String> nodesBefore = new HashSet<>();
        former.groups().forEach(group -> blocksBefore.add(group.id()));
        former.nodes().forEach(node -> (isLone(former, node) ? blocksBefore : nodesBefore).add(node.id()));
        Set<String> blocksNow = new HashSet<>();
        Set<String> nodesNow = new HashSet<>();
        for (List<Block> shapes : variants) {
            Block block = shapes.getFirst();
            blocksNow.add(block.id());
            PlacedGroup was = former.group(block.id());
            boolean opened = was != null && was.collapsed();
            if (block.group() != null && !opened) {
                block.nodes().forEach(node -> nodesNow.add(node.id()));
            }
            if (block.group() != null && block.group().collapsed()) {
                nodesBefore.removeIf(id -> block.id().equals(parentOf(former, id)));
            }
        }
        return isMostly(blocksBefore, blocksNow) && isMostly(nodesBefore, nodesNow);
    }

    private static boolean isLone(PlacedGraph former, PlacedNode node) {
        String parent = node.node().parent();
        return parent == null || former.group(parent) == null;
    }

    private static @Nullable String parentOf(PlacedGraph former, String id) {
        PlacedNode node = former.node(id);
        return node == null ? null : node.node().parent();
    }

    private static boolean isMostly(Set<String> before, Set<String> now) {
        Set<String> common = new HashSet<>(before);
        common.retainAll(now);
        return common.size() >= COMMON * Math.max(before.size(), now.size());
    }

    /// Empty when there is too little in common or the places are too entangled.
    static Optional<List<Block>> of(PlacedGraph former, Blocks cut) {
        if (!suits(former, cut.variants())) {
            return Optional.empty();
        }
        return new KeptBlocks(former, cut)
                .placed(cut.variants().stream().map(List::getFirst).toList());
    }

    private Optional<List<Block>> placed(List<Block> all) {
        List<Block> kept = new ArrayList<>();
        List<Block> fresh = new ArrayList<>();
        List<Box> before = new ArrayList<>();
        List<Box> now = new ArrayList<>();
        for (Block block : all) {
            Box was = boxOf(block.id());
            if (was == null) {
                fresh.add(block);
            } else {
                kept.add(block);
                before.add(was);
                now.add(new Box(
                        was.x(), was.y(), block.box().width(), block.box().height()));
            }
        }
        return Nudge.apart(before, now, ACROSS, DOWN).map(boxes -> {
            FreePlace free = new FreePlace(ACROSS, DOWN);
            for (int i = 0; i < boxes.size(); i++) {
                put(kept.get(i), boxes.get(i), free);
            }
            fresh.forEach(block -> put(block, placeFor(block, free), free));
            return all.stream()
                    .map(block -> blocks.getOrDefault(block.id(), block))
                    .toList();
        });
    }

    private void put(Block block, Box there, FreePlace free) {
        free.take(there);
        places.put(block.id(), there);
        blocks.put(block.id(), block.at(there.x(), there.y()));
    }

    private @Nullable Box boxOf(String id) {
        PlacedGroup group = former.group(id);
        PlacedNode node = former.node(id);
        return group != null ? group.box() : node != null ? node.reach() : null;
    }

    private Box placeFor(Block block, FreePlace free) {
        List<Box> before = boxesOf(sources.getOrDefault(block.id(), Set.of()));
        List<Box> after = boxesOf(targets.getOrDefault(block.id(), Set.of()));
        return free.find(
                block.box().width(),
                block.box().height(),
                place -> before.stream()
                                .mapToDouble(source -> cost(source, place))
                                .sum()
                        + after.stream()
                                .mapToDouble(target -> cost(place, target))
                                .sum());
    }

    private List<Box> boxesOf(Set<String> ids) {
        List<Box> boxes = new ArrayList<>();
        for (String id : ids) {
            Box box = places.get(id);
            if (box != null) {
                boxes.add(box);
            }
        }
        return boxes;
    }

    private static double cost(Box from, Box to) {
        double distance = from.center().distance(to.center());
        return distance + (to.x() < from.x() ? BACKWARDS : 0);
    }
}
