package dev.meshloft.app.store;

import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.resource.ResourceKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What became of the last dry run or apply, object by object.
///
/// @param revision of the workspace whose draft was sent
/// @param running whether it goes on
/// @param results in the order sent
/// @param takeOver objects whose conflicting fields the user has decided to take over
public record ApplyRun(
        WriteMode mode,
        long revision,
        boolean running,
        Map<ResourceKey, Outcome> results,
        Set<ResourceKey> takeOver,
        Duration took) {

    /// The answer for one object.
    public record Outcome(WriteResult result, Duration took) {}

    public static final ApplyRun NONE = new ApplyRun(WriteMode.DRY_RUN, -1, false, Map.of(), Set.of(), Duration.ZERO);

    public ApplyRun {
        results = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(results));
        takeOver = Set.copyOf(takeOver);
    }

    public Optional<Outcome> find(ResourceKey key) {
        return Optional.ofNullable(results.get(key));
    }

    /// An answer that comes after the run was given up, for another cluster for instance, is dropped.
    public ApplyRun with(ResourceKey key, Outcome outcome) {
        if (!running) {
            return this;
        }
        Map<ResourceKey, Outcome> more = new LinkedHashMap<>(results);
        more.put(key, outcome);
        return new ApplyRun(mode, revision, running, more, takeOver, took.plus(outcome.took()));
    }

    /// A decision to take fields over is for one apply.
    public ApplyRun ended() {
        return new ApplyRun(mode, revision, false, results, mode == WriteMode.REAL ? Set.of() : takeOver, took);
    }

    public ApplyRun takingOver(ResourceKey key) {
        Set<ResourceKey> more = new java.util.HashSet<>(takeOver);
        more.add(key);
        return new ApplyRun(mode, revision, running, results, more, took);
    }

    /// How many objects were accepted, or needed nothing.
    public long succeeded() {
        return results.values().stream()
                .filter(outcome -> outcome.result() instanceof WriteResult.Accepted
                        || outcome.result() instanceof WriteResult.Unchanged)
                .count();
    }
}
