package dev.meshloft.cluster;

import dev.meshloft.cluster.playground.Playground;
import dev.meshloft.cluster.playground.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// The playground keeps the contract.
final class PlaygroundSessionTest extends ClusterSessionContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    private final Playground playground = new Playground(CLOCK, new StubAdmission());

    PlaygroundSessionTest() {
        for (String namespace : new String[] {"istio-system", "team-a", "team-b"}) {
            playground.load("{apiVersion: v1, kind: Namespace, metadata: {name: " + namespace + "}}", "kubectl");
        }
    }

    @Override
    ClusterSession newAdmin() {
        return playground.session("admin", "default", Rights.everything(), AccessMode.VIEW);
    }

    @Override
    ClusterSession newReader() {
        return playground.session("reader", "default", Rights.reading(), AccessMode.VIEW);
    }

    @Override
    ClusterSession newTeamA() {
        return playground.session("team-a", "team-a", Rights.within("team-a"), AccessMode.VIEW);
    }

    @Override
    ClusterSession newWithWrongToken() {
        Playground other = new Playground(CLOCK, new StubAdmission());
        other.faults().rejectCredentials();
        return other.session("nobody", "default", Rights.everything(), AccessMode.VIEW);
    }

    @Override
    ClusterSession newUnreachable() {
        Playground other = new Playground(CLOCK, new StubAdmission());
        other.faults().cutConnection();
        return other.session("admin", "default", Rights.everything(), AccessMode.VIEW);
    }

    @Override
    void applyAs(String manager, String yaml) {
        playground.load(yaml, manager);
    }

    @Override
    void expireWatches() {
        playground.expireWatches();
    }
}
