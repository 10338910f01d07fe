package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window by keyboard alone, as small as picture 7.
@ExtendWith(ApplicationExtension.class)
class PanesJourneyTest {

    private static final String MESH = """
            apiVersion: v1
            kind: Service
            metadata: {name: reviews, namespace: shop}
            spec: {selector: {app: reviews}, ports: [{name: http, port: 80}]}
            ---
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: split, namespace: shop}
            spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews}}]}]}
            """;

    @TempDir
    private Path home;

    private StudioWindow window;

    @Start
    void start(Stage stage) {
        window = new StudioWindow(stage, home, 1024, 640);
    }

    @BeforeEach
    void open(FxRobot robot) throws IOException {
        Path file = Files.writeString(home.resolve("mesh.yaml"), MESH);
        robot.interact(() -> window.studio().open(List.of(file)));
        window.until("the mesh is open", state -> !state.workspace().resources().isEmpty());
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowTab(new Tab.Topology())));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theInspectorOpensOverTheCentreAndEscClosesIt(FxRobot robot) {
        Node inspector = robot.lookup("#inspector").query();
        assertFalse(inspector.isVisible());
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(inspector.isVisible());
        assertTrue(inspector.getStyleClass().contains("drawer"));
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(inspector.isVisible());
    }

    @Test
    void digitsJumpToPanesAndF6StepsThroughThem(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        Node tree = robot.lookup(node -> node instanceof TreeView).query();
        assertTrue(tree.isFocused());
        robot.push(KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(tree.isFocused());
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(tree.isFocused());
    }

    @Test
    void historyWalksBackAndForth(FxRobot robot) {
        Resource service = window.state().workspace().resources().getFirst();
        Tab document = new Tab.Document(service.file());
        robot.interact(() -> {
            window.studio().store().dispatch(new Intent.Select(Selection.of(service.key())));
            window.studio().store().dispatch(new Intent.ShowTab(document));
        });
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.OPEN_BRACKET);
        window.until("the graph is back", state -> state.screen().tabs().front().equals(new Tab.Topology()));
        assertEquals(service.key(), window.state().selection().resource());
        robot.push(KeyCode.CONTROL, KeyCode.CLOSE_BRACKET);
        window.until(
                "the document is back", state -> state.screen().tabs().front().equals(document));
    }
}
