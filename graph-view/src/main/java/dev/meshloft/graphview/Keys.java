package dev.meshloft.graphview;

import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.graphview.interact.Walk;
import dev.meshloft.graphview.interact.WeightEdit;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.Point;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Every gesture of the mouse has a key. Digits on a selected weight change it.
final class Keys {

    private static final double STEP = 1.25;

    private final MeshGraphView view;

    Keys(MeshGraphView view) {
        this.view = view;
    }

    void install() {
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != view || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used =
                view.weights().edit() != null ? editKey(event.getCode()) : key(event.getCode(), event.isShiftDown());
        if (used) {
            event.consume();
        }
    }

    private boolean editKey(KeyCode code) {
        WeightEdit edit = view.weights().edit();
        switch (code) {
            case ESCAPE -> view.weights().set(null);
            case ENTER -> view.weights().commit();
            case BACK_SPACE -> view.weights().set(edit == null ? null : edit.erased());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean key(KeyCode code, boolean shift) {
        switch (code) {
            case LEFT, KP_LEFT -> go(Walk.step(view.placedGraph(), view.selectedId(), Walk.Direction.LEFT));
            case RIGHT, KP_RIGHT -> go(Walk.step(view.placedGraph(), view.selectedId(), Walk.Direction.RIGHT));
            case UP, KP_UP -> go(Walk.step(view.placedGraph(), view.selectedId(), Walk.Direction.UP));
            case DOWN, KP_DOWN -> go(Walk.step(view.placedGraph(), view.selectedId(), Walk.Direction.DOWN));
            case TAB -> {
                return go(Walk.nextProblem(view.placedGraph(), view.selectedId(), shift));
            }
            case F -> focus();
            case M, CONTEXT_MENU -> menu();
            case ENTER -> open();
            case ESCAPE -> {
                return clear();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void typed(KeyEvent event) {
        // Ctrl and Alt together are the AltGr of many keyboards, which types brackets.
        boolean command = event.isShortcutDown() && !event.isAltDown();
        if (event.getTarget() != view || event.getCharacter().length() != 1 || command) {
            return;
        }
        char typed = event.getCharacter().charAt(0);
        GraphEdge weight = view.weights().edgeOf(view.selectedId());
        if (weight != null && typed >= '0' && typed <= '9') {
            WeightEdit edit = view.weights().edit();
            WeightEdit base =
                    edit == null ? WeightEdit.of(weight.id(), weight.weight().orElse(0)) : edit;
            view.weights().set(base.typed(typed));
            event.consume();
            return;
        }
        switch (typed) {
            case '+', '=' -> view.zoomTo(view.camera().scale() * STEP);
            case '-' -> view.zoomTo(view.camera().scale() / STEP);
            case '0' -> view.fit();
            case '[' -> view.events().changeDepth(-1);
            case ']' -> view.events().changeDepth(1);
            case '/' -> view.events().search();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private boolean go(@Nullable String id) {
        if (id == null) {
            return false;
        }
        view.select(id);
        view.reveal(id);
        return true;
    }

    private void open() {
        String id = view.selectedId();
        if (id != null) {
            view.open(id);
        }
    }

    private void focus() {
        String id = view.selectedId();
        if (id == null || !view.events().focus(id)) {
            view.focusSelection();
        }
    }

    private boolean clear() {
        boolean selected = view.selectedId() != null;
        view.select(null);
        return selected;
    }

    private void menu() {
        String id = view.selectedId();
        Box box = id == null ? null : view.placedGraph().boxOf(id);
        Point at = box == null
                ? new Point(view.getWidth() / 2, view.getHeight() / 2)
                : view.camera().toScreen(box.centerX(), box.bottom());
        Point2D screen = view.localToScreen(at.x(), at.y());
        if (screen != null) {
            view.events().menu(id, screen.getX(), screen.getY());
        }
    }
}
