package dev.meshloft.app.topology;

import dev.meshloft.core.topology.Detail;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of the mesh the graph shows.
///
/// @param centre id of the thing in focus; null for the whole mesh
/// @param depth how many edges away from it
/// @param folds namespaces and bundles that were folded or unfolded by hand
/// @param access whether edges of who may call whom are shown
record Scope(
        Detail detail, DraftSide side, @Nullable String centre, int depth, Map<String, Boolean> folds, boolean access) {

    static final int LEAST_DEPTH = 1;
    static final int MOST_DEPTH = 6;
    static final Scope START = new Scope(Detail.VERSIONS, DraftSide.DIFFERENCE, null, 2, Map.of(), false);

    Scope {
        folds = Map.copyOf(folds);
    }

    Scope with(Detail newDetail) {
        return new Scope(newDetail, side, centre, depth, folds, access);
    }

    Scope with(DraftSide newSide) {
        return new Scope(detail, newSide, centre, depth, folds, access);
    }

    /// @param id null for the whole mesh
    Scope around(@Nullable String id) {
        return new Scope(detail, side, id, depth, folds, access);
    }

    Scope deeper(int by) {
        int next = Math.clamp(depth + by, LEAST_DEPTH, MOST_DEPTH);
        return new Scope(detail, side, centre, next, folds, access);
    }

    Scope withFold(String group, boolean folded) {
        Map<String, Boolean> changed = new HashMap<>(folds);
        changed.put(group, folded);
        return new Scope(detail, side, centre, depth, changed, access);
    }

    Scope withFolds(Map<String, Boolean> changed) {
        return new Scope(detail, side, centre, depth, changed, access);
    }

    Scope withAccess(boolean shown) {
        return new Scope(detail, side, centre, depth, folds, shown);
    }
}
