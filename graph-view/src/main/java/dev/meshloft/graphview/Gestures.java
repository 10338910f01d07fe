package dev.meshloft.graphview;

import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.graphview.interact.Hit;
import dev.meshloft.graphview.interact.WeightEdit;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Mouse, wheel and pinch.
final class Gestures {

    private static final double SLACK = 3;
    private static final double WHEEL = 1.0018;

    private final MeshGraphView view;
    private Hit pressed = Hit.NOTHING;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private boolean dragging;

    Gestures(MeshGraphView view) {
        this.view = view;
    }

    void install(Node canvas) {
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseClicked(this::click);
        canvas.setOnMouseMoved(event -> {
            Hit hit = view.hit(event.getX(), event.getY());
            view.hover().moveTo(hit);
            view.setCursor(hit.kind() == Hit.Kind.WEIGHT ? Cursor.H_RESIZE : null);
        });
        canvas.setOnMouseExited(event -> view.hover().clear());
        canvas.setOnScroll(this::scroll);
        canvas.setOnZoom(this::pinch);
        canvas.setOnContextMenuRequested(event -> {
            Hit hit = view.hit(event.getX(), event.getY());
            if (!hit.isNothing()) {
                view.select(hit.id());
            }
            view.events().menu(hit.isNothing() ? null : hit.id(), event.getScreenX(), event.getScreenY());
        });
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        pressed = view.hit(event.getX(), event.getY());
        startX = lastX = event.getX();
        startY = lastY = event.getY();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        boolean moved = Math.hypot(event.getX() - startX, event.getY() - startY) > SLACK;
        if (!dragging && !moved) {
            return;
        }
        if (!dragging) {
            dragging = true;
            view.hover().clear();
            beginWeight(event);
        }
        WeightEdit edit = view.weights().edit();
        if (edit != null) {
            view.weights().set(edit.dragged(event.getX() - startX));
        } else if (pressed.kind() != Hit.Kind.WEIGHT) {
            view.setCamera(view.camera().moved(event.getX() - lastX, event.getY() - lastY));
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void beginWeight(MouseEvent event) {
        GraphEdge edge = pressed.kind() == Hit.Kind.WEIGHT && event.getButton() == MouseButton.PRIMARY
                ? view.weights().edgeOf(pressed.id())
                : null;
        if (edge != null) {
            view.select(edge.id());
            view.weights().set(WeightEdit.of(edge.id(), edge.weight().orElse(0)));
        }
    }

    private void release(MouseEvent event) {
        if (dragging && view.weights().edit() != null) {
            view.weights().commit();
        }
    }

    private void click(MouseEvent event) {
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (pressed.kind() == Hit.Kind.FOLD) {
            view.toggle(pressed.id());
            return;
        }
        view.select(pressed.isNothing() ? null : pressed.id());
        if (event.getClickCount() == 2 && !pressed.isNothing()) {
            view.open(pressed.id());
        }
    }

    /// A wheel zooms; a touchpad, which scrolls both ways and gently, pans while Shift is held.
    private void scroll(ScrollEvent event) {
        if (event.isShiftDown()) {
            view.setCamera(view.camera().moved(event.getDeltaX() + event.getDeltaY(), 0));
        } else {
            double scale = view.camera().scale() * Math.pow(WHEEL, event.getDeltaY());
            view.setCamera(view.camera().zoomedAt(event.getX(), event.getY(), scale));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        double scale = view.camera().scale() * event.getZoomFactor();
        view.setCamera(view.camera().zoomedAt(event.getX(), event.getY(), scale));
        event.consume();
    }
}
