package dev.meshloft.graphview;

import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.graphview.draw.Camera;
import dev.meshloft.graphview.draw.FontMeasure;
import dev.meshloft.graphview.draw.GraphPainter;
import dev.meshloft.graphview.draw.Look;
import dev.meshloft.graphview.draw.Overlay;
import dev.meshloft.graphview.interact.Hit;
import dev.meshloft.graphview.interact.HitTest;
import dev.meshloft.graphview.interact.Neighbourhood;
import dev.meshloft.graphview.interact.WeightEdit;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedGroup;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.Point;
import dev.meshloft.graphview.layout.TextMeasure;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The mesh as a graph that can be walked, zoomed and, for weights, edited. Properties in, [GraphEvents] out.
///
/// Lay a graph out off the FX thread with [dev.meshloft.graphview.layout.GraphLayout] and [#textMeasure()], then set
/// [#placedGraphProperty()]. Style class `mesh-graph-view`; colours are the styleable properties of
/// [dev.meshloft.graphview.draw.Tone]. A window without the tokens of the application adds [#defaultTokens()].
public final class MeshGraphView extends Region {

    /// The font the graph is drawn in, if it is there.
    public static final String FONT_FAMILY = "Inter";

    private static final double MARGIN = 16;
    private static final double EDGE = 12;
    /// Height of legend and zoom control with their margins, and width of the zoom control.
    private static final double BOTTOM = 58;
    private static final double CORNER = 150;
    private static final double READABLE = 0.8;
    private static final double OVERVIEW = 0.55;
    private static final Duration MOVE = Duration.millis(220);

    private final ObjectProperty<PlacedGraph> placedGraph =
            new SimpleObjectProperty<>(this, "placedGraph", PlacedGraph.EMPTY);
    private final ObjectProperty<@Nullable String> selectedId = new SimpleObjectProperty<>(this, "selectedId");
    private final ObjectProperty<Set<Overlay>> overlays =
            new SimpleObjectProperty<>(this, "overlays", Set.of(Overlay.PROBLEMS, Overlay.IMPACT));
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");

    private final Palette palette = new Palette(this, this::repaint);
    private final Canvas canvas = new Canvas();
    private final CameraMove move = new CameraMove(this::moveTo);
    private final Minimap minimap = new Minimap(this);
    private final Legend legend = new Legend(this);
    private final ZoomBar zoomBar = new ZoomBar(this);
    private final EmptyState empty = new EmptyState();
    private final Hover hover = new Hover(this);
    private GraphEvents events = new GraphEvents() {};
    private Camera camera = new Camera(1, 0, 0);
    private boolean dirty = true;
    private boolean fitWhenSized = true;
    private @Nullable WeightEdit edit;

    public MeshGraphView() {
        getStyleClass().add("mesh-graph-view");
        setFocusTraversable(true);
        setAccessibleText("Mesh graph");
        getChildren().addAll(canvas, minimap, legend, zoomBar, empty);
        placedGraph.addListener((property, before, now) -> replaced(before, now));
        selectedId.addListener(property -> selectionChanged());
        overlays.addListener(property -> repaint());
        focusVisibleProperty().addListener(property -> repaint());
        new Gestures(this).install(canvas);
        new Keys(this).install();
    }

    /// Colours of both themes, for a window whose stylesheets define none.
    public static String defaultTokens() {
        return resource("default-tokens.css");
    }

    /// Widths of text as this control draws it. Safe on any thread.
    public static TextMeasure textMeasure() {
        return new FontMeasure(FONT_FAMILY);
    }

    public ObjectProperty<PlacedGraph> placedGraphProperty() {
        return placedGraph;
    }

    /// Replaces the drawing; the selected node, or else the one nearest the middle, stays where it is on the screen.
    public void setPlacedGraph(PlacedGraph graph) {
        placedGraph.set(graph);
    }

    public PlacedGraph placedGraph() {
        return placedGraph.get();
    }

    /// Id of a node, a group or an edge; null for nothing. Both ways.
    public ObjectProperty<@Nullable String> selectedIdProperty() {
        return selectedId;
    }

    public void select(@Nullable String id) {
        selectedId.set(id);
    }

    public @Nullable String selectedId() {
        return selectedId.get();
    }

    public ObjectProperty<Set<Overlay>> overlaysProperty() {
        return overlays;
    }

    /// 1 is 100 %.
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// Whether camera moves are immediate.
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    public void setEvents(GraphEvents newEvents) {
        events = newEvents;
    }

    /// What stands in place of an empty graph.
    ///
    /// @param action a button; null for none
    public void setEmptyState(String sentence, @Nullable Node action) {
        empty.show(sentence, action);
    }

    /// Everything in view, at most 100 %.
    public void fit() {
        animate(fitted(placedGraph().bounds(), 1));
    }

    /// The selection and its neighbours in view.
    public void focusSelection() {
        String id = selectedId();
        Box box = id == null ? null : around(id);
        animate(fitted(box == null ? placedGraph().bounds() : box, 1));
    }

    /// Around the middle of the view.
    public void zoomTo(double scale) {
        animate(camera.zoomedAt(getWidth() / 2, getHeight() / 2, scale));
    }

    /// Moves a node, a group or an edge to the middle of the view; nothing for an unknown id.
    public void centerOn(String id) {
        Box box = placedGraph().boxOf(id);
        if (box != null) {
            animate(Camera.showing(box.center(), Math.max(camera.scale(), READABLE), getWidth(), getHeight()));
        }
    }

    /// Moves only when the thing is not in view.
    public void reveal(String id) {
        Box box = placedGraph().boxOf(id);
        if (box != null && !camera.seen(getWidth(), getHeight()).contains(box)) {
            animate(Camera.showing(box.center(), camera.scale(), getWidth(), getHeight()));
        }
    }

    @Override
    public String getUserAgentStylesheet() {
        return resource("graph-view.css");
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return Palette.META;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        if (fitWhenSized && width > 0 && height > 0 && !placedGraph().nodes().isEmpty()) {
            fitWhenSized = false;
            setCamera(opening());
        }
        placeOverlays(width, height);
        if (dirty || canvas.getWidth() != width) {
            dirty = false;
            paint();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 880;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 530;
    }

    Palette palette() {
        return palette;
    }

    GraphEvents events() {
        return events;
    }

    Camera camera() {
        return camera;
    }

    Hover hover() {
        return hover;
    }

    @Nullable
    WeightEdit edit() {
        return edit;
    }

    void setEdit(@Nullable WeightEdit newEdit) {
        edit = newEdit;
        repaint();
    }

    /// Ends the edit and reports it, if it changes anything.
    void commitEdit() {
        WeightEdit done = edit;
        setEdit(null);
        if (done != null && done.isChange()) {
            events.changeWeight(done.edgeId(), done.percent());
        }
    }

    /// The weight edge of an id, null for anything else.
    @Nullable
    GraphEdge weightEdge(@Nullable String id) {
        PlacedEdge edge = id == null ? null : placedGraph().edge(id);
        return edge != null && edge.edge().weight().isPresent() ? edge.edge() : null;
    }

    Hit hit(double x, double y) {
        Point at = camera.toDrawing(x, y);
        return HitTest.at(placedGraph(), at.x(), at.y(), camera.scale());
    }

    void setCamera(Camera next) {
        move.stop();
        moveTo(next);
    }

    /// On the next frame, however often it is asked for.
    void repaint() {
        dirty = true;
        requestLayout();
    }

    Look look() {
        WeightEdit live = edit;
        return new Look(
                palette::colour,
                FONT_FAMILY,
                overlays.get(),
                selectedId(),
                hover.id(),
                isFocusVisible(),
                hover.lit(),
                live == null ? null : live.edgeId(),
                live == null ? "" : live.words());
    }

    private void paint() {
        GraphPainter.paint(canvas.getGraphicsContext2D(), getWidth(), getHeight(), placedGraph(), camera, look());
        minimap.paint();
        legend.update();
    }

    private void placeOverlays(double width, double height) {
        boolean isEmpty =
                placedGraph().nodes().isEmpty() && placedGraph().groups().isEmpty();
        empty.setVisible(isEmpty);
        empty.resizeRelocate(0, 0, width, height);
        zoomBar.setVisible(!isEmpty);
        legend.setVisible(!isEmpty && width >= 520);
        place(minimap, EDGE, height - EDGE - minimap.prefHeight(-1));
        minimap.setVisible(!isEmpty && needsMinimap());
        double left = minimap.isVisible() ? minimap.getLayoutX() + minimap.getWidth() + EDGE : EDGE;
        place(legend, left, height - 14 - legend.prefHeight(-1));
        place(zoomBar, width - 12 - zoomBar.prefWidth(-1), height - 12 - zoomBar.prefHeight(-1));
    }

    /// Useful when a part is out of view; otherwise only where it covers nothing.
    private boolean needsMinimap() {
        if (getScene() == null || getScene().getWidth() < Minimap.FROM_WIDTH) {
            return false;
        }
        Box seen = camera.seen(getWidth(), getHeight());
        return !seen.contains(placedGraph().bounds()) || isFree(boxOf(minimap), camera);
    }

    private static Box boxOf(Region region) {
        return new Box(region.getLayoutX(), region.getLayoutY(), region.getWidth(), region.getHeight());
    }

    /// Whether a part of the screen shows neither node nor group.
    private boolean isFree(Box screen, Camera at) {
        Point corner = at.toDrawing(screen.x(), screen.y());
        Box place = new Box(corner.x(), corner.y(), screen.width() / at.scale(), screen.height() / at.scale());
        return placedGraph().nodes().stream().noneMatch(node -> node.reach().overlaps(place))
                && placedGraph().groups().stream()
                        .noneMatch(group -> group.box().overlaps(place));
    }

    private static void place(Region region, double x, double y) {
        region.resizeRelocate(Math.rint(x), Math.rint(y), region.prefWidth(-1), region.prefHeight(-1));
    }

    private void replaced(PlacedGraph before, PlacedGraph now) {
        hover.clear();
        edit = null;
        if (before.nodes().isEmpty()) {
            fitWhenSized = true;
        } else {
            keepInPlace(before, now);
        }
        setAccessibleText(
                "Mesh graph, " + now.nodes().size() + " nodes, " + now.edges().size() + " edges");
        repaint();
    }

    private void keepInPlace(PlacedGraph before, PlacedGraph now) {
        PlacedNode anchor = anchor(before, now);
        if (anchor != null) {
            Box after = Objects.requireNonNull(now.boxOf(anchor.id()));
            double dx = (anchor.box().x() - after.x()) * camera.scale();
            double dy = (anchor.box().y() - after.y()) * camera.scale();
            setCamera(camera.moved(Math.rint(dx), Math.rint(dy)));
        }
    }

    private @Nullable PlacedNode anchor(PlacedGraph before, PlacedGraph now) {
        String id = selectedId();
        PlacedNode selected = id == null ? null : before.node(id);
        if (selected != null && now.node(selected.id()) != null) {
            return selected;
        }
        Point middle = camera.toDrawing(getWidth() / 2, getHeight() / 2);
        PlacedNode nearest = null;
        double least = Double.MAX_VALUE;
        for (PlacedNode node : before.nodes()) {
            double distance = node.box().distance(middle.x(), middle.y());
            if (distance < least && now.node(node.id()) != null) {
                least = distance;
                nearest = node;
            }
        }
        return nearest;
    }

    private void selectionChanged() {
        edit = null;
        String id = selectedId();
        PlacedNode node = id == null ? null : placedGraph().node(id);
        setAccessibleHelp(
                node == null ? null : node.node().label() + ", " + node.node().detail());
        repaint();
    }

    private @Nullable Box around(String id) {
        Box box = placedGraph().boxOf(id);
        if (box == null) {
            return null;
        }
        for (String near : Neighbourhood.of(placedGraph(), id)) {
            PlacedNode node = placedGraph().node(near);
            box = node == null ? box : box.union(node.reach());
        }
        PlacedGroup group = placedGraph().group(id);
        return group == null ? box : box.union(group.box());
    }

    /// Small meshes open readable and can be panned, large ones open as a whole.
    private Camera opening() {
        Box all = placedGraph().bounds();
        Camera whole = fitted(all, 1);
        if (whole.scale() >= READABLE || whole.scale() < OVERVIEW) {
            return whole;
        }
        double x = MARGIN - all.x() * READABLE;
        return new Camera(
                READABLE, x, Math.max(MARGIN - all.y() * READABLE, getHeight() / 2 - all.centerY() * READABLE));
    }

    private Camera fitted(Box box, double most) {
        Camera whole = Camera.fitting(box, getWidth(), getHeight(), MARGIN, most);
        Box bottom = new Box(0, getHeight() - BOTTOM, getWidth() * 0.45, BOTTOM);
        Box corner = new Box(getWidth() - CORNER, getHeight() - BOTTOM, CORNER, BOTTOM);
        if (isFree(bottom, whole) && isFree(corner, whole)) {
            return whole;
        }
        return Camera.fitting(box, getWidth(), Math.max(1, getHeight() - BOTTOM + MARGIN / 2), MARGIN / 2, most);
    }

    private void animate(Camera to) {
        if (reducedMotion.get() || getScene() == null) {
            setCamera(to);
        } else {
            move.start(camera, to, MOVE);
        }
    }

    private void moveTo(Camera next) {
        camera = next;
        zoom.set(next.scale());
        repaint();
    }

    private static String resource(String name) {
        return Objects.requireNonNull(MeshGraphView.class.getResource(name)).toExternalForm();
    }
}
