package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What holds of every drawing; each broken law is a sentence.
final class PlacedLaws {

    private final PlacedGraph placed;
    private final List<String> broken = new ArrayList<>();
    private final BoxIndex<PlacedNode> nodes = new BoxIndex<>();

    private PlacedLaws(PlacedGraph placed) {
        this.placed = placed;
        placed.nodes().forEach(node -> nodes.add(node.reach(), node));
    }

    static List<String> brokenBy(PlacedGraph placed) {
        PlacedLaws laws = new PlacedLaws(placed);
        laws.nodesDoNotOverlap();
        laws.nodesStandInTheirGroupBelowItsHead();
        laws.badgesHangWithinTheNode();
        laws.labelsTouchNothing();
        laws.edgesRunFromBorderToBorder();
        laws.namesOfGroupsAreFree();
        laws.shownEdgesGoRoundNodes();
        return laws.broken;
    }

    private void nodesDoNotOverlap() {
        for (PlacedNode node : placed.nodes()) {
            if (nodes.any(node.reach(), other -> !other.id().equals(node.id()))) {
                broken.add(node.id() + " overlaps another node");
            }
        }
    }

    private void nodesStandInTheirGroupBelowItsHead() {
        for (PlacedNode node : placed.nodes()) {
            for (PlacedGroup group : placed.groups()) {
                boolean own = group.id().equals(node.node().parent());
                if (own && (!group.box().contains(node.reach()) || group.head().overlaps(node.box()))) {
                    broken.add(node.id() + " sticks out of " + group.id());
                } else if (!own && group.box().overlaps(node.reach())) {
                    broken.add(node.id() + " stands in " + group.id());
                }
            }
        }
    }

    private void badgesHangWithinTheNode() {
        for (PlacedNode node : placed.nodes()) {
            for (PlacedBadge badge : node.badges()) {
                if (badge.box().right() > node.box().right()) {
                    broken.add("a badge of " + node.id() + " floats beside it");
                }
            }
        }
    }

    private void labelsTouchNothing() {
        BoxIndex<PlacedEdge> labels = new BoxIndex<>();
        for (PlacedEdge edge : placed.edges()) {
            Box label = edge.label();
            if (label == null) {
                continue;
            }
            if (labels.any(label, _ -> true)) {
                broken.add("the label of " + edge.id() + " touches another label");
            }
            labels.add(label, edge);
            if (nodes.any(label, node -> node.box().overlaps(label) || hasBadgeOn(node, label))) {
                broken.add("the label of " + edge.id() + " touches a node");
            }
            if (placed.groups().stream().anyMatch(group -> group.head().overlaps(label))) {
                broken.add("the label of " + edge.id() + " touches the head of a group");
            }
        }
    }

    private static boolean hasBadgeOn(PlacedNode node, Box label) {
        return node.badges().stream().anyMatch(badge -> badge.box().overlaps(label));
    }

    private void edgesRunFromBorderToBorder() {
        for (PlacedEdge edge : placed.edges()) {
            for (int i = 1; i < edge.points().size(); i++) {
                Point a = edge.points().get(i - 1);
                Point b = edge.points().get(i);
                if (a.x() != b.x() && a.y() != b.y()) {
                    broken.add(edge.id() + " is crooked: " + edge.points());
                }
            }
            if (!isOnBorder(edge.edge().from(), edge.start())
                    || !isOnBorder(edge.edge().to(), edge.end())) {
                broken.add(edge.id() + " ends beside its node: " + edge.points());
            }
        }
    }

    private boolean isOnBorder(String id, Point point) {
        Box box = Objects.requireNonNull(placed.boxOf(id), id);
        return box.grown(1).contains(point.x(), point.y()) && !box.grown(-1).contains(point.x(), point.y());
    }

    private void namesOfGroupsAreFree() {
        for (PlacedEdge edge : shown()) {
            for (PlacedGroup group : placed.groups()) {
                if (runsThrough(edge, group.name().grown(-1))) {
                    broken.add(edge.id() + " runs through the name of " + group.id());
                }
            }
        }
    }

    private void shownEdgesGoRoundNodes() {
        for (PlacedEdge edge : shown()) {
            for (PlacedNode node : nodes.overlapping(edge.bounds().grown(1))) {
                if (runsThrough(edge, node.box().grown(-1))) {
                    broken.add(edge.id() + " runs through " + node.id());
                }
            }
        }
    }

    private List<PlacedEdge> shown() {
        return placed.edges().stream()
                .filter(edge -> !placed.isTie(edge.edge()))
                .toList();
    }

    private static boolean runsThrough(PlacedEdge edge, Box box) {
        for (int i = 1; i < edge.points().size(); i++) {
            if (Polyline.span(edge.points().get(i - 1), edge.points().get(i)).overlaps(box)) {
                return true;
            }
        }
        return false;
    }
}
