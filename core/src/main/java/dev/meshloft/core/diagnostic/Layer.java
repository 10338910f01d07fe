package dev.meshloft.core.diagnostic;

/// Which layer would object; see `docs/rules.md`.
public enum Layer {
    /// The YAML itself; the API server refuses.
    SYNTAX,
    /// The kind's OpenAPI schema; the API server refuses.
    SCHEMA,
    /// A CEL rule of the kind's schema; the API server refuses.
    CEL,
    /// istiod's validating webhook refuses (error) or warns (warning).
    ADMISSION,
    /// Accepted, but it does not do what it seems to.
    ANALYSIS;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
