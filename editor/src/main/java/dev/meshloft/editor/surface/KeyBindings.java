package dev.meshloft.editor.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys of the editor, asked before the text area sees them; the key bound last is asked first.
public final class KeyBindings {

    private record Binding(KeyCombination keys, BooleanSupplier action) {}

    private final List<Binding> bindings = new ArrayList<>();

    /// @param keys as in `Shortcut+Shift+Z`
    public void bind(String keys, Runnable action) {
        bindIf(keys, () -> {
            action.run();
            return true;
        });
    }

    /// @param action says whether it took the key; otherwise the key goes on to others
    public void bindIf(String keys, BooleanSupplier action) {
        bindings.addFirst(new Binding(KeyCombination.valueOf(keys), action));
    }

    void handle(KeyEvent event) {
        for (Binding binding : bindings) {
            if (binding.keys().match(event) && binding.action().getAsBoolean()) {
                event.consume();
                return;
            }
        }
    }
}
