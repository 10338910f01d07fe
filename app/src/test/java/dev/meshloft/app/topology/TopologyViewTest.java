package dev.meshloft.app.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.graphview.layout.PlacedEdge;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The toolbar, the search and the folding of the topology tab.
@ExtendWith(ApplicationExtension.class)
class TopologyViewTest {

    private static final String DETAIL = "Level of detail";
    private static final String PART = "What the graph shows: the whole mesh or a part";

    private static final String SPLIT = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec: {selector: {app: web}, ports: [{name: http, port: 80}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: reviews, namespace: shop}
            spec: {selector: {app: reviews}, ports: [{name: http, port: 80}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: ledger, namespace: bank}
            spec: {selector: {app: ledger}, ports: [{name: http, port: 80}]}
            ---
            apiVersion: networking.istio.io/v1
            kind: DestinationRule
            metadata: {name: reviews, namespace: shop}
            spec:
              host: reviews
              subsets:
                - {name: v1, labels: {version: v1}}
                - {name: v2, labels: {version: v2}}
            ---
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: reviews, namespace: shop}
            spec:
              hosts: [reviews]
              http:
                - route:
                    - destination: {host: reviews, subset: v1}
                      weight: 90
                    - destination: {host: reviews, subset: v2}
                      weight: 10
            """;

    @SuppressWarnings("NullAway.Init") // set by start, before each test
    private TopologyBench bench;

    @Start
    void start(Stage stage) {
        bench = new TopologyBench(stage);
    }

    @Test
    void detailLeavesVersionsOut(FxRobot robot) {
        robot.interact(() -> bench.open(SPLIT));
        assertTrue(bench.drawn().containsAll(List.of("web", "reviews", "v1", "v2", "ledger")), bench.drawn()::toString);
        robot.interact(() -> bench.choose(DETAIL, "Services only"));
        assertFalse(bench.drawn().contains("v1"), bench.drawn()::toString);
        assertEquals("Services only", bench.wordsOf(DETAIL));
        robot.interact(() -> bench.choose(DETAIL, "Versions"));
        assertTrue(bench.drawn().contains("v1"));
    }

    @Test
    void focusShowsWhatIsAroundTheSelectionAndEscapeEverything(FxRobot robot) {
        robot.interact(() -> bench.open(SPLIT));
        robot.interact(() -> {
            bench.graph().requestFocus();
            bench.graph().select(bench.idOf("reviews"));
        });
        robot.type(KeyCode.F);
        assertEquals(Set.of("shop", "reviews", "v1", "v2"), Set.copyOf(bench.drawn()));
        assertEquals("Around reviews, 2 edges", bench.wordsOf(PART));
        robot.write("[");
        assertEquals("Around reviews, 1 edge", bench.wordsOf(PART));
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertEquals("Whole mesh", bench.wordsOf(PART));
        assertTrue(bench.drawn().contains("ledger"));
    }

    @Test
    void theSidesOfTheDraftAppearWithItAndShowTheOldAndTheNewWeight(FxRobot robot) {
        robot.interact(() -> bench.open(SPLIT));
        assertFalse(side("Before").getParent().isVisible());
        robot.interact(() -> {
            replace("weight: 90", "weight: 70");
            replace("weight: 10", "weight: 30");
        });
        assertTrue(side("Before").getParent().isVisible());
        assertEquals(OptionalInt.of(70), to("v1").weight());
        assertEquals(OptionalInt.of(90), to("v1").previousWeight());
        robot.interact(() -> side("Before").fire());
        assertEquals(OptionalInt.of(90), to("v1").weight());
        robot.interact(() -> side("After").fire());
        assertEquals(OptionalInt.of(70), to("v1").weight());
        assertEquals(OptionalInt.empty(), to("v1").previousWeight());
        robot.interact(() -> {
            bench.store().dispatch(new WorkspaceEvent.Undone());
            bench.store().dispatch(new WorkspaceEvent.Undone());
        });
        assertFalse(side("Before").getParent().isVisible());
    }

    @Test
    void aNodeIsFoundByAPartOfItsName(FxRobot robot) {
        robot.interact(() -> bench.open(SPLIT));
        robot.interact(bench.graph()::requestFocus);
        robot.type(KeyCode.SLASH);
        robot.write("led").type(KeyCode.ENTER);
        assertEquals(bench.idOf("ledger"), bench.graph().selectedId());
        assertTrue(bench.graph().isFocused());
    }

    @Test
    void theSearchGoesBackWithEscapeAndSaysWhenNothingIsCalledLikeThat(FxRobot robot) {
        robot.interact(() -> bench.open(SPLIT));
        robot.interact(bench.graph()::requestFocus);
        robot.type(KeyCode.SLASH);
        robot.write("nothing of that name");
        ListView<?> list = bench.all(ListView.class).getFirst();
        assertTrue(list.getItems().isEmpty());
        robot.type(KeyCode.ESCAPE);
        assertTrue(bench.graph().isFocused());
        assertNull(bench.graph().selectedId());
    }

    @Test
    void aLargeMeshOpensFoldedAndTheSearchUnfoldsWhatHidesANode(FxRobot robot) {
        robot.interact(() -> bench.open(many()));
        assertEquals(Set.of("team-0", "team-1", "team-2"), Set.copyOf(bench.drawn()));
        robot.interact(bench.graph()::requestFocus);
        robot.type(KeyCode.SLASH);
        robot.write("service-4").type(KeyCode.ENTER);
        assertNotNull(bench.graph().placedGraph().node(bench.idOf("service-4")));
        assertEquals(bench.idOf("service-4"), bench.graph().selectedId());
        assertFalse(bench.drawn().contains("service-5"));
        robot.interact(() -> bench.choose("More for the graph", "Expand all namespaces"));
        assertTrue(bench.drawn().contains("service-5"));
        robot.interact(() -> bench.choose("More for the graph", "Collapse all namespaces"));
        assertEquals(Set.of("team-0", "team-1", "team-2"), Set.copyOf(bench.drawn()));
    }

    @Test
    void aTypedWeightShowsItsEditAndLandsWithEnter(FxRobot robot) {
        robot.interact(() -> bench.open(SPLIT));
        robot.interact(() -> {
            bench.graph().requestFocus();
            bench.graph().select(to("v2").id());
        });
        robot.write("25");
        Set<String> shown = bench.all(javafx.scene.control.Label.class).stream()
                .filter(label -> label.getStyleClass().contains("graph-popup-line"))
                .map(javafx.scene.control.Label::getText)
                .collect(Collectors.toSet());
        assertEquals(Set.of("− weight: 90", "+ weight: 75", "− weight: 10", "+ weight: 25"), shown);
        assertEquals(SPLIT, bench.text());
        robot.type(KeyCode.ENTER);
        assertEquals(SPLIT.replace("weight: 90", "weight: 75").replace("weight: 10", "weight: 25"), bench.text());
    }

    private GraphEdge to(String label) {
        String id = bench.idOf(label);
        return bench.graph().placedGraph().edges().stream()
                .map(PlacedEdge::edge)
                .filter(edge -> edge.to().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ToggleButton side(String words) {
        return bench.all(ToggleButton.class).stream()
                .filter(button -> Objects.equals(words, button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void replace(String words, String replacement) {
        int start = bench.text().indexOf(words);
        TextEdit edit = TextEdit.replace(new TextRange(start, start + words.length()), replacement);
        bench.store()
                .dispatch(new WorkspaceEvent.Edited(
                        "test", "", List.of(new FileEdit(TopologyBench.FILE, TextChange.of(edit)))));
    }

    private static String many() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 130; i++) {
            text.append("""
                    ---
                    apiVersion: v1
                    kind: Service
                    metadata: {name: service-%d, namespace: team-%d}
                    spec: {selector: {app: a}, ports: [{name: http, port: 80}]}
                    """.formatted(i, i % 3));
        }
        return text.toString();
    }
}
