package dev.meshloft.graphview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.graphview.draw.Camera;
import dev.meshloft.graphview.draw.Tone;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.LayoutOptions;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MeshGraphViewTest {

    private final List<String> happened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set by start, before each test
    private MeshGraphView view;

    @Start
    void start(Stage stage) {
        view = Screens.view(Samples.shop(), 1000, 640);
        view.setEvents(new GraphEvents() {
            @Override
            public void open(String id) {
                happened.add("open " + id);
            }

            @Override
            public void changeWeight(String edgeId, int percent) {
                happened.add("weight " + percent);
            }

            @Override
            public void toggleGroup(String groupId) {
                happened.add("toggle " + groupId);
            }

            @Override
            public void menu(@Nullable String id, double screenX, double screenY) {
                happened.add("menu " + id);
            }
        });
        stage.setScene(Screens.scene(view, 1000, 640, false));
        stage.show();
    }

    @Test
    void aClickSelectsAndADoubleClickOpens(FxRobot robot) {
        robot.clickOn(middle("ratings"));
        assertEquals("ratings", view.selectedId());
        robot.doubleClickOn(middle("web"));
        assertEquals(List.of("open web"), happened);
    }

    @Test
    void draggingAWeightSidewaysReportsThePercent(FxRobot robot) {
        robot.moveTo(weight()).press(MouseButton.PRIMARY);
        robot.moveBy(30, 0).moveBy(30, 0);
        assertNotNull(view.weights().edit());
        robot.release(MouseButton.PRIMARY);
        assertEquals(List.of("weight 30"), happened);
        assertNull(view.weights().edit());
    }

    @Test
    void escapeEndsADragWithoutAChange(FxRobot robot) {
        robot.moveTo(weight()).press(MouseButton.PRIMARY);
        robot.moveBy(60, 0);
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        assertEquals(List.of(), happened);
    }

    @Test
    void aNumberTypedOnASelectedWeightChangesIt(FxRobot robot) {
        robot.clickOn(weight());
        robot.write("25").type(KeyCode.ENTER);
        assertEquals(List.of("weight 25"), happened);
    }

    @Test
    void keysWalkOpenAndAskForAMenu(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.type(KeyCode.TAB);
        assertEquals("v3", view.selectedId());
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER).type(KeyCode.M);
        assertEquals(List.of("open ratings", "menu ratings"), happened);
    }

    @Test
    void theChevronOfAGroupAsksToFoldIt(FxRobot robot) {
        Box box = Objects.requireNonNull(view.placedGraph().boxOf("payments"));
        robot.clickOn(onScreen(box.right() - 16, box.y() + 14));
        assertEquals(List.of("toggle payments"), happened);
    }

    @Test
    void aWheelZoomsAtThePointer(FxRobot robot) {
        Point2D place = middle("cart");
        Box before = Objects.requireNonNull(view.placedGraph().boxOf("cart"));
        robot.moveTo(place);
        robot.interact(() -> {
            Point2D local = view.screenToLocal(place);
            view.setCamera(view.camera().zoomedAt(local.getX(), local.getY(), 2));
        });
        assertEquals(2, view.zoomProperty().get());
        assertEquals(0, place.distance(onScreen(before.centerX(), before.centerY())), 2);
    }

    @Test
    void aNewDrawingKeepsTheSelectedNodeInPlace(FxRobot robot) {
        robot.interact(() -> view.select("payments-svc"));
        robot.interact(() -> view.setCamera(view.camera().moved(-20, -20)));
        Point2D before = corner("payments-svc");
        PlacedGraph folded = GraphLayout.of(
                Samples.shop(), MeshGraphView.textMeasure(), LayoutOptions.DEFAULT.withCollapsed(Set.of("storefront")));
        robot.interact(() -> view.setPlacedGraph(folded));
        assertEquals(0, before.distance(corner("payments-svc")), 1.5);
    }

    @Test
    void whatMovesIsSeenOnItsWayUnlessMotionIsReduced(FxRobot robot) throws TimeoutException {
        PlacedGraph open = view.placedGraph();
        PlacedGraph folded = GraphLayout.of(
                Samples.shop(), MeshGraphView.textMeasure(), LayoutOptions.DEFAULT.withCollapsed(Set.of("storefront")));
        robot.interact(() -> view.setPlacedGraph(folded));
        assertSame(folded, view.shown());
        robot.interact(() -> {
            view.reducedMotionProperty().set(false);
            view.setPlacedGraph(open);
            assertNotSame(open, view.shown());
            assertEquals(open.nodes().size(), view.shown().nodes().size());
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> view.shown() == open);
    }

    @Test
    void theHeadOfAGroupStaysWhereItIsWhenItUnfolds(FxRobot robot) {
        LayoutOptions options = LayoutOptions.DEFAULT.withCollapsed(Set.of("storefront"));
        PlacedGraph folded = GraphLayout.of(Samples.shop(), MeshGraphView.textMeasure(), options);
        robot.interact(() -> view.setPlacedGraph(folded));
        robot.doubleClickOn(middle("storefront"));
        assertEquals(List.of("toggle storefront"), happened);
        Point2D before = corner("storefront");
        double zoom = view.zoomProperty().get();
        robot.interact(() -> view.setPlacedGraph(
                GraphLayout.of(Samples.shop(), MeshGraphView.textMeasure(), LayoutOptions.DEFAULT.withFormer(folded))));
        assertEquals(0, before.distance(corner("storefront")), 1);
        assertEquals(zoom, view.zoomProperty().get());
    }

    @Test
    void theCameraStaysWhenADrawingOfTheSameSizeComes(FxRobot robot) {
        robot.interact(() -> view.setCamera(new Camera(1.2, -100, -50)));
        PlacedGraph again = GraphLayout.of(
                Samples.shop(), MeshGraphView.textMeasure(), LayoutOptions.DEFAULT.withFormer(view.placedGraph()));
        robot.interact(() -> {
            view.select("cart");
            view.setPlacedGraph(again);
        });
        assertEquals(new Camera(1.2, -100, -50), view.camera());
        assertEquals("cart", view.selectedId());
    }

    @Test
    void aNewDrawingIsWhollyInViewWhileNobodyHasMovedIt(FxRobot robot) {
        robot.interact(view::fit);
        PlacedGraph wide =
                GraphLayout.of(Samples.shop(), MeshGraphView.textMeasure(), LayoutOptions.DEFAULT.withView(2000, 500));
        robot.interact(() -> view.setPlacedGraph(wide));
        assertTrue(view.camera()
                .seen(view.getWidth(), view.getHeight())
                .grown(2)
                .contains(new Box(wide.bounds().x(), wide.bounds().centerY(), 10, 10)));
    }

    @Test
    void fitShowsEverythingAndFocusTheSelection(FxRobot robot) {
        robot.interact(() -> {
            view.setCamera(new Camera(3, -900, -900));
            view.fit();
        });
        assertTrue(view.camera()
                .seen(view.getWidth(), view.getHeight())
                .contains(view.placedGraph().bounds()));
        assertTrue(
                view.zoomProperty().get() >= 0.8, "zoom " + view.zoomProperty().get());
        robot.interact(() -> {
            view.setCamera(new Camera(1, 5_000, 5_000));
            view.select("ledger");
            view.focusSelection();
        });
        Box ledger = Objects.requireNonNull(view.placedGraph().boxOf("ledger"));
        assertTrue(view.camera().seen(view.getWidth(), view.getHeight()).contains(ledger));
    }

    @Test
    void coloursComeFromTheTokensOfTheTheme(FxRobot robot) {
        assertEquals(Color.web("#FBFCFD"), view.palette().colour(Tone.BG_CANVAS));
        robot.interact(() -> {
            view.getStyleClass().add("dark");
            view.applyCss();
        });
        assertEquals(Color.web("#1A1C21"), view.palette().colour(Tone.BG_CANVAS));
    }

    private Point2D middle(String id) {
        Box box = Objects.requireNonNull(view.placedGraph().boxOf(id));
        return onScreen(box.centerX(), box.centerY());
    }

    private Point2D corner(String id) {
        Box box = Objects.requireNonNull(view.placedGraph().boxOf(id));
        return onScreen(box.x(), box.y());
    }

    private Point2D weight() {
        PlacedEdge edge = view.placedGraph().edges().stream()
                .filter(placed -> placed.edge().to().equals("v2"))
                .findFirst()
                .orElseThrow();
        Box label = Objects.requireNonNull(edge.label());
        return onScreen(label.centerX(), label.centerY());
    }

    private Point2D onScreen(double x, double y) {
        WaitForAsyncUtils.waitForFxEvents();
        Point place = view.camera().toScreen(x, y);
        return view.localToScreen(place.x(), place.y());
    }
}
