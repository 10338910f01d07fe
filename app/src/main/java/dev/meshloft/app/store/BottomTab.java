package dev.meshloft.app.store;

/// The lists below the centre.
public enum BottomTab {
    PROBLEMS,
    IMPACT,
    FIND,
    ACTIVITY
}
