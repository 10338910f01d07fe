package dev.meshloft.app.changes;

import dev.meshloft.app.journey.RealCluster;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.api.ApiException;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = RealCluster.PROPERTY, matches = ".+", disabledReason = RealCluster.ABSENT)
final class RealClusterCheckedWriteTest extends CheckedWriteContract {

    private static final String PATH = "/apis/networking.istio.io/v1/namespaces/default/destinationrules/checked-write";

    @Override
    ClusterSession session() {
        ClusterSession session = RealCluster.admin();
        session.allow(AccessMode.APPLY);
        return session;
    }

    @Override
    void applyAs(String manager, String yaml) {
        try {
            RealCluster.applyAs(manager, PATH, yaml);
        } catch (ApiException lost) {
            throw new AssertionError(lost);
        }
    }
}
