package dev.meshloft.graphview;

import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.graphview.interact.Hit;
import dev.meshloft.graphview.interact.Neighbourhood;
import dev.meshloft.graphview.layout.EdgeText;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedGroup;
import dev.meshloft.graphview.layout.PlacedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What the pointer rests on: highlighted at once, its neighbourhood after a moment, its full name a little later.
final class Hover {

    private final MeshGraphView view;
    private final PauseTransition rest = new PauseTransition(Duration.millis(150));
    private final Tooltip tooltip = new Tooltip();
    private Hit hit = Hit.NOTHING;
    private @Nullable Set<String> lit;

    Hover(MeshGraphView view) {
        this.view = view;
        tooltip.setShowDelay(Duration.millis(500));
        rest.setOnFinished(event -> light());
    }

    @Nullable
    String id() {
        return hit.isNothing() ? null : hit.id();
    }

    @Nullable
    Set<String> lit() {
        return lit;
    }

    void moveTo(Hit next) {
        if (next.equals(hit)) {
            return;
        }
        hit = next;
        lit = null;
        rest.stop();
        boolean lights = next.kind() == Hit.Kind.NODE || next.kind() == Hit.Kind.EDGE || next.kind() == Hit.Kind.WEIGHT;
        if (lights) {
            rest.playFromStart();
        }
        showTooltip(words(view.placedGraph(), next));
        view.repaint();
    }

    void clear() {
        moveTo(Hit.NOTHING);
    }

    private void light() {
        lit = Neighbourhood.of(view.placedGraph(), hit.id());
        view.repaint();
    }

    private void showTooltip(String words) {
        tooltip.hide();
        if (words.isEmpty()) {
            Tooltip.uninstall(view, tooltip);
        } else {
            tooltip.setText(words);
            Tooltip.install(view, tooltip);
        }
    }

    /// The whole name and what a gesture does.
    static String words(PlacedGraph graph, Hit hit) {
        return switch (hit.kind()) {
            case NOTHING -> "";
            case GROUP -> group(graph.group(hit.id()));
            case FOLD -> fold(graph.group(hit.id()));
            case NODE -> node(graph.node(hit.id()));
            case EDGE -> edge(graph, graph.edge(hit.id()), "");
            case WEIGHT -> edge(graph, graph.edge(hit.id()), "\nDrag sideways or type a number to change the weight");
        };
    }

    /// Only where the name is cut or the group hides something: over a large frame a tooltip would be in the way.
    private static String group(@Nullable PlacedGroup group) {
        if (group == null
                || (!group.collapsed() && group.label().equals(group.node().label()))) {
            return "";
        }
        String name = group.node().label();
        return group.collapsed() ? name + "\n" + hidden(group) + "\nDouble click or Enter expands it" : name;
    }

    private static String fold(@Nullable PlacedGroup group) {
        return group == null
                ? ""
                : (group.collapsed() ? "Expand " : "Collapse ") + group.node().label();
    }

    private static String hidden(PlacedGroup group) {
        List<String> words = new ArrayList<>();
        words.add(group.summary());
        if (group.hidden().errors() > 0) {
            words.add(count(group.hidden().errors(), "error"));
        }
        if (group.hidden().warnings() > 0) {
            words.add(count(group.hidden().warnings(), "warning"));
        }
        if (group.changed() > 0) {
            words.add(group.changed() + " changed");
        }
        return String.join(", ", words);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String node(@Nullable PlacedNode placed) {
        if (placed == null) {
            return "";
        }
        String detail = placed.node().detail();
        return placed.node().label() + (detail.isEmpty() ? "" : "\n" + detail) + "\nDouble click opens it";
    }

    private static String edge(PlacedGraph graph, @Nullable PlacedEdge placed, String gesture) {
        if (placed == null) {
            return "";
        }
        GraphEdge edge = placed.edge();
        String text = EdgeText.of(edge);
        return name(graph, edge.from()) + " → " + name(graph, edge.to()) + (text.isEmpty() ? "" : "\n" + text)
                + gesture;
    }

    private static String name(PlacedGraph graph, String id) {
        PlacedNode node = graph.node(id);
        return node == null ? id : node.node().label();
    }
}
