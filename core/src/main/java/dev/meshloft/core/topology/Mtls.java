package dev.meshloft.core.topology;

/// How the connection of an edge, or the server at its end, is protected.
public enum Mtls {
    STRICT,
    PERMISSIVE,
    OFF,
    /// TLS to something outside the mesh.
    EXTERNAL_TLS,
    /// Not known, or not a connection.
    NONE
}
