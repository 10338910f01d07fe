package dev.meshloft.cluster;

/// What became of reading one object.
public sealed interface ReadResult {
    record Found(LiveObject object) implements ReadResult {}

    record NotFound() implements ReadResult {}

    record Denied(String message) implements ReadResult {}

    record Unreachable(ConnectionProblem why) implements ReadResult {}
}
