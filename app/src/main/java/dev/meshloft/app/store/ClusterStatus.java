package dev.meshloft.app.store;

import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ConnectionState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How we stand with the cluster.
///
/// @param facts null when no cluster is connected
/// @param progress what is being read, such as *Reading services, 340 of 1,200*; empty when all is read
/// @param gaps what cannot be seen, a sentence for each reason
public record ClusterStatus(
        @Nullable ClusterFacts facts,
        ConnectionState connection,
        AccessMode access,
        String progress,
        boolean loaded,
        List<String> gaps) {

    public static final ClusterStatus NONE =
            new ClusterStatus(null, new ConnectionState.Idle(), AccessMode.VIEW, "", false, List.of());

    public ClusterStatus {
        gaps = List.copyOf(gaps);
    }

    public boolean isConnected() {
        return connection instanceof ConnectionState.Connected;
    }

    public ClusterStatus withConnection(ConnectionState state) {
        return new ClusterStatus(facts, state, access, progress, loaded, gaps);
    }

    public ClusterStatus withAccess(AccessMode mode) {
        return new ClusterStatus(facts, connection, mode, progress, loaded, gaps);
    }

    public ClusterStatus withProgress(String words, boolean allLoaded) {
        return new ClusterStatus(facts, connection, access, words, allLoaded, gaps);
    }

    public ClusterStatus withGaps(List<String> words) {
        return new ClusterStatus(facts, connection, access, progress, loaded, words);
    }
}
