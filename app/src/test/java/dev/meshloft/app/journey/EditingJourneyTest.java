package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.editor.EditorPlace;
import dev.meshloft.editor.YamlEditor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
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

    private static final String REVIEWS = "storefront/reviews.yaml";

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

    /// Beside the text of a route's first line everything that can be done with the route is offered; what is chosen is
    /// one step back. A change made elsewhere comes into view, and the status bar follows the caret.
    @Test
    void whatCanBeDoneWithARoute(FxRobot robot) throws TimeoutException {
        OpenFile reviews = openReviews(robot);
        YamlEditor editor = shownEditor(robot);
        robot.interact(() -> editor.goTo(reviews.text().indexOf("    - name: everyone")));
        until(() -> status(robot).contains("Ln 21, Col 1"));
        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        until(() ->
                intentions(editor).equals(List.of("Move this route to a delegate, VirtualService reviews-everyone")));
        robot.type(KeyCode.ENTER);
        window.until("the route is moved", state -> window.file(REVIEWS).text().contains("name: reviews-everyone"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        window.until("it is back", state -> window.file(REVIEWS).text().equals(reviews.text()));

        robot.interact(() -> editor.goTo(reviews.text().indexOf("        retryOn")));
        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        until(() -> intentions(editor).contains("Write retries on one line"));
        robot.type(KeyCode.ESCAPE);
    }

    /// Caret, selection, scroll and folds are as they were: in another tab meanwhile, and after a restart.
    @Test
    void placesAreKept(FxRobot robot) throws Exception {
        Path file = Files.writeString(
                home.resolve("many.yaml"), openReviews(robot).text().repeat(3));
        robot.interact(() -> window.studio().open(List.of(file)));
        window.until(
                "it is open",
                state -> file(state.screen().tabs().front()).path().endsWith("many.yaml"));
        EditorPlace place = new EditorPlace(40, 45, 3, List.of(9));
        YamlEditor editor = shownEditor(robot);
        robot.interact(() -> editor.setPlace(place));
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowTab(new Tab.Topology())));
        robot.interact(() -> window.studio()
                .store()
                .dispatch(new Intent.ShowTab(
                        new Tab.Document(window.file("many.yaml").id()))));
        until(() -> editor.place().equals(place));

        Stage stage = (Stage) robot.window(0);
        window.close();
        robot.interact(() -> window = new StudioWindow(stage, home, 1440, 900));
        robot.interact(() -> window.studio().open(List.of(file)));
        window.until(
                "it is open again",
                state -> file(state.screen().tabs().front()).path().endsWith("many.yaml"));
        until(() -> shownEditor(robot) != editor && shownEditor(robot).place().equals(place));
    }

    @Test
    void theMeshHelpsToWrite(FxRobot robot) throws TimeoutException {
        OpenFile reviews = openReviews(robot);
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
                "the text is as it was", state -> window.file(REVIEWS).text().equals(reviews.text()));
        assertEquals(reviews.text(), editor.getText());
    }

    private OpenFile openReviews(FxRobot robot) {
        robot.clickOn("Open the sample mesh");
        window.until(
                "the sample is analysed",
                state -> state.cluster().loaded()
                        && state.isCurrent()
                        && !state.workspace().files().isEmpty());
        OpenFile reviews = window.file(REVIEWS);
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowTab(new Tab.Document(reviews.id()))));
        return reviews;
    }

    private static String status(FxRobot robot) {
        return robot.lookup(".status-bar .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining(" "));
    }

    private static List<String> intentions(YamlEditor editor) {
        return editor.lookupAll(".intention-row").stream()
                .map(row -> ((Label) row).getText())
                .toList();
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
