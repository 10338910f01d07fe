package dev.meshloft.editor.surface;

import javafx.scene.text.Text;

/// How wide a character of the code font is. A hidden text of the same style is measured.
public final class CodeMetrics {

    private static final int COUNT = 64;

    private final Text sample = new Text("0".repeat(COUNT));

    CodeMetrics() {
        sample.getStyleClass().add("code-sample");
        sample.setManaged(false);
        sample.setVisible(false);
    }

    Text sample() {
        return sample;
    }

    public double characterWidth() {
        return sample.getLayoutBounds().getWidth() / COUNT;
    }

    /// Whether the first columns of a line are characters of that one width.
    boolean isPlain(String line, int columns) {
        for (int i = 0; i < columns; i++) {
            if (line.charAt(i) < ' ' || line.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
