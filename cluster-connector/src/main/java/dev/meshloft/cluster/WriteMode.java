package dev.meshloft.cluster;

/// Whether a write is stored.
public enum WriteMode {
    /// The API server does everything, webhooks included, but stores nothing (`dryRun=All`).
    DRY_RUN,
    /// Stored.
    REAL
}
