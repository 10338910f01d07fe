package dev.meshloft.app.shell;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Explorer, centre and inspector side by side, the lists with their strip below. A pane without room of its own opens
/// over the centre. It keeps what the user wants apart from what fits, so that a closed pane stays closed.
final class Workbench extends Region {

    private static final double STRIP = 32;
    private static final double CENTRE_LEAST = 480;
    private static final double MOST_OF_HEIGHT = 0.7;

    private final Region explorer;
    private final Region centre;
    private final Region inspector;
    private final Region bottom;
    private final Grip explorerGrip;
    private final Grip inspectorGrip;
    private final Grip bottomGrip;
    private Consumer<PaneSizes> sized = _ -> {};
    private PaneSizes sizes = PaneSizes.USUAL;
    private PaneSizes sizesBefore = PaneSizes.USUAL;
    private Wishes wishes = Wishes.START;
    private Room room = new Room(1440, 900);
    private double scale = 1;

    /// @param bottom its strip stands at its top and is always shown
    Workbench(Region explorer, Region centre, Region inspector, Region bottom) {
        this.explorer = explorer;
        this.centre = centre;
        this.inspector = inspector;
        this.bottom = bottom;
        explorerGrip = grip(
                Orientation.VERTICAL,
                by -> sizesBefore.withExplorer(sizesBefore.explorer() + by),
                now -> now.withExplorer(PaneSizes.USUAL.explorer()));
        inspectorGrip = grip(
                Orientation.VERTICAL,
                by -> sizesBefore.withInspector(sizesBefore.inspector() - by),
                now -> now.withInspector(PaneSizes.USUAL.inspector()));
        bottomGrip = grip(
                Orientation.HORIZONTAL,
                by -> sizesBefore.withBottom(Math.min(sizesBefore.bottom() - by, getHeight() * MOST_OF_HEIGHT)),
                now -> now.withBottom(PaneSizes.USUAL.bottom()));
        getStyleClass().add("workbench");
        getChildren().setAll(centre, bottom, explorer, inspector, explorerGrip, inspectorGrip, bottomGrip);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private interface Moved {
        PaneSizes by(double pixels);
    }

    private interface Reset {
        PaneSizes of(PaneSizes now);
    }

    private Grip grip(Orientation orientation, Moved moved, Reset reset) {
        return new Grip(
                orientation, () -> sizesBefore = sizes, by -> setSizes(moved.by(by)), () -> sized.accept(sizes), () -> {
                    setSizes(reset.of(sizes));
                    sized.accept(sizes);
                });
    }

    /// @param listener gets the sizes when the user has changed them
    void setOnSized(Consumer<PaneSizes> listener) {
        sized = listener;
    }

    PaneSizes sizes() {
        return sizes;
    }

    void setSizes(PaneSizes next) {
        sizes = next;
        requestLayout();
    }

    /// @param next how large the text is; panes grow with it
    void setScale(double next) {
        scale = next;
        requestLayout();
    }

    Wishes wishes() {
        return wishes;
    }

    void setWishes(Wishes next) {
        wishes = next;
        arrange();
    }

    Room room() {
        return room;
    }

    /// @param next the size of the window
    void setRoom(Room next) {
        room = next;
        arrange();
    }

    boolean shows(Pane pane) {
        return wishes.shows(pane, room);
    }

    /// Shows or hides a pane, beside the centre or over it.
    void show(Pane pane, boolean shown) {
        setWishes(wishes.with(pane, shown, room));
    }

    private void arrange() {
        arrange(Pane.EXPLORER, explorer);
        arrange(Pane.INSPECTOR, inspector);
        arrange(Pane.BOTTOM, bottom);
        explorer.setVisible(shows(Pane.EXPLORER));
        explorerGrip.setVisible(shows(Pane.EXPLORER));
        inspector.setVisible(shows(Pane.INSPECTOR));
        inspectorGrip.setVisible(shows(Pane.INSPECTOR));
        bottomGrip.setMouseTransparent(!shows(Pane.BOTTOM));
        requestLayout();
    }

    private void arrange(Pane pane, Region region) {
        region.getStyleClass().remove("drawer");
        if (shows(pane) && !wishes.hasPlace(pane, room)) {
            region.getStyleClass().add("drawer");
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double strip = STRIP * scale;
        double bottomHeight = shows(Pane.BOTTOM) ? Math.min(sizes.bottom(), height * MOST_OF_HEIGHT) : strip;
        double upper = height - (wishes.hasPlace(Pane.BOTTOM, room) ? bottomHeight : strip);
        boolean explorerBeside = shows(Pane.EXPLORER) && wishes.hasPlace(Pane.EXPLORER, room);
        boolean inspectorBeside = shows(Pane.INSPECTOR) && wishes.hasPlace(Pane.INSPECTOR, room);
        double left = fitting(sizes.explorer() * growth(), width);
        double right = fitting(sizes.inspector() * growth(), explorerBeside ? width - left : width);
        double centreLeft = explorerBeside ? left + 1 : 0;
        double centreRight = inspectorBeside ? width - right - 1 : width;
        centre.resizeRelocate(centreLeft, 0, Math.max(0, centreRight - centreLeft), upper);
        bottom.resizeRelocate(0, height - bottomHeight + 1, width, bottomHeight - 1);
        explorer.resizeRelocate(0, 0, left, upper);
        inspector.resizeRelocate(width - right, 0, right, upper);
        explorerGrip.place(left, 0, upper);
        inspectorGrip.place(width - right - 1, 0, upper);
        bottomGrip.place(height - bottomHeight, 0, width);
    }

    /// Smaller text leaves the panes as they are.
    private double growth() {
        return Math.max(1, scale);
    }

    /// The centre keeps its least width where there is room at all.
    private static double fitting(double wanted, double width) {
        return Math.min(wanted, Math.max(180, width - CENTRE_LEAST));
    }
}
