package dev.meshloft.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.highlight.Meaning;
import dev.meshloft.editor.highlight.MeaningRange;
import dev.meshloft.editor.text.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EditorScreensTest {

    @SuppressWarnings("NullAway.Init") // set by TestFX before each test
    private YamlEditor editor;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        Stages.loadFonts();
        editor = new YamlEditor();
        stage = shown;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void pictures(String theme, FxRobot robot) {
        robot.interact(() -> {
            Stages.show(stage, editor, 696, 552, theme.equals("dark"));
            editor.headerProperty().set(new Label("reviews.yaml"));
            editor.setText(Samples.DRAFT);
            editor.baseTextProperty().set(Samples.BASE);
            editor.diagnosticsProperty().set(Samples.problems());
            editor.goTo(Samples.DRAFT.indexOf("weight: 10") + 10);
        });
        settle();
        Stages.shoot(robot, stage, "editor-" + theme);
        robot.interact(() -> editor.goTo(Samples.DRAFT.indexOf("v4")));
        robot.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        settle();
        Stages.shoot(robot, stage, "editor-fixes-" + theme);
        robot.interact(() -> {
            editor.goTo(0);
            editor.replace();
        });
        robot.write("reviews");
        settle();
        Stages.shoot(robot, stage, "editor-find-" + theme);
        robot.interact(() -> {
            editor.readOnlyReasonProperty().set("Read from cluster dev. Edit the file reviews.yaml instead.");
            int at = Samples.DRAFT.indexOf("namespace: storefront");
            editor.highlightRangeProperty().set(new TextRange(at, at + 21));
            editor.meaningRangesProperty()
                    .set(List.of(new MeaningRange(new TextRange(at + 11, at + 21), Meaning.REFERENCE)));
            editor.askForLine();
        });
        settle();
        Stages.shoot(robot, stage, "editor-prompt-" + theme);
        assertTrue(Files.exists(Path.of("target/screens/editor-" + theme + ".png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void foldsGuidesAndCarets(String theme, FxRobot robot) {
        robot.interact(() -> {
            Stages.show(stage, editor, 696, 552, theme.equals("dark"));
            editor.setText(("---\n" + Samples.DRAFT).repeat(3));
            editor.baseTextProperty().set(("---\n" + Samples.BASE).repeat(3));
            editor.requestFocus();
        });
        settle();
        robot.interact(() -> {
            editor.setPlace(new EditorPlace(0, 0, 0, List.of(19, 35)));
            int at = Samples.DRAFT.indexOf("subset: v1") + 4;
            editor.surface().select(new Selection(at, at + 6));
        });
        settle();
        Stages.shoot(robot, stage, "editor-folds-" + theme);
        robot.interact(() -> editor.surface().area().showParagraphAtTop(14));
        robot.press(KeyCode.CONTROL).type(KeyCode.D).type(KeyCode.D).release(KeyCode.CONTROL);
        settle();
        Stages.shoot(robot, stage, "editor-carets-" + theme);
        robot.interact(() -> {
            editor.goTo(Samples.DRAFT.indexOf("{ attempts") + 5);
            editor.surface().area().showParagraphAtTop(22);
        });
        settle();
        Stages.shoot(robot, stage, "editor-sticky-" + theme);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(10);
    }
}
