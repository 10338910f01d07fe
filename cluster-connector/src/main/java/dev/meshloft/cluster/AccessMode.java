package dev.meshloft.cluster;

/// How far a session may go. A real context starts with [#VIEW]; only the user raises it.
public enum AccessMode {
    /// Reads only.
    VIEW,
    /// Reads, and writes that the API server checks but does not store.
    DRY_RUN,
    /// Everything.
    APPLY;

    public boolean allows(WriteMode mode) {
        return switch (mode) {
            case DRY_RUN -> this != VIEW;
            case REAL -> this == APPLY;
        };
    }

    /// As shown to people.
    public String label() {
        return switch (this) {
            case VIEW -> "view";
            case DRY_RUN -> "dry run";
            case APPLY -> "apply";
        };
    }
}
