package dev.meshloft.editor.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys of the editor, asked before the text area sees them; the key bound last is asked first. Two combinations in a
/// row, as in `Shortcut+K Shortcut+I`, are pressed one after the other.
public final class KeyBindings {

    private record Binding(List<KeyCombination> keys, BooleanSupplier action) {

        boolean starts(KeyEvent event) {
            return keys.getFirst().match(event);
        }

        boolean ends(KeyEvent event) {
            return keys.getLast().match(event);
        }
    }

    private final List<Binding> bindings = new ArrayList<>();
    private final List<KeyHelp> help = new ArrayList<>();
    private @Nullable KeyCombination first;
    private boolean altTaken;

    /// For keys that belong together on the help sheet.
    public Group group(String name) {
        return new Group(name);
    }

    /// All that have words, in the order they were bound.
    public List<KeyHelp> help() {
        return List.copyOf(help);
    }

    /// Binds without words: for keys that need no explanation.
    ///
    /// @param action says whether it took the key; otherwise the key goes on to others
    public void bindIf(String keys, BooleanSupplier action) {
        List<KeyCombination> combinations = new ArrayList<>();
        for (String each : keys.split(" ")) {
            combinations.add(KeyCombination.valueOf(each.replace('_', ' ')));
        }
        bindings.addFirst(new Binding(combinations, action));
    }

    /// Keys of one group.
    public final class Group {

        private final String name;

        private Group(String name) {
            this.name = name;
        }

        /// @param keys as in `Shortcut+Shift+Z`; `_` stands for a blank within a key's name
        /// @param words what it does: *Join lines*
        public void bind(String keys, String words, Runnable action) {
            bindIf(keys, words, () -> {
                action.run();
                return true;
            });
        }

        public void bindIf(String keys, String words, BooleanSupplier action) {
            KeyBindings.this.bindIf(keys, action);
            help.add(new KeyHelp(name, keys, words));
        }
    }

    void handle(KeyEvent event) {
        KeyCombination begun = first;
        if (event.getCode().isModifierKey()) {
            return;
        }
        first = null;
        altTaken = false;
        for (Binding binding : List.copyOf(bindings)) {
            boolean whole = begun == null
                    ? binding.keys().size() == 1 && binding.starts(event)
                    : binding.keys().size() == 2 && binding.keys().getFirst().equals(begun) && binding.ends(event);
            if (whole && binding.action().getAsBoolean()) {
                altTaken = event.isAltDown();
                event.consume();
                return;
            }
        }
        if (begun == null) {
            begin(event);
        }
    }

    /// Some systems type a character for a key with Alt that was taken.
    void handleTyped(KeyEvent event) {
        if (altTaken) {
            event.consume();
        }
    }

    private void begin(KeyEvent event) {
        for (Binding binding : bindings) {
            if (binding.keys().size() == 2 && binding.starts(event)) {
                first = binding.keys().getFirst();
                event.consume();
                return;
            }
        }
    }
}
