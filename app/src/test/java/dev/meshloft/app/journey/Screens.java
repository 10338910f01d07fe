package dev.meshloft.app.journey;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Writes what a scene shows to `target/screens/`, for people to look at.
public final class Screens {

    private static final Path FOLDER = Path.of(System.getProperty("screens", "target/screens"));

    private Screens() {}

    public static void write(Scene scene, String name) {
        BufferedImage image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
