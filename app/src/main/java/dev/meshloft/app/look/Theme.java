package dev.meshloft.app.look;

/// The colours. High contrast has pure black and white, full borders and no soft fills.
public enum Theme {
    LIGHT,
    DARK,
    HIGH_CONTRAST,
    HIGH_CONTRAST_DARK;

    boolean isDark() {
        return this == DARK || this == HIGH_CONTRAST_DARK;
    }

    boolean isHighContrast() {
        return this == HIGH_CONTRAST || this == HIGH_CONTRAST_DARK;
    }
}
