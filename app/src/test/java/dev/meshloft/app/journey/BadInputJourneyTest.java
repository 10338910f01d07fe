package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.app.store.BottomTab;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.resource.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Files as they are found in the wild: each fault is named in its place, and everything else goes on.
@ExtendWith(ApplicationExtension.class)
class BadInputJourneyTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: %s, namespace: shop}
            spec: {ports: [{name: http, port: 80}]}
            """;

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private StudioWindow window;

    @Start
    void start(Stage stage) {
        window = new StudioWindow(stage, home, 1024, 640);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void eachFaultIsNamedAndTheRestIsThere(FxRobot robot) throws IOException {
        Files.write(folder.resolve("binary.yaml"), new byte[] {0, 1, 2});
        Files.writeString(folder.resolve("bomb.yaml"), bomb());
        Files.writeString(
                folder.resolve("crlf.yaml"),
                "\uFEFF" + SERVICE.formatted("crlf").replace("\n", "\r\n"));
        Files.writeString(folder.resolve("duplicate.yaml"), SERVICE.formatted("twice") + "kind: Service\n");
        Files.writeString(folder.resolve("empty.yaml"), "---\n---\n" + SERVICE.formatted("after-empty"));
        Files.writeString(folder.resolve("kindless.yaml"), "apiVersion: v1\nmetadata: {name: a}\n");
        Files.writeString(folder.resolve("list.yaml"), list());
        Files.writeString(
                folder.resolve("tabs.yaml"), "kind: Service\n\tname: a\n---\n" + SERVICE.formatted("after-tabs"));

        robot.interact(() -> window.studio().open(List.of(folder)));
        window.until("the folder is open", state -> state.workspace().files().size() == 7);

        assertEquals(
                List.of("after-empty", "after-tabs", "crlf", "from-kubectl", "twice"),
                window.state().workspace().resources().stream()
                        .map(Resource::name)
                        .sorted()
                        .toList());
        List<String> errors = window.state().derived().problems().stream()
                .filter(problem -> problem.severity() == dev.meshloft.core.diagnostic.Severity.ERROR)
                .map(BadInputJourneyTest::place)
                .toList();
        for (String file : List.of("binary.yaml", "bomb.yaml", "duplicate.yaml", "kindless.yaml", "tabs.yaml")) {
            assertEquals(1, errors.stream().filter(file::equals).count(), () -> file + " in " + errors);
        }
        robot.interact(() ->
                window.studio().store().dispatch(new dev.meshloft.app.store.Intent.ShowBottom(BottomTab.PROBLEMS)));
        window.shoot(robot, "bad-input-compact");
    }

    /// A drop of things that nobody can read says why, and what is open stays open.
    @Test
    void whatCannotBeReadSaysSoAndChangesNothing(FxRobot robot) throws IOException {
        Path good = Files.writeString(folder.resolve("good.yaml"), SERVICE.formatted("good"));
        Path binary = Files.write(folder.resolve("picture.yaml"), new byte[] {0, 1, 2});
        Path large = folder.resolve("large.yaml");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        Path empty = Files.createDirectory(folder.resolve("empty"));
        robot.interact(() -> window.studio().open(List.of(good)));
        window.until("the file is open", state -> state.workspace().files().size() == 1);

        robot.interact(() -> window.studio().open(List.of(binary, large, folder.resolve("gone.yaml"))));
        window.until("three messages are there", state -> state.notices().size() == 3);
        assertEquals(
                List.of(
                        "picture.yaml was not opened: It is a binary file, not UTF-8 text",
                        "large.yaml was not opened: It has 50 MB; files above 20 MB are not read",
                        "gone.yaml was not opened: There is no such file or folder"),
                window.state().notices().stream()
                        .map(notice -> notice.text() + ": " + notice.detail())
                        .toList());
        assertEquals(1, window.state().workspace().files().size());
        robot.interact(() -> window.studio().open(List.of(empty)));
        window.until("the empty folder is named", state -> state.notices().size() == 4);
        assertEquals(
                "empty holds no YAML, JSON or Markdown file",
                window.state().notices().getLast().text());
        window.shoot(robot, "bad-drop-compact");
    }

    private static String place(Diagnostic problem) {
        return problem.at().file().fileName();
    }

    private static String list() {
        return """
                apiVersion: v1
                kind: List
                items:
                - apiVersion: v1
                  kind: Service
                  metadata:
                    name: from-kubectl
                    namespace: shop
                    managedFields: [{manager: x}]
                  spec: {ports: [{name: http, port: 80}]}
                  status: {loadBalancer: {}}
                """;
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            text.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9) + "*a" + (i - 1)));
        }
        return text.toString();
    }
}
