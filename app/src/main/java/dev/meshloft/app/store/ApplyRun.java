package dev.meshloft.app.store;

import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of the last dry run or apply, object by object.
///
/// @param revision of the workspace whose draft was sent
/// @param running whether it goes on
/// @param sending the object that is on its way now; null for none
/// @param results in the order sent
/// @param takeOver objects whose conflicting fields the user has decided to take over
public record ApplyRun(
        WriteMode mode,
        long revision,
        boolean running,
        @Nullable ResourceKey sending,
        Map<ResourceKey, Outcome> results,
        Set<ResourceKey> takeOver,
        Duration took) {

    /// The answer for one object.
    ///
    /// @param draft what was sent
    /// @param awaitsNamespace whether a dry run could not try it, because the plan makes its namespace first
    public record Outcome(WriteResult result, Duration took, Resource draft, boolean awaitsNamespace) {

        public Outcome(WriteResult result, Duration took, Resource draft) {
            this(result, took, draft, false);
        }

        /// Whether the object is as the draft wants it, or would be.
        public boolean isFine() {
            return result instanceof WriteResult.Accepted || result instanceof WriteResult.Unchanged;
        }

        /// Whether the object has another text now, so that the answer is of an earlier draft.
        public boolean isOld(Resource now) {
            return !now.yaml().text().equals(draft.yaml().text()) || !now.base().equals(draft.base());
        }
    }

    public static final ApplyRun NONE = start(WriteMode.DRY_RUN, -1, Set.of()).ended();

    public ApplyRun {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        takeOver = Set.copyOf(takeOver);
    }

    public static ApplyRun start(WriteMode mode, long revision, Set<ResourceKey> takeOver) {
        return new ApplyRun(mode, revision, true, null, Map.of(), takeOver, Duration.ZERO);
    }

    public Optional<Outcome> find(ResourceKey key) {
        return Optional.ofNullable(results.get(key));
    }

    public ApplyRun sent(ResourceKey key) {
        return running ? new ApplyRun(mode, revision, true, key, results, takeOver, took) : this;
    }

    /// An answer that comes after the run was given up, for another cluster for instance, is dropped.
    public ApplyRun with(ResourceKey key, Outcome outcome) {
        if (!running) {
            return this;
        }
        Map<ResourceKey, Outcome> more = new LinkedHashMap<>(results);
        more.put(key, outcome);
        return new ApplyRun(mode, revision, running, null, more, takeOver, took.plus(outcome.took()));
    }

    /// A decision to take fields over is for one apply.
    public ApplyRun ended() {
        return new ApplyRun(mode, revision, false, null, results, mode == WriteMode.REAL ? Set.of() : takeOver, took);
    }

    public ApplyRun takingOver(ResourceKey key) {
        Set<ResourceKey> more = new HashSet<>(takeOver);
        more.add(key);
        return new ApplyRun(mode, revision, running, sending, results, more, took);
    }

    public ApplyRun notTakingOver(ResourceKey key) {
        Set<ResourceKey> fewer = new HashSet<>(takeOver);
        fewer.remove(key);
        return new ApplyRun(mode, revision, running, sending, results, fewer, took);
    }

    /// How many objects were accepted, or needed nothing.
    public long succeeded() {
        return results.values().stream().filter(Outcome::isFine).count();
    }
}
