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
