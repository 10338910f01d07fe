package dev.meshloft.graphview;

import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.draw.Overlay;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.LayoutOptions;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.io.File;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;

/// Writes what the control shows to `target/screens`. FX thread only.
final class Screens {

    private static final File FOLDER = new File("target/screens");

    static {
        List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold").forEach(Screens::loadFont);
    }

    private Screens() {}

    private static void loadFont(String font) {
        Font.loadFont(
                Objects.requireNonNull(Screens.class.getResource("/fonts/" + font + ".ttf"), font)
                        .toExternalForm(),
                13);
    }

    static MeshGraphView view(MeshGraph graph, double width, double height) {
        MeshGraphView view = new MeshGraphView();
        PlacedGraph placed =
                GraphLayout.of(graph, MeshGraphView.textMeasure(), LayoutOptions.DEFAULT.withView(width, height));
        view.setPlacedGraph(placed);
        view.reducedMotionProperty().set(true);
        view.overlaysProperty().set(EnumSet.of(Overlay.PROBLEMS, Overlay.MTLS, Overlay.IMPACT));
        return view;
    }

    static Scene scene(MeshGraphView view, double width, double height, boolean dark) {
        Scene scene = new Scene(view, width, height);
        scene.getStylesheets()
                .add(Objects.requireNonNull(Screens.class.getResource("/tokens.css"))
                        .toExternalForm());
        if (dark) {
            view.getStyleClass().add("dark");
        }
        view.applyCss();
        view.layout();
        return scene;
    }

    static WritableImage write(Scene scene, String name) throws IOException {
        scene.getRoot().layout();
        WritableImage image = scene.snapshot(null);
        FOLDER.mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", new File(FOLDER, name + ".png"));
        return image;
    }
}
