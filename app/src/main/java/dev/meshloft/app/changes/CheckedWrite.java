package dev.meshloft.app.changes;

import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.cluster.ReadResult;
import dev.meshloft.cluster.Write;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.ClusterState;
import dev.meshloft.core.workspace.LiveResource;
import java.util.Optional;

/// Sends an object only while the cluster still has what the plan was compared with. A newer version that says the
/// same,
/// as controllers make them by writing a status, is no change.
final class CheckedWrite {

    private static final int TRIES = 3;

    private final ClusterSession session;
    private final ClusterState shown;
    private final WriteMode mode;

    /// @param shown the cluster as it was when the plan was shown
    CheckedWrite(ClusterSession session, ClusterState shown, WriteMode mode) {
        this.session = session;
        this.shown = shown;
        this.mode = mode;
    }

    WriteResult send(ObjectChange change, Write.OnConflict onConflict) {
        String text = ApplyText.of(change.draft());
        return switch (change) {
            case ObjectChange.Create _ -> create(change.key(), new Write.Apply(text, onConflict));
            case ObjectChange.Modify modify -> modify(modify, text, onConflict);
        };
    }

    private WriteResult create(ResourceKey key, Write.Apply write) {
        return switch (session.read(key)) {
            case ReadResult.NotFound _ -> session.write(write, mode);
            case ReadResult.Found _ ->
                new WriteResult.Outdated("It was not there when it was compared, and is now. " + NOTHING_WRITTEN);
            case ReadResult.Denied(String message) ->
                new WriteResult.Denied("It cannot be known whether it is there already: " + message);
            case ReadResult.Unreachable(var why) -> new WriteResult.Unreachable(why);
        };
    }

    private static final String NOTHING_WRITTEN = "Nothing was written. Look at the new comparison, then apply again.";

    private WriteResult modify(ObjectChange.Modify change, String text, Write.OnConflict onConflict) {
        LiveResource compared = shown.objects().get(change.key());
        if (compared == null || compared.resource() != change.live()) {
            return changed();
        }
        String version = compared.resourceVersion();
        for (int i = 0; i < TRIES; i++) {
            WriteResult result = session.write(new Write.Apply(text, onConflict, Optional.of(version)), mode);
            // A server looks for conflicts before it looks at the version.
            boolean mayBeOld = result instanceof WriteResult.Outdated || result instanceof WriteResult.Conflict;
            if (!mayBeOld) {
                return result;
            }
            Optional<LiveObject> same = sameAs(compared);
            if (same.isEmpty()) {
                return changed();
            }
            if (result instanceof WriteResult.Conflict) {
                return result;
            }
            version = same.get().resourceVersion();
        }
        return changed();
    }

    /// The object as it is now, if it says what was compared.
    private Optional<LiveObject> sameAs(LiveResource compared) {
        return session.read(compared.resource().key()) instanceof ReadResult.Found(var now)
                ? Optional.of(now).filter(object -> object.yaml().equals(compared.yaml()))
                : Optional.empty();
    }

    private static WriteResult changed() {
        return new WriteResult.Outdated("It is not the object that was compared any more. " + NOTHING_WRITTEN);
    }
}
