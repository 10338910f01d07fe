package dev.meshloft.cluster.session;

import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import java.time.Clock;

/// Opens sessions on real clusters.
public final class Clusters {

    private Clusters() {}

    /// A session that has not connected yet and may only view. Returns at once.
    public static ClusterSession open(KubeContext context, Clock clock) {
        ClusterFacts facts =
                new ClusterFacts(context.name(), context.server(), context.user(), context.namespace(), false);
        HttpTransport transport = new HttpTransport(context.server(), context.credentials()::login, clock);
        return new ApiSession(facts, transport, AccessMode.VIEW, clock);
    }
}
