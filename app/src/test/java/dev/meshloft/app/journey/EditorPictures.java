package dev.meshloft.app.journey;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.editor.YamlEditor;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What opens over the text of the sample's canary, brought about by keys: for the pictures of [Gallery].
final class EditorPictures {

    private final FxRobot robot;

    EditorPictures(FxRobot robot) {
        this.robot = robot;
    }

    /// By name; each gets a window that shows the sample.
    Map<String, Consumer<StudioWindow>> scenes() {
        Map<String, Consumer<StudioWindow>> scenes = new TreeMap<>();
        scenes.put("editor-completion", window -> {
            at(window, "host: reviews", 6);
            robot.press(KeyCode.CONTROL).type(KeyCode.DELETE).release(KeyCode.CONTROL);
            robot.write("ra");
            shown(window, ".completion-popup");
        });
        scenes.put("editor-hover", window -> {
            at(window, "subset: v2", 9);
            robot.press(KeyCode.CONTROL).type(KeyCode.K).type(KeyCode.I).release(KeyCode.CONTROL);
            shown(window, ".problem-popup");
        });
        scenes.put("editor-peek", window -> {
            at(window, "subset: v2", 9);
            robot.press(KeyCode.ALT).type(KeyCode.F12).release(KeyCode.ALT);
            shown(window, ".peek-popup");
        });
        scenes.put("editor-rename", window -> {
            at(window, "subset: v2", 9);
            robot.type(KeyCode.F2);
            shown(window, ".rename-popup");
        });
        scenes.put("editor-intentions", window -> {
            at(window, "- name: everyone", 0);
            robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
            shown(window, ".pick-popup");
        });
        scenes.put("editor-find", window -> {
            at(window, "subset: v2", 0);
            robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
            robot.write("subset");
        });
        scenes.put("editor-folds", window -> {
            at(window, "http:", 0);
            robot.press(KeyCode.CONTROL).type(KeyCode.K).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        });
        scenes.put("editor-carets", window -> {
            at(window, "host: reviews", 8);
            robot.press(KeyCode.CONTROL)
                    .type(KeyCode.D)
                    .type(KeyCode.D)
                    .type(KeyCode.D)
                    .release(KeyCode.CONTROL);
        });
        return scenes;
    }

    private void at(StudioWindow window, String words, int offset) {
        OpenFile file = window.file("storefront/reviews.yaml");
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowTab(new Tab.Document(file.id()))));
        window.until("the file is shown", state -> true);
        robot.interact(() -> editor(window).goTo(file.text().indexOf(words) + offset));
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    private static void shown(StudioWindow window, String popup) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> editor(window).lookupAll(popup).stream().anyMatch(node -> node.isVisible()));
        } catch (TimeoutException e) {
            throw new AssertionError(popup + " did not open", e);
        }
    }

    private static YamlEditor editor(StudioWindow window) {
        return (YamlEditor) window.studio().root().lookup(".yaml-editor");
    }
}
