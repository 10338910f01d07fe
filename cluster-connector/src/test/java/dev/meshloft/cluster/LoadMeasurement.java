package dev.meshloft.cluster;

import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import dev.meshloft.cluster.session.Clusters;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// Not a test: measures how long a first connection and a first list of everything take. Run `main` with a kubeconfig's
/// path and a number of rounds; the first round is a cold JVM, the others are warm.
final class LoadMeasurement {

    private LoadMeasurement() {}

    public static void main(String[] args) throws InterruptedException {
        for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
            long begin = System.nanoTime();
            KubeContext context = Kubeconfigs.find(Map.of("KUBECONFIG", args[0]), Path.of(""))
                    .current()
                    .orElseThrow();
            try (ClusterSession session = Clusters.open(context, Clock.systemUTC())) {
                session.connect();
                long connected = System.nanoTime();
                long[] sizes = new long[3];
                CountDownLatch all = new CountDownLatch(1);
                session.watch(WatchScope.mesh(), events -> {
                    sizes[2]++;
                    for (ClusterEvent event : events) {
                        if (event instanceof ClusterEvent.Upserted(LiveObject object)) {
                            sizes[0]++;
                            sizes[1] += object.yaml().length() + object.status().length();
                        } else if (event instanceof ClusterEvent.AllLoaded) {
                            all.countDown();
                        }
                    }
                });
                all.await();
                long loaded = System.nanoTime();
                System.out.printf(
                        "round %d: connected after %d ms, %d objects (%d KB of YAML) after %d ms, in %d calls%n",
                        round,
                        (connected - begin) / 1_000_000,
                        sizes[0],
                        sizes[1] / 1000,
                        (loaded - begin) / 1_000_000,
                        sizes[2]);
            }
        }
    }
}
