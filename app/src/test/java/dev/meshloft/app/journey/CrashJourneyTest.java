package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.Tab;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.editor.YamlEditor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/// Unsaved text outlives a crash, a secret reaches no other file, and nothing unsaved is left without a question.
@ExtendWith(ApplicationExtension.class)
class CrashJourneyTest {

    private static final String GATEWAY = """
            apiVersion: networking.istio.io/v1
            kind: Gateway
            metadata: {name: web, namespace: shop}
            spec: {selector: {istio: ingressgateway}, servers: []}
            """;
    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata: {name: password, namespace: shop}
            stringData: {password: hunter2}
            """;

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

    private Path unsaved() {
        return home.resolve(".local/state/meshloft/unsaved");
    }

    private List<Path> entries() throws IOException {
        if (!Files.exists(unsaved())) {
            return List.of();
        }
        try (var files = Files.walk(unsaved())) {
            return files.filter(file -> file.toString().endsWith(".unsaved")).toList();
        }
    }

    /// Whether there is one text, and it has got as far as those words: what is typed is written a while after.
    private boolean isKept(String words) throws IOException {
        return entries().size() == 1 && kept().contains(words);
    }

    private String kept() throws IOException {
        return Files.readString(entries().getFirst(), StandardCharsets.ISO_8859_1)
                .replace("\0", "");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(home.resolve("mesh")).resolve(name), text);
    }

    private void open(FxRobot robot, Path path) {
        robot.interact(() -> window.studio().open(List.of(path)));
        window.until("it is open", state -> state.screen().tabs().front() instanceof Tab.Document);
        YamlEditor editor = robot.lookup(node -> node instanceof YamlEditor).queryAs(YamlEditor.class);
        robot.interact(editor::requestFocus);
    }

    private void typeAtEnd(FxRobot robot, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write(words, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
    }

    private OpenFile gateway() {
        return window.file("gateway.yaml");
    }

    @Test
    void whatWasTypedComesBackAfterACrash(FxRobot robot) throws IOException {
        Path file = write("gateway.yaml", GATEWAY);
        open(robot, file);
        typeAtEnd(robot, "# mine");
        until("the text is kept", () -> isKept("# mine"));
        Path crashed = Files.createDirectory(unsaved().resolve("session-crashed"));
        Files.copy(entries().getFirst(), crashed.resolve("a.unsaved"), StandardCopyOption.COPY_ATTRIBUTES);
        close();
        until("the good end left nothing of its own", () -> entries().size() == 1);
        Files.writeString(file, GATEWAY.replace("web", "edge"));

        robot.interact(() -> window = new StudioWindow(new Stage(), home, 1440, 900));
        robot.interact(() -> window.studio().offerRestore());
        until(
                "the question is there",
                () -> robot.lookup("Restore 1 file?").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        window.shoot(robot, "restore");
        robot.push(KeyCode.ENTER);
        window.until(
                "it is back",
                state -> state.workspace().files().size() == 1 && gateway().outside() != null);
        assertEquals(GATEWAY + "# mine", gateway().text());
        assertEquals(GATEWAY.replace("web", "edge"), Files.readString(file), "no file is written");
        until("it is kept by this session only", () -> entries().size() == 1 && !Files.exists(crashed));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.until("it can be undone", _ -> gateway().text().equals(GATEWAY));
    }

    @Test
    void aSavedTextIsNotKeptAndASecretNever(FxRobot robot) throws IOException {
        Path file = write("secret.yaml", SECRET);
        write("gateway.yaml", GATEWAY);
        open(robot, file);
        typeAtEnd(robot, "# hunter3");
        until(
                "it is said",
                () -> window.state().notices().stream()
                        .anyMatch(notice -> notice.text().startsWith("Unsaved edits of secret.yaml are not kept")));
        assertEquals(List.of(), entries());
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.until("it is saved", state -> state.dirtyFiles().isEmpty());
        open(robot, home.resolve("mesh/gateway.yaml"));
        typeAtEnd(robot, "# mine");
        until("the other is kept", () -> isKept("# mine"));
        assertFalse(kept().contains("hunter"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until("nothing is left to keep", () -> entries().isEmpty());
    }

    @Test
    void unsavedEditsAreAskedAboutBeforeTheyAreLeft(FxRobot robot) throws IOException {
        Path one = write("gateway.yaml", GATEWAY);
        Path two = write("other.yaml", GATEWAY.replace("web", "other"));
        open(robot, one);
        typeAtEnd(robot, "# mine");
        robot.interact(() -> window.studio().open(List.of(two)));
        until(
                "it asks",
                () -> robot.lookup("1 file has unsaved edits").tryQuery().isPresent());
        window.shoot(robot, "leave");
        robot.push(KeyCode.ESCAPE);
        assertEquals(GATEWAY + "# mine", gateway().text());
        robot.interact(() -> window.studio().open(List.of(two)));
        until("it asks again", () -> robot.lookup("#save-and-leave").tryQuery().isPresent());
        robot.clickOn("#save-and-leave");
        window.until(
                "the other is open",
                state -> state.workspace().files().keySet().stream()
                        .allMatch(id -> id.fileName().equals("other.yaml")));
        assertEquals(GATEWAY + "# mine", Files.readString(one));
        boolean[] left = new boolean[1];
        robot.interact(() -> window.studio().leave(() -> left[0] = true));
        assertTrue(left[0], "nothing is asked when nothing would be lost");
    }
}
