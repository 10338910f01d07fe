package dev.meshloft.graphview;

import dev.meshloft.graphview.layout.Box;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What lies over the canvas: overview, legend and zoom control, or the words for an empty graph.
final class Corners {

    private static final double EDGE = 12;
    private static final double NEARLY_ALL = 0.97;

    private final MeshGraphView view;
    private final Minimap minimap;
    private final Legend legend;
    private final ZoomBar zoomBar;
    private final EmptyState empty = new EmptyState();

    Corners(MeshGraphView view) {
        this.view = view;
        minimap = new Minimap(view);
        legend = new Legend(view);
        zoomBar = new ZoomBar(view);
    }

    List<Node> nodes() {
        return List.of(minimap, legend, zoomBar, empty);
    }

    void setEmptyState(String sentence, @Nullable Node action) {
        empty.show(sentence, action);
    }

    void place(double width, double height) {
        boolean isEmpty = view.placedGraph().nodes().isEmpty()
                && view.placedGraph().groups().isEmpty();
        empty.setVisible(isEmpty);
        empty.resizeRelocate(0, 0, width, height);
        zoomBar.setVisible(!isEmpty);
        legend.setVisible(!isEmpty && width >= 520);
        place(minimap, EDGE, height - EDGE - minimap.prefHeight(-1));
        minimap.setVisible(!isEmpty && showsMinimap());
        double left = minimap.isVisible() ? minimap.getLayoutX() + minimap.getWidth() + EDGE : EDGE;
        place(legend, left, height - EDGE - legend.prefHeight(-1));
        place(zoomBar, width - EDGE - zoomBar.prefWidth(-1), height - EDGE - zoomBar.prefHeight(-1));
    }

    void paint() {
        minimap.paint();
        legend.update();
    }

    /// Where there is room for it, and always when a good part is out of view.
    private boolean showsMinimap() {
        if (view.isNarrow()) {
            return false;
        }
        Box all = view.placedGraph().bounds();
        Box seen = view.camera().seen(view.getWidth(), view.getHeight());
        double wide = Math.min(all.right(), seen.right()) - Math.max(all.x(), seen.x());
        double high = Math.min(all.bottom(), seen.bottom()) - Math.max(all.y(), seen.y());
        boolean cut = wide < all.width() * NEARLY_ALL || high < all.height() * NEARLY_ALL;
        return cut
                || view.isFree(
                        new Box(0, minimap.getLayoutY() - EDGE, minimap.getWidth() + 2 * EDGE, view.getHeight()));
    }

    private static void place(Region region, double x, double y) {
        region.resizeRelocate(Math.rint(x), Math.rint(y), region.prefWidth(-1), region.prefHeight(-1));
    }
}
