package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Tab;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.editor.YamlEditor;
import dev.meshloft.graphview.MeshGraphView;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main job on the sample mesh: see it, select a route, change its weight, look at what changes, dry run, apply,
/// see it come back from the cluster.
@ExtendWith(ApplicationExtension.class)
class SampleJourneyTest {

    private static final ResourceKey REVIEWS =
            new ResourceKey("networking.istio.io", "VirtualService", "storefront", "reviews");

    @TempDir
    private Path home;

    private StudioWindow window;

    @Start
    void start(Stage stage) {
        window = new StudioWindow(stage, home, 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aWeightGoesFromTheFormToTheCluster(FxRobot robot) {
        window.shoot(robot, "welcome");
        robot.clickOn("Open the sample mesh");
        window.until(
                "the sample is open and the playground read",
                state -> state.cluster().loaded()
                        && !state.derived().graph().isEmpty()
                        && state.derived().changes().isEmpty());
        window.shoot(robot, "topology");

        String edge = selectCanaryRoute(robot);
        assertEquals(REVIEWS, window.state().selection().resource());
        window.shoot(robot, "route-selected");

        robot.type(KeyCode.ENTER);
        window.until("the document is open", state -> state.screen().tabs().front() instanceof Tab.Document);
        assertEquals(REVIEWS, window.state().selection().resource());
        robot.clickOn(robot.lookup(node ->
                        node instanceof ToggleButton preset && preset.getText().equals("25") && isShown(preset))
                .queryAs(ToggleButton.class));
        window.until("the weight is 25", state -> weight(state, edge) == 25);
        String text = window.file("storefront/reviews.yaml").text();
        assertTrue(text.contains("weight: 75") && text.contains("weight: 25"), text);
        assertEquals(2, changedLines(window.file("storefront/reviews.yaml")));
        window.until("the change is found", _ -> window.differs(REVIEWS));
        assertEquals(ChangeMark.MODIFIED, edge(window.state(), edge).change());
        assertTrue(window.state().derived().impact().changed() > 0);

        YamlEditor editor = robot.lookup(node -> node instanceof YamlEditor).queryAs(YamlEditor.class);
        assertEquals(text, editor.getText());
        window.shoot(robot, "document");

        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowBottom(BottomTab.IMPACT)));
        window.shoot(robot, "impact");

        clickChanges(robot);
        robot.clickOn("Dry run");
        window.until(
                "the dry run is done",
                state -> !state.run().running()
                        && state.run().mode() == WriteMode.DRY_RUN
                        && state.run().succeeded() == 1);
        window.shoot(robot, "changes-dry-run");
        assertTrue(window.differs(REVIEWS));

        robot.clickOn("Apply 1 change to the playground");
        window.until(
                "the cluster has it",
                state -> state.run().mode() == WriteMode.REAL
                        && !state.run().running()
                        && state.derived().changes().isEmpty());
        window.shoot(robot, "changes-applied");

        robot.interact(() -> window.studio().store().dispatch(new dev.meshloft.core.workspace.WorkspaceEvent.Undone()));
        window.until("undo brings the old text back", _ -> window.differs(REVIEWS));
        assertFalse(window.file("storefront/reviews.yaml").isDirty());
    }

    /// Folded cards keep their controls, unseen.
    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static long changedLines(OpenFile file) {
        List<String> before = file.savedText().lines().toList();
        List<String> after = file.text().lines().toList();
        assertEquals(before.size(), after.size());
        return IntStream.range(0, before.size())
                .filter(line -> !before.get(line).equals(after.get(line)))
                .count();
    }

    /// By the keyboard: the graph has the focus, the edge to the canary is selected.
    private String selectCanaryRoute(FxRobot robot) {
        MeshGraphView graph =
                robot.lookup(node -> node instanceof MeshGraphView).queryAs(MeshGraphView.class);
        String edge = window.state().derived().graph().edges().stream()
                .filter(candidate -> candidate.from().equals("service:storefront/reviews"))
                .filter(candidate -> candidate.weight().orElse(0) == 10)
                .map(GraphEdge::id)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            graph.requestFocus();
            graph.select(edge);
        });
        window.until(
                "the edge is selected", state -> edge.equals(state.selection().node()));
        return edge;
    }

    private static void clickChanges(FxRobot robot) {
        List<Button> buttons = robot
                .lookup(node -> node instanceof Button button
                        && String.valueOf(button.getAccessibleText()).startsWith("Changes,"))
                .queryAllAs(Button.class)
                .stream()
                .toList();
        robot.clickOn(buttons.getFirst());
    }

    private static GraphEdge edge(AppState state, String id) {
        return state.derived().graph().findEdge(id).orElseThrow();
    }

    private static int weight(AppState state, String id) {
        return edge(state, id).weight().orElse(-1);
    }
}
