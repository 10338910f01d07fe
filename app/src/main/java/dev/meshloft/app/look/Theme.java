package dev.meshloft.app.look;

/// Light or dark.
public enum Theme {
    LIGHT,
    DARK
}
