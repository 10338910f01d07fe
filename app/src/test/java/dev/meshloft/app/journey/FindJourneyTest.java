package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.editor.YamlEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
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

/// Find, replace and rename over all files by keys: each place is seen before it changes, and one undo takes all back.
@ExtendWith(ApplicationExtension.class)
class FindJourneyTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: reviews, namespace: shop}
            spec: {selector: {app: reviews}, ports: [{name: http, port: 80}]}
            """;
    private static final String RULE = """
            apiVersion: networking.istio.io/v1
            kind: DestinationRule
            metadata: {name: limits, namespace: shop}
            spec:
              host: reviews
              subsets:
              - name: v1
                labels: {version: v1}
            """;
    private static final String ROUTES = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: split, namespace: shop}
            spec:
              hosts: [reviews]
              http:
              - route:
                - destination: {host: reviews, subset: v1}
            """;

    @TempDir
    private Path home;

    private StudioWindow window;

    @Start
    void start(Stage stage) {
        window = new StudioWindow(stage, home, 1440, 900);
    }

    @BeforeEach
    void open(FxRobot robot) throws IOException {
        Path mesh = Files.createDirectories(home.resolve("mesh/routes"));
        Files.writeString(mesh.resolveSibling("service.yaml"), SERVICE);
        Files.writeString(mesh.resolveSibling("rule.yaml"), RULE);
        Files.writeString(mesh.resolve("split.yaml"), ROUTES);
        robot.interact(() -> window.studio().open(List.of(mesh.getParent())));
        window.until("the folder is open", state -> state.workspace().files().size() == 3);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void untilSaid(FxRobot robot, String words) {
        until("it says " + words, () -> robot.lookup(words).tryQuery().isPresent());
    }

    private String text(String end) {
        return window.file(end).text();
    }

    @Test
    void wordsAreFoundInAllFilesAndLeadToTheirPlace(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertEquals(BottomTab.FIND, window.state().screen().bottom());
        robot.write("reviews", 0);
        untilSaid(robot, "5 places in 3 files");
        window.shoot(robot, "find");
        robot.clickOn("#find-include");
        robot.write("routes", 0);
        untilSaid(robot, "2 places in 1 file");
        robot.clickOn("#find-words");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        window.until(
                "the file is in front",
                state -> state.screen().tabs().front() instanceof Tab.Document(FileId id)
                        && id.fileName().equals("split.yaml"));
        YamlEditor editor = robot.lookup(node -> node instanceof YamlEditor).queryAs(YamlEditor.class);
        assertEquals(
                ROUTES.indexOf("host: reviews") + "host: ".length(),
                editor.caretProperty().get());
        robot.push(KeyCode.SHIFT, KeyCode.F4);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(ROUTES.indexOf("[reviews]") + 1, editor.caretProperty().get());
        robot.clickOn("#find-words");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("zzz", 0);
        untilSaid(robot, "Nothing found in 3 files");
    }

    @Test
    void whatIsLeftOutStaysAndOneUndoTakesAllBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        robot.write("reviews", 0);
        robot.clickOn("#replace-words");
        robot.write("ratings", 0);
        untilSaid(robot, "Replace 5 in 3 files");
        robot.clickOn("#find-words");
        robot.push(KeyCode.ENTER);
        for (int row = 0; row < 4; row++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.DELETE);
        untilSaid(robot, "Replace 4 in 2 files");
        window.shoot(robot, "replace");
        robot.clickOn("#replace-all");
        window.until("it is replaced", _ -> text("service.yaml").contains("ratings"));
        assertEquals(RULE, text("rule.yaml"));
        assertEquals(ROUTES.replace("reviews", "ratings"), text("split.yaml"));
        assertEquals(1, window.state().workspace().undo().size());
        robot.interact(() -> window.studio().store().dispatch(new dev.meshloft.core.workspace.WorkspaceEvent.Undone()));
        assertEquals(
                List.of(),
                window.state().dirtyFiles().stream().map(OpenFile::id).toList());
    }

    @Test
    void expressionsAreCheckedAndGroupsStandForWhatTheyFound(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        robot.clickOn("#find-regex");
        robot.clickOn("#find-words");
        robot.write("name: (", 0);
        until(
                "it says what is wrong",
                () -> robot.lookup(node -> node instanceof javafx.scene.control.Label each
                                && String.valueOf(each.getText()).startsWith("Not an expression"))
                        .tryQuery()
                        .isPresent());
        robot.write("\\w+)", 0);
        robot.clickOn("#replace-words");
        robot.write("name: my-$1", 0);
        robot.clickOn("#find-exclude");
        robot.write("rule.yaml, split.yaml", 0);
        untilSaid(robot, "Replace 2 in 1 file");
        robot.clickOn("#replace-all");
        window.until("it is replaced", _ -> text("service.yaml").contains("my-http"));
        assertTrue(text("service.yaml").contains("name: my-reviews"));
    }

    @Test
    void aNameIsSeenEverywhereBeforeItChanges(FxRobot robot) {
        robot.interact(() -> window.studio()
                .store()
                .dispatch(new dev.meshloft.app.store.Intent.ShowTab(
                        new Tab.Document(window.file("rule.yaml").id()))));
        window.until("the rule is in front", state -> state.screen().tabs().front() instanceof Tab.Document);
        YamlEditor editor = robot.lookup(node -> node instanceof YamlEditor).queryAs(YamlEditor.class);
        robot.interact(() -> editor.goTo(RULE.indexOf("name: v1") + 7));
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.F2);
        until(
                "a name is asked for",
                () -> robot.lookup(".rename-words")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isPresent());
        robot.write("stable", 0);
        robot.push(KeyCode.ENTER);
        until(
                "the places are shown",
                () -> robot.lookup("#rename-all")
                        .tryQueryAs(Button.class)
                        .filter(button -> button.getText().equals("Rename 2 places in 2 files"))
                        .isPresent());
        assertEquals(RULE, text("rule.yaml"), "nothing has changed yet");
        window.shoot(robot, "rename-preview");
        robot.push(KeyCode.ENTER);
        window.until("it is renamed", _ -> text("rule.yaml").contains("name: stable"));
        assertTrue(text("split.yaml").contains("subset: stable"));
        assertEquals(1, window.state().workspace().undo().size());
    }

    @Test
    void filesAndNamesAreGoneToByAFewLetters(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.write("spl", 0);
        robot.push(KeyCode.ENTER);
        window.until(
                "the file is in front",
                state -> state.screen().tabs().front() instanceof Tab.Document(FileId id)
                        && id.fileName().equals("split.yaml"));
        robot.push(KeyCode.CONTROL, KeyCode.T);
        robot.write("subset v1", 0);
        robot.push(KeyCode.ENTER);
        window.until(
                "the subset is in front",
                state -> state.screen().tabs().front() instanceof Tab.Document(FileId id)
                        && id.fileName().equals("rule.yaml"));
        robot.push(KeyCode.CONTROL, KeyCode.OPEN_BRACKET);
        window.until(
                "back is where the user was",
                state -> state.screen().tabs().front() instanceof Tab.Document(FileId id)
                        && id.fileName().equals("split.yaml"));
        robot.push(KeyCode.CONTROL, KeyCode.CLOSE_BRACKET);
        window.until(
                "forth is where they came from",
                state -> state.screen().tabs().front() instanceof Tab.Document(FileId id)
                        && id.fileName().equals("rule.yaml"));
    }
}
