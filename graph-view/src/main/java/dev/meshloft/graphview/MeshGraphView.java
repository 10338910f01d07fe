package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.Camera;
import dev.meshloft.graphview.draw.FontMeasure;
import dev.meshloft.graphview.draw.GraphPainter;
import dev.meshloft.graphview.draw.Look;
import dev.meshloft.graphview.draw.Overlay;
import dev.meshloft.graphview.interact.Hit;
import dev.meshloft.graphview.interact.HitTest;
import dev.meshloft.graphview.interact.WeightEdit;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.LayoutOptions;
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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The mesh as a graph that can be walked, zoomed and, for weights, edited. Properties in, [GraphEvents] out.
///
/// Lay a graph out off the FX thread with [dev.meshloft.graphview.layout.GraphLayout] and [#textMeasure()], then set
/// [#placedGraphProperty()]. Style class `mesh-graph-view`; colours are the styleable properties of
/// [dev.meshloft.graphview.draw.Tone]. A window without the tokens of the application adds [#defaultTokens()].
public final class MeshGraphView extends Region {

    /// The font the graph is drawn in, if it is there.
    public static final String FONT_FAMILY = "Inter";

    private static final double BUSY_HEIGHT = 48;
    /// How much the view's size may change before the drawing suits it no more.
    private static final double SAME_SIZE = 0.05;
    private final ObjectProperty<PlacedGraph> placedGraph =
            new SimpleObjectProperty<>(this, "placedGraph", PlacedGraph.EMPTY);
    private final ObjectProperty<@Nullable String> selectedId = new SimpleObjectProperty<>(this, "selectedId");
    private final ObjectProperty<Set<Overlay>> overlays =
            new SimpleObjectProperty<>(this, "overlays", Set.of(Overlay.PROBLEMS, Overlay.IMPACT));
    private final ReadOnlyObjectWrapper<Dimension2D> wantedView = new ReadOnlyObjectWrapper<>(
            this,
            "wantedView",
            new Dimension2D(
                    LayoutOptions.DEFAULT.room().width(),
                    LayoutOptions.DEFAULT.room().height()));
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");

    private final Palette palette = new Palette(this, this::repaint);
    private final Canvas canvas = new Canvas();
    private final Viewpoint viewpoint = new Viewpoint(this);
    private final DrawingMove move = new DrawingMove(this);
    private final WeightEditing weights = new WeightEditing(this);
    private final Corners corners = new Corners(this);
    private final BusyState busyState = new BusyState(() -> events().cancelLayout());
    private final Hover hover = new Hover(this);
    private GraphEvents events = new GraphEvents() {};
    private boolean dirty = true;

    public MeshGraphView() {
        getStyleClass().add("mesh-graph-view");
        setFocusTraversable(true);
        setAccessibleText("Mesh graph");
        getChildren().add(canvas);
        getChildren().addAll(corners.nodes());
        getChildren().addAll(weights.popup(), busyState);
        placedGraph.addListener((property, before, now) -> replaced(before, now));
        selectedId.addListener(property -> selectionChanged());
        overlays.addListener(property -> repaint());
        busy.addListener((_, _, now) -> busyState.show(now));
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
        return viewpoint.zoom().getReadOnlyProperty();
    }

    /// Size of the view that a layout should suit: [LayoutOptions#withView(double, double)]. Changes only when the
    /// drawing should be laid out again.
    public ReadOnlyObjectProperty<Dimension2D> wantedViewProperty() {
        return wantedView.getReadOnlyProperty();
    }

    /// Whether camera moves are immediate.
    public BooleanProperty reducedMotionProperty() {
        return viewpoint.reducedMotion();
    }

    /// Whether another drawing is on its way: shown after a moment, with a way to stop it after three seconds.
    public BooleanProperty busyProperty() {
        return busy;
    }

    public void setEvents(GraphEvents newEvents) {
        events = newEvents;
    }

    /// What stands in place of an empty graph.
    ///
    /// @param action a button; null for none
    public void setEmptyState(String sentence, @Nullable Node action) {
        corners.setEmptyState(sentence, action);
    }

    /// Everything in view, at most 100 %.
    public void fit() {
        viewpoint.fit();
    }

    /// The selection and its neighbours in view.
    public void focusSelection() {
        viewpoint.focus(selectedId());
    }

    /// Around the middle of the view.
    public void zoomTo(double scale) {
        viewpoint.zoomTo(scale);
    }

    /// Moves a node, a group or an edge to the middle of the view; nothing for an unknown id.
    public void centerOn(String id) {
        Box box = placedGraph().boxOf(id);
        if (box != null) {
            viewpoint.center(box);
        }
    }

    /// Moves only when the thing is not in view.
    public void reveal(String id) {
        Box box = placedGraph().boxOf(id);
        if (box != null) {
            viewpoint.reveal(box);
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
        boolean resized = canvas.getWidth() != width || canvas.getHeight() != height;
        canvas.setWidth(width);
        canvas.setHeight(height);
        wantView(width, height);
        if (resized) {
            viewpoint.resized();
        }
        if (isShowing()) {
            viewpoint.open();
        }
        corners.place(width, height);
        weights.place(width, height);
        busyState.resizeRelocate(0, 0, width, BUSY_HEIGHT);
        if (dirty || resized) {
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
        return viewpoint.camera();
    }

    /// What is painted: the drawing, or one on its way to it.
    PlacedGraph shown() {
        return move.shown();
    }

    /// Whether the window has no room for what lies over the graph without need.
    boolean isNarrow() {
        return getScene() == null || getScene().getWidth() < Minimap.FROM_WIDTH;
    }

    boolean isFree(Box screen) {
        return viewpoint.isFree(screen);
    }

    WeightEditing weights() {
        return weights;
    }

    Hover hover() {
        return hover;
    }

    /// A collapsed group opens in place, everything else elsewhere.
    void open(String id) {
        PlacedGroup group = placedGraph().group(id);
        if (group != null && group.collapsed()) {
            toggle(id);
        } else {
            events.open(id);
        }
    }

    /// Folds or unfolds a group; its head stays under the pointer.
    void toggle(String group) {
        viewpoint.hold(group);
        events.toggleGroup(group);
    }

    Hit hit(double x, double y) {
        Point at = camera().toDrawing(x, y);
        Look now = look();
        return HitTest.at(
                placedGraph(), edge -> now.shows(placedGraph(), edge.edge()), at.x(), at.y(), camera().scale());
    }

    void setCamera(Camera next) {
        viewpoint.set(next);
    }

    /// On the next frame, however often it is asked for.
    void repaint() {
        dirty = true;
        requestLayout();
    }

    Look look() {
        WeightEdit live = weights.edit();
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
        GraphPainter.paint(
                canvas.getGraphicsContext2D(),
                getWidth(),
                getHeight(),
                shown(),
                camera(),
                look(),
                viewpoint.isMoving());
        corners.paint();
    }

    private boolean isShowing() {
        boolean drawn =
                !placedGraph().nodes().isEmpty() || !placedGraph().groups().isEmpty();
        return getWidth() > 0 && getHeight() > 0 && drawn;
    }

    private void wantView(double width, double height) {
        Dimension2D now = wantedView.get();
        boolean same = Math.abs(width - now.getWidth()) < now.getWidth() * SAME_SIZE
                && Math.abs(height - now.getHeight()) < now.getHeight() * SAME_SIZE;
        if (!same && width > 0 && height > 0 && viewpoint.isUntouched()) {
            wantedView.set(new Dimension2D(width, height));
        }
    }

    private void replaced(PlacedGraph before, PlacedGraph now) {
        hover.clear();
        weights.set(null);
        Camera at = camera();
        viewpoint.follow(before, now);
        move.start(before, now, at);
        setAccessibleText(
                "Mesh graph, " + now.nodes().size() + " nodes, " + now.edges().size() + " edges");
        repaint();
    }

    private void selectionChanged() {
        weights.set(null);
        String id = selectedId();
        PlacedNode node = id == null ? null : placedGraph().node(id);
        setAccessibleHelp(
                node == null ? null : node.node().label() + ", " + node.node().detail());
        repaint();
    }

    private static String resource(String name) {
        return Objects.requireNonNull(MeshGraphView.class.getResource(name)).toExternalForm();
    }
}
