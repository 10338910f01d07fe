package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How large a node is and what of its name fits.
final class NodeSize {

    static final double ICON_END = 32;
    static final double PAD = 12;
    static final double MIN_WIDTH = 88;
    static final double MAX_WIDTH = 200;
    static final double CALLER = 32;
    static final double BADGE_HEIGHT = 18;
    private static final double POINT = 10;
    private static final double BADGE_GAP = 4;
    private static final double BADGE_START = 8;
    private static final int BADGES_SHOWN = 3;

    private final TextMeasure measure;

    NodeSize(TextMeasure measure) {
        this.measure = measure;
    }

    /// The node at 0, 0.
    PlacedNode place(GraphNode node) {
        double height = height(node);
        if (node.type() == NodeType.CALLER) {
            String label = measure.middleEllipsis(node.label(), Style.LABEL, 120);
            return new PlacedNode(node, new Box(0, 0, CALLER, CALLER), label, List.of());
        }
        double extra = ICON_END + PAD + (node.type() == NodeType.GATEWAY ? POINT : 0) + inlineDetail(node);
        String label = measure.middleEllipsis(node.label(), Style.NAME, MAX_WIDTH - extra);
        double text = measure.width(label, Style.NAME);
        if (isTwoLine(node)) {
            text = Math.max(text, measure.width(node.detail(), Style.DETAIL));
        }
        List<PlacedBadge> badges = badges(node, height);
        double hanging = badges.isEmpty() ? 0 : badges.getLast().box().right() + BADGE_START;
        double width = Math.ceil(Math.max(text + extra, hanging) / 4) * 4;
        return new PlacedNode(node, new Box(0, 0, Math.clamp(width, MIN_WIDTH, MAX_WIDTH), height), label, badges);
    }

    /// Where a caller's name stands; empty for all other nodes.
    static Box captionBelow(PlacedNode node) {
        if (node.node().type() != NodeType.CALLER) {
            return Box.EMPTY;
        }
        double width = Math.max(CALLER, 6.6 * node.label().length());
        return new Box(node.box().centerX() - width / 2, node.box().bottom() + 2, width, 16);
    }

    static boolean isTwoLine(GraphNode node) {
        return !node.detail().isEmpty()
                && switch (node.type()) {
                    case SERVICE, GATEWAY, EXTERNAL -> true;
                    case NAMESPACE, HOST, SUBSET, WORKLOAD, CALLER -> false;
                };
    }

    private static double height(GraphNode node) {
        return switch (node.type()) {
            case SERVICE, GATEWAY, EXTERNAL -> node.detail().isEmpty() ? 40 : 44;
            case HOST, WORKLOAD, NAMESPACE -> 32;
            case SUBSET -> 28;
            case CALLER -> CALLER;
        };
    }

    private double inlineDetail(GraphNode node) {
        boolean inline = !node.detail().isEmpty() && !isTwoLine(node) && node.type() != NodeType.HOST;
        return inline ? Math.min(80, measure.width(node.detail(), Style.DETAIL)) + 14 : 0;
    }

    private List<PlacedBadge> badges(GraphNode node, double height) {
        List<Badge> sorted = node.badges().stream()
                .filter(badge -> badge.kind().compareTo(Badge.Kind.MTLS_STRICT) < 0)
                .sorted(Comparator.comparing(Badge::kind))
                .toList();
        List<PlacedBadge> placed = new ArrayList<>();
        double x = BADGE_START;
        double y = height - 4;
        for (Badge badge : sorted.subList(0, Math.min(BADGES_SHOWN, sorted.size()))) {
            double width = badgeWidth(badge.text());
            placed.add(new PlacedBadge(badge, badge.text(), new Box(x, y, width, BADGE_HEIGHT)));
            x += width + BADGE_GAP;
        }
        if (sorted.size() > BADGES_SHOWN) {
            String more = "+" + (sorted.size() - BADGES_SHOWN);
            double width = Math.ceil(measure.width(more, Style.LABEL)) + 10;
            placed.add(new PlacedBadge(null, more, new Box(x, y, width, BADGE_HEIGHT)));
        }
        return placed;
    }

    private double badgeWidth(String text) {
        return text.isEmpty() ? 20 : Math.ceil(measure.width(text, Style.LABEL)) + 26;
    }
}
