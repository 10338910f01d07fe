package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Tab;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.editor.diff.DiffView;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The changes tab: a conflict with another manager is seen, asked about twice and taken over; a change is reverted and
/// comes back with undo.
@ExtendWith(ApplicationExtension.class)
class ChangesJourneyTest {

    private static final ResourceKey CATALOG =
            new ResourceKey("networking.istio.io", "DestinationRule", "storefront", "catalog");
    private static final ResourceKey REVIEWS =
            new ResourceKey("networking.istio.io", "VirtualService", "storefront", "reviews");

    @TempDir
    private Path home;

    private StudioWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new StudioWindow(shown, home, 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aConflictIsTakenOverAndAChangeReverted(FxRobot robot) {
        robot.interact(() -> window.studio().openSample());
        window.until(
                "the playground is read",
                state -> state.cluster().loaded()
                        && !state.derived().graph().isEmpty()
                        && state.derived().changes().isEmpty());
        replace(robot, "storefront/catalog.yaml", "maxConnections: 500", "maxConnections: 800");
        replace(robot, "storefront/catalog.yaml", "connectTimeout: 1s", "connectTimeout: 2s # slow disks");
        replace(robot, "storefront/reviews.yaml", "weight: 90", "weight: 75");
        robot.interact(() -> {
            window.studio().store().dispatch(new Intent.ShowTab(new Tab.Changes()));
            window.studio().store().dispatch(new Intent.Select(Selection.of(CATALOG)));
        });
        window.until("both differ", _ -> window.differs(CATALOG) && window.differs(REVIEWS));
        robot.clickOn("Dry run");
        window.until(
                "the conflict is there",
                state -> !state.run().running()
                        && state.run()
                                .find(CATALOG)
                                .filter(outcome -> outcome.result() instanceof WriteResult.Conflict)
                                .isPresent());
        assertTrue(apply(robot).isDisabled());
        assertTrue(robot.lookup("Resolve 2 conflicts first").tryQuery().isPresent());
        assertTrue(robot.lookup("owned by argocd-controller").tryQuery().isPresent());
        window.shoot(robot, "changes-conflict");
        small(robot);
        window.shoot(robot, "changes-conflict-small");
        large(robot);
        robot.clickOn("Fields");
        window.shoot(robot, "changes-fields");
        robot.clickOn("Side by side");

        String draft = window.file("storefront/catalog.yaml").text();
        robot.clickOn("Revert change");
        window.until(
                "the change is taken back",
                _ -> !window.file("storefront/catalog.yaml").text().equals(draft));
        assertTrue(window.file("storefront/catalog.yaml").text().contains("maxConnections: 500"));
        robot.interact(
                () -> robot.lookup(node -> node instanceof DiffView).query().requestFocus());
        robot.clickOn(".diff-right .diff-area")
                .press(KeyCode.CONTROL, KeyCode.Z)
                .release(KeyCode.Z, KeyCode.CONTROL);
        window.until(
                "undo brings it back",
                _ -> window.file("storefront/catalog.yaml").text().equals(draft));

        robot.clickOn("Take over…");
        window.shoot(robot, "changes-take-over");
        robot.clickOn("Take over from argocd-controller");
        window.until("it is taken over", state -> state.run().takeOver().contains(CATALOG));
        robot.clickOn(apply(robot));
        window.until(
                "both are applied",
                state -> state.run().mode() == WriteMode.REAL
                        && !state.run().running()
                        && state.derived().changes().isEmpty());
        assertEquals(2, window.state().run().succeeded());
    }

    private static Button apply(FxRobot robot) {
        return robot.lookup(node ->
                        node instanceof Button button && button.getText().startsWith("Apply 2 changes"))
                .queryAs(Button.class);
    }

    private void replace(FxRobot robot, String file, String from, String to) {
        robot.interact(() -> {
            OpenFile open = window.file(file);
            TextChange change = TextChange.between(open.text(), open.text().replace(from, to));
            window.studio()
                    .store()
                    .dispatch(new WorkspaceEvent.Edited("Test", "", List.of(new FileEdit(open.id(), change))));
        });
    }

    private void small(FxRobot robot) {
        resize(robot, 1024, 640);
    }

    private void large(FxRobot robot) {
        resize(robot, 1440, 900);
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents(10);
    }
}
