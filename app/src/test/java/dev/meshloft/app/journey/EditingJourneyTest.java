package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.editor.YamlEditor;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

/// Writing YAML with the mesh's help: complete a host, go to where it is defined and back, rename a subset over files,
/// take it all back.
@ExtendWith(ApplicationExtension.class)
class EditingJourneyTest {

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
    void theMeshHelpsToWrite(FxRobot robot) throws TimeoutException {
        robot.clickOn("Open the sample mesh");
        window.until(
                "the sample is analysed",
                state -> state.cluster().loaded()
                        && state.isCurrent()
                        && !state.workspace().files().isEmpty());
        OpenFile reviews = window.file("storefront/reviews.yaml");
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowTab(new Tab.Document(reviews.id()))));
        YamlEditor editor = shownEditor(robot);

        int host = reviews.text().indexOf("host: reviews") + "host: ".length();
        robot.interact(() -> {
            editor.goTo(host + "reviews".length());
            editor.requestFocus();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.BACK_SPACE).release(KeyCode.CONTROL);
        robot.write("ra");
        until(() -> labels(editor).contains("ratings"));
        window.shoot(robot, "document-completion");
        robot.type(KeyCode.ENTER);
        assertTrue(editor.getText().startsWith("ratings", host), editor.getText());

        robot.interact(() -> editor.goTo(host + 2));
        robot.type(KeyCode.F12);
        window.until(
                "the Service is in front",
                state -> !file(state.screen().tabs().front()).equals(reviews.id()));
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowTab(new Tab.Document(reviews.id()))));
        robot.interact(() -> window.studio().store().dispatch(new WorkspaceEvent.Undone()));
        window.until(
                "the text is as it was",
                state -> window.file("storefront/reviews.yaml").text().equals(reviews.text()));
        assertEquals(reviews.text(), editor.getText());
    }

    private static YamlEditor shownEditor(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup(node -> node instanceof YamlEditor).tryQuery().isPresent());
        return robot.lookup(node -> node instanceof YamlEditor).queryAs(YamlEditor.class);
    }

    private static FileId file(Tab tab) {
        return tab instanceof Tab.Document(FileId id) ? id : new FileId("");
    }

    private static List<String> labels(YamlEditor editor) {
        return editor.lookupAll(".completion-label").stream()
                .map(EditingJourneyTest::text)
                .toList();
    }

    private static String text(Node label) {
        StringBuilder text = new StringBuilder();
        label.lookupAll(".completion-part").forEach(part -> text.append(((Label) part).getText()));
        return text.toString();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
