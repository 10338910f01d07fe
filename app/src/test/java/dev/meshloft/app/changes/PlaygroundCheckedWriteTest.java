package dev.meshloft.app.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.playground.Admission;
import dev.meshloft.cluster.playground.Playground;
import java.time.Clock;
import java.util.List;

final class PlaygroundCheckedWriteTest extends CheckedWriteContract {

    private final Playground playground = new Playground(Clock.systemUTC(), Admission.everything());

    PlaygroundCheckedWriteTest() {
        playground.load("{apiVersion: v1, kind: Namespace, metadata: {name: default}}", "kubectl");
    }

    @Override
    ClusterSession session() {
        return playground.session();
    }

    @Override
    void applyAs(String manager, String yaml) {
        assertEquals(List.of(), playground.load(yaml, manager));
    }
}
