package dev.meshloft.app.topology;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.graphview.draw.Overlay;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One toggle per overlay. In a narrow window only their icons are left, with the words in the tooltips.
final class OverlayToggles {

    private static final double WORDS_FROM = 1100;

    private final ObjectProperty<Set<Overlay>> shown;
    private final HBox root = new HBox(4);

    OverlayToggles(ObjectProperty<Set<Overlay>> shown) {
        this.shown = shown;
        root.setAlignment(Pos.CENTER_LEFT);
        root.getChildren()
                .addAll(
                        toggle("warn-t", "Problems", "Marks of errors and warnings", Overlay.PROBLEMS),
                        toggle("lock", "mTLS", "How each connection is protected", Overlay.MTLS),
                        toggle("shield", "Access", "Who may call and import whom", Overlay.ACCESS),
                        toggle("swap", "Impact", "What the draft changes", Overlay.IMPACT));
        root.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                scene.widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
                fit(scene.getWidth());
            }
        });
    }

    Region root() {
        return root;
    }

    private void fit(double windowWidth) {
        ContentDisplay display = windowWidth < WORDS_FROM ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        root.getChildren().forEach(child -> ((ToggleButton) child).setContentDisplay(display));
    }

    private ToggleButton toggle(String icon, String words, String meaning, Overlay overlay) {
        ToggleButton button = new ToggleButton(words, Icon.of(icon, 14));
        button.getStyleClass().add("toggle");
        button.setAccessibleText(words);
        button.setTooltip(Rows.tooltip(words + ": " + meaning));
        button.setSelected(shown.get().contains(overlay));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().addListener((_, _, on) -> {
            Set<Overlay> next = EnumSet.noneOf(Overlay.class);
            next.addAll(shown.get());
            if (on) {
                next.add(overlay);
            } else {
                next.remove(overlay);
            }
            shown.set(next);
        });
        return button;
    }
}
