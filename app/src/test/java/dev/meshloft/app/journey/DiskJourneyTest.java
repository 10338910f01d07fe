package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.Tab;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.editor.YamlEditor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
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

/// A file between the user, the disk and somebody else who writes it too: nothing is lost, nothing written unasked.
@ExtendWith(ApplicationExtension.class)
class DiskJourneyTest {

    private static final String ROUTES = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata:
              name: reviews
              namespace: shop
            spec:
              hosts: [reviews]
              http:
              - name: all
                timeout: 5s
                route:
                - destination:
                    host: reviews
                  weight: 100
            """;

    @TempDir
    private Path home;

    private StudioWindow window;
    private Path file = Path.of("reviews.yaml");

    @Start
    void start(Stage stage) {
        window = new StudioWindow(stage, home, 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private YamlEditor open(FxRobot robot, String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("mesh"));
        file = Files.writeString(folder.resolve("reviews.yaml"), text);
        return open(robot);
    }

    private YamlEditor open(FxRobot robot) {
        robot.interact(() -> window.studio().open(List.of(file)));
        window.until("the file is open", state -> state.screen().tabs().front() instanceof Tab.Document);
        YamlEditor editor = robot.lookup(node -> node instanceof YamlEditor).queryAs(YamlEditor.class);
        robot.interact(editor::requestFocus);
        return editor;
    }

    private OpenFile shown() {
        return window.file("reviews.yaml");
    }

    private String onDisk() throws IOException {
        return Files.readString(file);
    }

    private void typeAtEnd(FxRobot robot, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write(words, 0);
        window.until("it is typed", _ -> shown().text().endsWith(words));
    }

    private void press(FxRobot robot, String title) {
        Button button = robot.lookup(
                        node -> node instanceof Button each && title.equals(each.getText()) && isShown(each))
                .queryAs(Button.class);
        robot.clickOn(button);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static List<String> barWords(FxRobot robot) {
        return robot.lookup("#document-bar").queryAll().stream()
                .filter(DiskJourneyTest::isShown)
                .flatMap(bar -> bar.lookupAll(".label").stream())
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void aReadOnlyFileSaysSoBeforeTheUserTypes(FxRobot robot) throws IOException {
        file = Files.writeString(home.resolve("reviews.yaml"), ROUTES);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        open(robot);
        assertTrue(
                barWords(robot).contains("reviews.yaml is read-only"),
                () -> barWords(robot).toString());
        robot.write("xyz", 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(ROUTES, shown().text());
        window.shoot(robot, "read-only");
        press(robot, "Make writable");
        window.until(
                "it can be written", state -> state.mesh().onDisk(shown().id()).isWritable());
        assertEquals(List.of(), barWords(robot));
        typeAtEnd(robot, "# mine");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.until("it is saved", _ -> !shown().isDirty());
        assertEquals(ROUTES + "# mine", onDisk());
    }

    @Test
    void bytesThatAreNoTextAreShownAndNeverWritten(FxRobot robot) throws IOException {
        byte[] latin = (ROUTES + "# Gr\u00fc\u00dfe\n").getBytes(StandardCharsets.ISO_8859_1);
        file = Files.write(home.resolve("reviews.yaml"), latin);
        open(robot);
        assertTrue(barWords(robot).contains("reviews.yaml holds bytes that are no text"));
        robot.write("xyz", 0);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                new String(latin, StandardCharsets.ISO_8859_1), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aUtf16FileIsSavedAsUtf16(FxRobot robot) throws IOException {
        String text = "\uFEFF" + ROUTES.replace("\n", "\r\n");
        file = Files.write(home.resolve("reviews.yaml"), text.getBytes(StandardCharsets.UTF_16LE));
        open(robot);
        assertTrue(robot.lookup("UTF-16 LE BOM CRLF").tryQuery().isPresent());
        typeAtEnd(robot, "# mine");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.until("it is saved", _ -> !shown().isDirty());
        assertEquals(text + "# mine", Files.readString(file, StandardCharsets.UTF_16LE));
    }

    @Test
    void aCleanFileFollowsTheDiskAndTheCaretStays(FxRobot robot) throws IOException {
        YamlEditor editor = open(robot, ROUTES);
        int weight = ROUTES.indexOf("route:");
        robot.interact(() -> editor.goTo(weight));
        Files.writeString(file, "# theirs\n" + ROUTES.replace("weight: 100", "weight: 90") + "# more\n");
        window.until("the change has come", _ -> shown().text().startsWith("# theirs"));
        assertEquals(weight + "# theirs\n".length(), editor.caretProperty().get());
        assertEquals(shown().text(), editor.getText());
        assertFalse(shown().isDirty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is undone", _ -> shown().text().equals(ROUTES));
        assertTrue(shown().isDirty());
    }

    @Test
    void aNewFileInTheFolderAppearsAndAFolderMovedAwayGoes(FxRobot robot) throws IOException {
        Path folder = Files.createDirectories(home.resolve("mesh/sub"));
        Files.writeString(home.resolve("mesh/one.yaml"), ROUTES);
        robot.interact(() -> window.studio().open(List.of(home.resolve("mesh"))));
        window.until("the folder is open", state -> state.workspace().files().size() == 1);
        Files.writeString(folder.resolve("two.yaml"), ROUTES.replace("reviews", "ratings"));
        window.until("the new file is there", state -> state.workspace().files().size() == 2);
        assertEquals(
                folder.resolve("two.yaml"),
                window.state().mesh().paths().get(window.file("two.yaml").id()));
        Files.move(folder, home.resolve("elsewhere"));
        window.until("its folder is gone", state -> state.workspace().files().size() == 1);
    }

    @Test
    void bothChangesAreMergedAndNothingIsWrittenBefore(FxRobot robot) throws IOException {
        open(robot, ROUTES);
        typeAtEnd(robot, "# mine");
        window.edit(robot, "reviews.yaml", "timeout: 5s", "timeout: 3s");
        String mine = shown().text();
        String theirs =
                ROUTES.replace("timeout: 5s", "timeout: 10s").replace("hosts: [reviews]", "hosts: [reviews, r]");
        Files.writeString(file, theirs);
        window.until("the change is seen", _ -> shown().outside() != null);
        assertTrue(barWords(robot).contains("reviews.yaml was changed on disk"));
        window.shoot(robot, "changed-on-disk");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(theirs, onDisk(), "saving writes over nothing unasked");
        press(robot, "Compare");
        window.until("both are shown", state -> state.screen().tabs().front() instanceof Tab.Compare);
        window.shoot(robot, "compare-with-disk");
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.interact(() -> window.studio()
                .store()
                .dispatch(new dev.meshloft.app.store.Intent.ShowTab(new Tab.Document(shown().id()))));
        press(robot, "Merge…");
        waitFor(robot, "1 of 1 conflict open");
        Button use = robot.lookup("#use-merged").queryAs(Button.class);
        assertTrue(use.isDisabled());
        window.shoot(robot, "merge");
        robot.push(KeyCode.F7);
        robot.type(KeyCode.T);
        waitFor(robot, "All 1 settled");
        window.shoot(robot, "merge-settled");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        String merged = theirs + "# mine";
        window.until("the merged text is taken", _ -> shown().text().equals(merged));
        assertNull(shown().outside());
        assertEquals(
                Set.of(new Tab.Topology(), new Tab.Document(shown().id())),
                Set.copyOf(window.state().screen().tabs().open()));
        assertEquals(theirs, onDisk());
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.until("it is saved", _ -> !shown().isDirty());
        assertEquals(merged, onDisk());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.until("one undo brings mine back", _ -> shown().text().equals(mine));
    }

    @Test
    void theUserMayKeepMineOrTakeTheirs(FxRobot robot) throws IOException {
        open(robot, ROUTES);
        typeAtEnd(robot, "# mine");
        Files.writeString(file, ROUTES + "# theirs\n");
        window.until("the change is seen", _ -> shown().outside() != null);
        press(robot, "Take theirs");
        window.until("theirs is shown", _ -> shown().text().endsWith("# theirs\n"));
        assertFalse(shown().isDirty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.until("mine is back", _ -> shown().text().endsWith("# mine"));
        Files.writeString(file, ROUTES + "# theirs again\n");
        window.until("the change is seen", _ -> shown().outside() != null);
        press(robot, "Keep mine");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.until("it is saved", _ -> !shown().isDirty());
        assertEquals(ROUTES + "# mine", onDisk());
    }

    @Test
    void aFileDeletedUnderTheUserComesBackWhenWanted(FxRobot robot) throws IOException {
        open(robot, ROUTES);
        typeAtEnd(robot, "# mine");
        Files.delete(file);
        window.until("it is seen", _ -> shown().outside() != null);
        Files.delete(file.getParent());
        assertTrue(barWords(robot).contains("reviews.yaml was deleted on disk"));
        window.shoot(robot, "deleted-on-disk");
        press(robot, "Save it again");
        window.until("it is saved", _ -> !shown().isDirty());
        assertEquals(ROUTES + "# mine", onDisk());
    }

    private static void waitFor(FxRobot robot, String words) {
        try {
            WaitForAsyncUtils.waitFor(
                    30,
                    java.util.concurrent.TimeUnit.SECONDS,
                    () -> robot.lookup(words).tryQuery().isPresent());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("waited in vain for " + words, e);
        }
    }
}
