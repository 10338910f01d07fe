package dev.meshloft.app.look;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The colours, fonts and control styles of the program: AtlantaFX's Primer underneath, our tokens on top. Views name
/// tokens (`-ml-…`) in their CSS and nothing else, so light and dark differ by one style class on the root.
public final class Look {

    private static final List<String> FONTS = List.of(
            "Inter-Regular.ttf",
            "Inter-Medium.ttf",
            "Inter-SemiBold.ttf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-SemiBold.ttf");

    private static final List<String> CLASSES = List.of("dark", "high-contrast", "compact", "comfortable");

    private Look() {}

    /// Loads the bundled fonts and the base style. Once, on the FX thread, before the first scene.
    public static void install() {
        for (String font : FONTS) {
            Font.loadFont(resource("fonts/" + font), 13);
        }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /// Dresses a scene in the usual density and size.
    public static void dress(Scene scene, Theme theme, List<String> stylesheets) {
        dress(scene, Appearance.of(theme), stylesheets);
    }

    /// Dresses a scene.
    ///
    /// @param stylesheets further stylesheets of views, after ours
    public static void dress(Scene scene, Appearance appearance, List<String> stylesheets) {
        scene.getStylesheets().setAll(resource("tokens.css"), resource("meshloft.css"));
        scene.getStylesheets().addAll(stylesheets);
        switchTo(scene, appearance);
    }

    /// Changes colours, density and size of what a scene shows.
    public static void switchTo(Scene scene, Appearance appearance) {
        ObservableList<String> classes = scene.getRoot().getStyleClass();
        classes.removeAll(CLASSES);
        if (appearance.theme().isDark()) {
            classes.add("dark");
        }
        if (appearance.theme().isHighContrast()) {
            classes.add("high-contrast");
        }
        switch (appearance.density()) {
            case COMPACT -> classes.add("compact");
            case NORMAL -> {}
            case COMFORTABLE -> classes.add("comfortable");
        }
        String sheet = Stylesheets.scaled(resource("meshloft.css"), appearance.fontPercent());
        if (!scene.getStylesheets().get(1).equals(sheet)) {
            scene.getStylesheets().set(1, sheet);
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
