package dev.meshloft.app;

import dev.meshloft.app.files.AppearanceSettings;
import dev.meshloft.app.files.Settings;
import dev.meshloft.app.look.Appearance;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.shell.MainWindow;
import dev.meshloft.app.shell.PaneSizes;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;

/// Keeps what the user chose: colours, size and density for all, the sizes of the panes for each workspace.
final class Preferences {

    private final Store store;
    private final Settings settings;
    private final AppearanceSettings appearance;
    private final MainWindow window;
    private final Theme system;
    private Appearance kept;
    private boolean followsSystem;
    private String workspace = "";

    /// @param system the theme of the desktop
    Preferences(Store store, Settings settings, AppearanceSettings appearance, MainWindow window, Theme system) {
        this.store = store;
        this.settings = settings;
        this.appearance = appearance;
        this.window = window;
        this.system = system;
        kept = store.now().screen().appearance();
        followsSystem = appearance.followsSystem();
        window.setOnSized(sizes -> settings.put(key(), sizes.text()));
        showSizes();
        store.observe(this::keep);
    }

    void followSystem() {
        followsSystem = true;
        kept = kept.with(system);
        appearance.write(kept, true);
        store.dispatch(new Intent.AppearanceChosen(kept));
    }

    private void keep(AppState state) {
        Appearance now = state.screen().appearance();
        window.setFontPercent(now.fontPercent());
        if (!now.equals(kept)) {
            followsSystem &= now.theme() == kept.theme();
            kept = now;
            appearance.write(now, followsSystem);
        }
        if (!state.mesh().name().equals(workspace)) {
            workspace = state.mesh().name();
            showSizes();
        }
    }

    private void showSizes() {
        window.setSizes(settings.find(key()).map(PaneSizes::parse).orElse(PaneSizes.USUAL));
    }

    private String key() {
        return "panes." + workspace;
    }
}
