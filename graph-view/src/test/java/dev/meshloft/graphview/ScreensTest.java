package dev.meshloft.graphview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.draw.Overlay;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Draws pictures for people to look at, and checks that there is something on each.
@ExtendWith(ApplicationExtension.class)
class ScreensTest {

    @Test
    void shopInBothThemesAtThreeZooms() {
        for (boolean dark : new boolean[] {false, true}) {
            for (int percent : new int[] {100, 40, 15}) {
                draw("shop", Samples.shop(), 1120, 640, dark, percent, "reviews");
            }
        }
    }

    @Test
    void compactShop() {
        draw("shop-compact", Samples.shop(), 824, 440, false, 0, "reviews");
    }

    @Test
    void language() {
        draw("language", LanguageSheet.graph(), 1500, 800, false, 0, "selected");
        draw("language", LanguageSheet.graph(), 1500, 800, true, 0, "selected");
    }

    @Test
    void largeMesh() {
        draw("large", Samples.generated(2_000), 1200, 800, false, 0, "");
    }

    private static void draw(
            String name, MeshGraph graph, double width, double height, boolean dark, int percent, String selected) {
        Image image = WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> picture(name, graph, width, height, dark, percent, selected));
        assertTrue(colours(image).size() > 20, name + " is empty");
    }

    /// @param percent 0 for what the control chooses when it opens
    private static Image picture(
            String name, MeshGraph graph, double width, double height, boolean dark, int percent, String selected)
            throws IOException {
        MeshGraphView view = Screens.view(graph, width, height);
        view.overlaysProperty().set(EnumSet.of(Overlay.PROBLEMS, Overlay.MTLS, Overlay.IMPACT));
        if (name.equals("language")) {
            view.overlaysProperty().set(EnumSet.allOf(Overlay.class));
        }
        view.select(selected.isEmpty() ? null : selected);
        Scene scene = Screens.scene(view, width, height, dark);
        if (percent > 0) {
            view.zoomTo(percent / 100.0);
        }
        String zoom = percent == 0 ? "" : "-" + percent;
        return Screens.write(scene, name + (dark ? "-dark" : "-light") + zoom);
    }

    private static Set<Integer> colours(Image image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }
}
