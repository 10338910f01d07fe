package dev.meshloft.app.shell;

import dev.meshloft.app.store.AppState;
import java.util.function.Predicate;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the user can do: a menu item, a line of the palette, a key.
///
/// @param menu the menu it stands in
/// @param title in sentence case; an ellipsis when more input follows
/// @param keys null for none
/// @param enabled whether it makes sense now
/// @param startsGroup whether a line stands above it in its menu
public record Command(
        String menu,
        String title,
        @Nullable KeyCombination keys,
        Predicate<AppState> enabled,
        Runnable action,
        boolean startsGroup) {

    public static Command of(String menu, String title, String keys, Predicate<AppState> enabled, Runnable action) {
        KeyCombination combination = keys.isEmpty() ? null : KeyCombination.valueOf(keys);
        return new Command(menu, title, combination, enabled, action, false);
    }

    public static Command always(String menu, String title, String keys, Runnable action) {
        return of(menu, title, keys, _ -> true, action);
    }

    /// The first of a group.
    public Command first() {
        return new Command(menu, title, keys, enabled, action, true);
    }
}
