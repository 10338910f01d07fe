package dev.meshloft.app.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshloft.app.connect.LiveObjects;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.cluster.ReadResult;
import dev.meshloft.cluster.Write;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.change.ChangeSet;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.ClusterState;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.Workspace;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Nothing is written over an object that is not the one that was shown. Run against the playground and against a real
/// API server.
abstract class CheckedWriteContract {

    private static final ResourceKey KEY =
            new ResourceKey("networking.istio.io", "DestinationRule", "default", "checked-write");

    /// May do everything, and is opened as apply.
    abstract ClusterSession session();

    /// Server-side apply by somebody else, who takes what he says.
    abstract void applyAs(String manager, String yaml);

    @AfterEach
    void clean() {
        try (ClusterSession session = session()) {
            session.write(new Write.Delete(KEY, Optional.empty()), WriteMode.REAL);
        }
    }

    @Test
    void anObjectThatIsAsItWasShownIsWritten() {
        try (ClusterSession session = session()) {
            applyAs("somebody", rule("a", ""));
            WriteResult result = send(session, shown(session), rule("a", "  exportTo: [\".\"]\n"));
            assertInstanceOf(WriteResult.Accepted.class, result, result::toString);
        }
    }

    @Test
    void anObjectThatSomebodyChangedMeanwhileIsLeftAlone() {
        try (ClusterSession session = session()) {
            applyAs("somebody", rule("a", ""));
            ClusterState shown = shown(session);
            applyAs("somebody", rule("b", ""));
            WriteResult result = send(session, shown, rule("a", "  exportTo: [\".\"]\n"));
            assertInstanceOf(WriteResult.Outdated.class, result, result::toString);
            assertEquals("b", read(session).root().get("spec").get("host").stringOr(""));
        }
    }

    @Test
    void aConflictOverWhatWasShownIsAConflict() {
        try (ClusterSession session = session()) {
            applyAs("somebody", rule("a", ""));
            WriteResult result = send(session, shown(session), rule("b", ""));
            assertInstanceOf(WriteResult.Conflict.class, result, result::toString);
        }
    }

    @Test
    void aNewVersionThatSaysTheSameIsNoChange() {
        try (ClusterSession session = session()) {
            applyAs("somebody", rule("a", ""));
            ClusterState shown = shown(session);
            applyAs("somebody-else", rule("a", ""));
            WriteResult result = send(session, shown, rule("a", "  exportTo: [\".\"]\n"));
            assertInstanceOf(WriteResult.Accepted.class, result, result::toString);
        }
    }

    @Test
    void anObjectThatIsThereMeanwhileIsNotMadeAnew() {
        try (ClusterSession session = session()) {
            ClusterState empty = Workspace.EMPTY
                    .apply(new WorkspaceEvent.ClusterConnected("test"))
                    .cluster();
            applyAs("somebody", rule("b", ""));
            WriteResult result = send(session, empty, rule("a", ""));
            assertInstanceOf(WriteResult.Outdated.class, result, result::toString);
            assertEquals("b", read(session).root().get("spec").get("host").stringOr(""));
        }
    }

    private static WriteResult send(ClusterSession session, ClusterState shown, String yaml) {
        OpenFile draft = OpenFile.of(new FileId("rule.yaml"), yaml);
        ObjectChange change = ChangeSet.between(
                        draft.resources(),
                        key -> Optional.ofNullable(shown.objects().get(key)).map(LiveResource::forComparison),
                        _ -> true)
                .changes()
                .getFirst();
        return new CheckedWrite(session, shown, WriteMode.REAL).send(change, Write.OnConflict.REPORT);
    }

    private static ClusterState shown(ClusterSession session) {
        LiveResource live = LiveObjects.read("test", object(session)).orElseThrow();
        return Workspace.EMPTY
                .apply(new WorkspaceEvent.ClusterConnected("test"))
                .apply(new WorkspaceEvent.ClusterChanged(List.of(live), List.of()))
                .cluster();
    }

    private static Resource read(ClusterSession session) {
        return LiveObjects.read("test", object(session)).orElseThrow().resource();
    }

    private static LiveObject object(ClusterSession session) {
        return assertInstanceOf(ReadResult.Found.class, session.read(KEY)).object();
    }

    private static String rule(String host, String more) {
        return """
                apiVersion: networking.istio.io/v1
                kind: DestinationRule
                metadata:
                  name: checked-write
                  namespace: default
                spec:
                  host: %s
                """.formatted(host) + more;
    }
}
