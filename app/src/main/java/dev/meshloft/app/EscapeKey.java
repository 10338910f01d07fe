package dev.meshloft.app;

import dev.meshloft.app.shell.MainWindow;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Esc goes one step back when nobody below wants it: what is open over the centre closes, then nothing is selected.
final class EscapeKey {

    private final MainWindow window;
    private final Store store;

    EscapeKey(MainWindow window, Store store) {
        this.window = window;
        this.store = store;
    }

    void install() {
        window.root().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && goBack(event)) {
                event.consume();
            }
        });
    }

    private boolean goBack(KeyEvent event) {
        if (window.closeDrawer()) {
            return true;
        }
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (typing || store.now().selection().equals(Selection.NONE)) {
            return false;
        }
        store.dispatch(new Intent.Select(Selection.NONE));
        return true;
    }
}
