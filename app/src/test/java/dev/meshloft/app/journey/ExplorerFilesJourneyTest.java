package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.Tab;
import dev.meshloft.core.workspace.OpenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
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

/// Files and folders made, renamed, moved, copied, deleted and brought back in the tree, by keys and menu.
@ExtendWith(ApplicationExtension.class)
class ExplorerFilesJourneyTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: %s, namespace: shop}
            spec: {ports: [{name: http, port: 80}]}
            """;

    @TempDir
    private Path home;

    private StudioWindow window;
    private Path mesh = Path.of("mesh");

    @Start
    void start(Stage stage) {
        window = new StudioWindow(stage, home, 1024, 640);
    }

    @BeforeEach
    void open(FxRobot robot) throws IOException {
        mesh = Files.createDirectories(home.resolve("mesh"));
        Files.createDirectories(mesh.resolve("routes"));
        Files.writeString(mesh.resolve("a.yaml"), SERVICE.formatted("a"));
        Files.writeString(mesh.resolve("b.yaml"), SERVICE.formatted("b"));
        Files.writeString(mesh.resolve("routes/c.yaml"), SERVICE.formatted("c"));
        robot.interact(() -> window.studio().open(List.of(mesh)));
        window.until("the folder is open", state -> state.workspace().files().size() == 3);
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        robot.lookup(node -> node instanceof javafx.scene.control.ToggleButton each && "File".equals(each.getText()))
                .queryAllAs(javafx.scene.control.ToggleButton.class)
                .forEach(each -> robot.interact(each::fire));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void select(FxRobot robot, String label) {
        robot.interact(() -> {
            TreeView<?> tree = robot.lookup(node -> node instanceof TreeView).queryAs(TreeView.class);
            for (int row = 0; row < tree.getExpandedItemCount(); row++) {
                if (String.valueOf(tree.getTreeItem(row).getValue())
                        .matches("(?s)\\w+\\[id=[^,]*, icon=[^,]*, label=" + label + ",.*")) {
                    tree.getSelectionModel().select(row);
                    tree.requestFocus();
                    return;
                }
            }
            throw new AssertionError("no row " + label + " among " + tree.getExpandedItemCount());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void name(FxRobot robot, String name) {
        until("a name is asked for", () -> robot.lookup("#file-name").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(name, 0);
        robot.push(KeyCode.ENTER);
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void choose(FxRobot robot, String item) {
        TreeView<?> tree = robot.lookup(node -> node instanceof TreeView).queryAs(TreeView.class);
        TreeCell<?> cell = robot.lookup(node -> node instanceof TreeCell<?> each
                        && each.isVisible()
                        && each.getTreeItem() == tree.getSelectionModel().getSelectedItem())
                .queryAs(TreeCell.class);
        robot.rightClickOn(cell);
        robot.clickOn(item);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> files() {
        return window.state().workspace().files().keySet().stream()
                .map(id -> mesh.relativize(Path.of(id.path())).toString())
                .toList();
    }

    @Test
    void renamingKeepsUnsavedEditsUndoAndTheTab(FxRobot robot) throws IOException {
        window.edit(robot, "/a.yaml", "name: a", "name: edited");
        select(robot, "a.yaml");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        select(robot, "a.yaml");
        robot.push(KeyCode.F2);
        name(robot, "b.yaml");
        until(
                "the taken name is refused in place",
                () -> robot.lookup("There is something of that name already")
                        .tryQuery()
                        .isPresent());
        name(robot, "services.yaml");
        window.until("it has its new name", state -> files().contains("services.yaml"));
        until(
                "so it has on disk",
                () -> Files.exists(mesh.resolve("services.yaml")) && !Files.exists(mesh.resolve("a.yaml")));
        OpenFile renamed = window.file("services.yaml");
        assertTrue(renamed.isDirty());
        assertTrue(window.state().screen().tabs().open().contains(new Tab.Document(renamed.id())));
        robot.interact(() -> window.studio().store().dispatch(new dev.meshloft.core.workspace.WorkspaceEvent.Undone()));
        assertEquals(SERVICE.formatted("a"), window.file("services.yaml").text());
        assertEquals(List.of("b.yaml", "routes/c.yaml", "services.yaml"), files());
    }

    @Test
    void deletedFilesComeBackFromTheTrash(FxRobot robot) throws IOException {
        window.edit(robot, "/a.yaml", "name: a", "name: edited");
        select(robot, "a.yaml");
        robot.push(KeyCode.DELETE);
        until("it is gone", () -> !Files.exists(mesh.resolve("a.yaml")));
        assertEquals(List.of("b.yaml", "routes/c.yaml"), files());
        assertTrue(Files.exists(home.resolve(".local/share/Trash/files/a.yaml")));
        assertTrue(Files.readString(home.resolve(".local/share/Trash/info/a.yaml.trashinfo"))
                .contains("/mesh/a.yaml\n"));
        window.shoot(robot, "explorer-deleted-compact");
        robot.clickOn("Undo");
        until("it is back", () -> Files.exists(mesh.resolve("a.yaml")) && files().size() == 3);
        assertTrue(window.file("/a.yaml").text().contains("name: edited"), "with its unsaved edits");
        assertEquals(SERVICE.formatted("a"), Files.readString(mesh.resolve("a.yaml")));
        select(robot, "routes");
        robot.push(KeyCode.DELETE);
        until("the folder is gone", () -> !Files.exists(mesh.resolve("routes")));
        assertEquals(List.of("a.yaml", "b.yaml"), files());
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        select(robot, "b.yaml");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until("the folder is back", () -> Files.exists(mesh.resolve("routes/c.yaml")) && files().size() == 3);
    }

    @Test
    void filesAndFoldersAreMadeMovedAndCopied(FxRobot robot) throws IOException {
        select(robot, "routes");
        choose(robot, "New folder…");
        name(robot, "inner");
        until("the folder is made", () -> Files.isDirectory(mesh.resolve("routes/inner")));
        select(robot, "inner");
        choose(robot, "New file…");
        name(robot, "new");
        until("the file is made", () -> Files.exists(mesh.resolve("routes/inner/new.yaml")));
        assertTrue(window.state().screen().tabs().front() instanceof Tab.Document(var id)
                && id.fileName().equals("new.yaml"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        select(robot, "b.yaml");
        choose(robot, "Duplicate");
        until("the copy is there", () -> Files.exists(mesh.resolve("b-copy.yaml")) && files().contains("b-copy.yaml"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        select(robot, "b-copy.yaml");
        choose(robot, "Copy path");
        robot.interact(() -> assertEquals(
                mesh.resolve("b-copy.yaml").toString(),
                Clipboard.getSystemClipboard().getString()));
        select(robot, "routes");
        robot.push(KeyCode.F2);
        name(robot, "paths");
        until(
                "the folder is renamed",
                () -> Files.exists(mesh.resolve("paths/inner/new.yaml")) && !Files.exists(mesh.resolve("routes")));
        assertEquals(List.of("a.yaml", "b-copy.yaml", "b.yaml", "paths/c.yaml", "paths/inner/new.yaml"), files());
    }

    /// Somebody took the name on disk in the meantime.
    @Test
    void whatTheDiskRefusesIsSaidInPlaceAndNothingChanges(FxRobot robot) throws IOException {
        Files.createDirectory(mesh.resolve("blocked.yaml"));
        Files.writeString(mesh.resolve("blocked.yaml/x"), "");
        select(robot, "a.yaml");
        robot.push(KeyCode.F2);
        until("a name is asked for", () -> robot.lookup("#file-name").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#file-name").queryAs(TextField.class).setText("a/b"));
        until(
                "it says why",
                () -> robot.lookup(node -> node instanceof Labeled each
                                && String.valueOf(each.getText()).startsWith("A name has no slash"))
                        .tryQuery()
                        .isPresent());
        window.shoot(robot, "explorer-rename-compact");
        name(robot, "blocked.yaml");
        until(
                "it says so",
                () -> robot.lookup("There is something of that name already")
                        .tryQuery()
                        .isPresent());
        robot.push(KeyCode.ESCAPE);
        assertEquals(List.of("a.yaml", "b.yaml", "routes/c.yaml"), files());
        assertFalse(window.file("/a.yaml").isDirty());
    }
}
