package dev.meshloft.app.files;

import dev.meshloft.app.look.Appearance;
import dev.meshloft.app.look.Density;
import dev.meshloft.app.look.Theme;
import java.util.Optional;

/// How the window looks, kept in the settings. Without a theme of its own the window follows the system.
public final class AppearanceSettings {

    private final Settings settings;

    public AppearanceSettings(Settings settings) {
        this.settings = settings;
    }

    /// @param system the theme of the desktop
    public Appearance read(Theme system) {
        return new Appearance(
                choice("theme", Theme.class).orElse(system),
                choice("density", Density.class).orElse(Density.NORMAL),
                settings.find("font-percent")
                        .filter(text -> text.matches("\\d{2,3}"))
                        .map(Integer::valueOf)
                        .orElse(100));
    }

    public boolean followsSystem() {
        return choice("theme", Theme.class).isEmpty();
    }

    /// @param followsSystem then the theme is not kept
    public void write(Appearance appearance, boolean followsSystem) {
        settings.put("theme", followsSystem ? "SYSTEM" : appearance.theme().name());
        settings.put("density", appearance.density().name());
        settings.put("font-percent", Integer.toString(appearance.fontPercent()));
    }

    private <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return settings.find(key).flatMap(text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return Optional.of(constant);
                }
            }
            return Optional.empty();
        });
    }
}
