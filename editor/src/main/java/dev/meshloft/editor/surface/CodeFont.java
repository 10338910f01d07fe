package dev.meshloft.editor.surface;

import javafx.scene.Parent;
import javafx.scene.text.Font;

/// JavaFX style sheets name one family only; without the bundled one the text must still be of one width.
public final class CodeFont {

    private CodeFont() {}

    /// Marks a control whose texts must fall back to the system's fixed-width font.
    public static void fallBack(Parent control) {
        if (!Font.getFamilies().contains("JetBrains Mono")) {
            control.getStyleClass().add("system-code-font");
        }
    }
}
