package dev.meshloft.cluster;

import java.time.Instant;

/// Where a session stands.
public sealed interface ConnectionState {

    /// Nothing was asked yet.
    record Idle() implements ConnectionState {}

    /// The first answer is awaited.
    record Connecting() implements ConnectionState {}

    /// The server answers and what was watched is current.
    ///
    /// @param serverVersion for example `v1.36.1`
    record Connected(String serverVersion) implements ConnectionState {}

    /// It answered once, and does not now: what is shown is as of `since`. It is tried again.
    record Stale(Instant since, ConnectionProblem why) implements ConnectionState {}

    /// It never answered.
    record Failed(ConnectionProblem why) implements ConnectionState {}
}
