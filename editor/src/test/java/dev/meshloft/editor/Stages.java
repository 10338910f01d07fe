package dev.meshloft.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;

/// A window with the design's colours, and pictures of it in `target/screens`.
public final class Stages {

    private static final List<String> FONTS = List.of(
            "Inter-Regular", "Inter-Medium", "Inter-SemiBold", "JetBrainsMono-Regular", "JetBrainsMono-SemiBold");

    private Stages() {}

    public static Scene show(Stage stage, Parent root, double width, double height, boolean dark) {
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets()
                .add(Objects.requireNonNull(Stages.class.getResource("/tokens.css"))
                        .toExternalForm());
        if (dark) {
            root.getStyleClass().add("dark");
        }
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    public static void shoot(FxRobot robot, Stage stage, String name) {
        robot.interact(() -> shoot(stage.getScene(), name));
    }

    private static void shoot(Scene scene, String name) {
        try {
            Path file = Files.createDirectories(Path.of("target", "screens")).resolve(name + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The fonts that the app bundles.
    public static void loadFonts() {
        FONTS.forEach(font -> Font.loadFont(
                Objects.requireNonNull(Stages.class.getResource("/fonts/" + font + ".ttf"), font)
                        .toExternalForm(),
                13));
    }
}
