package dev.meshloft.app.topology;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.graphview.draw.Overlay;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One toggle per overlay.
final class OverlayToggles {

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
    }

    Region root() {
        return root;
    }

    /// Without words only the icons are left, with the words in the tooltips.
    void showWords(boolean shown) {
        Words.show(root.getChildren(), shown);
    }

    double wordsWidth() {
        return Words.width(root.getChildren());
    }

    private ToggleButton toggle(String icon, String words, String meaning, Overlay overlay) {
        ToggleButton button = new ToggleButton(words, Icon.of(icon, 14));
        button.getStyleClass().addAll("toggle", "overlay-" + overlay.name().toLowerCase(Locale.ROOT));
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
