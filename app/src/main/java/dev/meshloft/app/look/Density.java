package dev.meshloft.app.look;

/// How close rows stand: compact takes 4 px off each, comfortable adds 4. Type stays.
public enum Density {
    COMPACT,
    NORMAL,
    COMFORTABLE
}
