package dev.meshloft.editor.diff;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// `N` and `P` step through the changes, `Ctrl+Z` and `Ctrl+Y` take back a revert and make it again.
record DiffKeys(Runnable next, Runnable previous, Runnable undo, Runnable redo) implements EventHandler<KeyEvent> {

    @Override
    public void handle(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        Runnable action = plain ? plain(event.getCode()) : event.isShortcutDown() ? shortcut(event) : null;
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private @Nullable Runnable plain(KeyCode code) {
        return switch (code) {
            case N -> next;
            case P -> previous;
            default -> null;
        };
    }

    private @Nullable Runnable shortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case Z -> event.isShiftDown() ? redo : undo;
            case Y -> redo;
            default -> null;
        };
    }
}
