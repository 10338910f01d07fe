package dev.meshloft.cluster.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.cluster.ClusterEvent;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.cluster.FieldConflict;
import dev.meshloft.cluster.KindRef;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.cluster.ReadResult;
import dev.meshloft.cluster.WatchScope;
import dev.meshloft.cluster.Write;
import dev.meshloft.cluster.Write.OnConflict;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.resource.ResourceKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the playground can do beyond the contract, and its field ownership in detail.
final class PlaygroundTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: shop, namespace: web, labels: {app: shop}}
            spec:
              ports:
              - {name: http, port: 80}
              - {name: admin, port: 9000}
            """;
    private static final ResourceKey SHOP = new ResourceKey("", "Service", "web", "shop");

    private final Playground playground = new Playground(Clock.fixed(NOW, ZoneOffset.UTC), Admission.everything());
    private final ClusterSession session = playground.session();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void isLabelledAsSimulated() {
        assertTrue(session.facts().simulated());
    }

    @Test
    void loadsSeveralDocumentsAndSaysWhatItCannot() {
        List<WriteResult.Cause> left = playground.load(
                SERVICE + "---\nkind: Strange\napiVersion: x/v1\nmetadata: {name: a}\n---\n", "kubectl");
        assertEquals(1, left.size());
        LiveObject shop = read(SHOP);
        assertEquals(Optional.of(NOW), shop.created());
        assertEquals(
                List.of(
                        ".metadata.labels.app",
                        ".spec.ports[port=80,protocol=\"TCP\"].name",
                        ".spec.ports[port=80,protocol=\"TCP\"].port",
                        ".spec.ports[port=9000,protocol=\"TCP\"].name",
                        ".spec.ports[port=9000,protocol=\"TCP\"].port"),
                shop.managers().getFirst().fields());
        assertInstanceOf(ReadResult.Found.class, session.read(new ResourceKey("", "Namespace", "", "web")));
    }

    @Test
    void portsAreMergedByNumber() {
        playground.load(SERVICE, "argocd-controller");
        String renamed = """
                apiVersion: v1
                kind: Service
                metadata: {name: shop, namespace: web}
                spec: {ports: [{port: 80, name: http2}, {port: 443, name: https}]}
                """;
        assertEquals(
                new WriteResult.Conflict(
                        List.of(new FieldConflict("argocd-controller", ".spec.ports[port=80,protocol=\"TCP\"].name"))),
                apply(renamed, OnConflict.REPORT));
        apply(renamed, OnConflict.TAKE_OVER);
        String yaml = read(SHOP).yaml();
        assertTrue(yaml.contains("name: http2") && yaml.contains("name: admin") && yaml.contains("name: https"), yaml);
    }

    @Test
    void anotherManagersNewWriteTakesTheField() {
        makeNamespace();
        apply(SERVICE, OnConflict.REPORT);
        playground.load(SERVICE.replace("app: shop", "app: store"), "kubectl");
        LiveObject shop = read(SHOP);
        assertFalse(fields(shop, "meshloft").contains(".metadata.labels.app"));
        assertEquals(List.of(".metadata.labels.app"), fields(shop, "kubectl"));
        assertEquals(
                new WriteResult.Conflict(List.of(new FieldConflict("kubectl", ".metadata.labels.app"))),
                apply(SERVICE, OnConflict.REPORT));
    }

    @Test
    void aFieldThatTwoOwnStaysWhenOneLetsGo() {
        playground.load(SERVICE, "kubectl");
        apply(SERVICE, OnConflict.REPORT);
        apply(SERVICE.replace(", labels: {app: shop}", ""), OnConflict.REPORT);
        assertTrue(read(SHOP).yaml().contains("app: shop"));
    }

    @Test
    void aLostAnswerIsUnknownAndTheWriteWasDone() {
        makeNamespace();
        playground.faults().loseNextAnswer();
        assertInstanceOf(WriteResult.Unknown.class, apply(SERVICE, OnConflict.REPORT));
        assertInstanceOf(ReadResult.Found.class, session.read(SHOP));
    }

    @Test
    void aCutConnectionIsStaleAndThenCatchesUp() throws InterruptedException {
        playground.load(SERVICE, "kubectl");
        BlockingQueue<ClusterEvent> events = watch();
        await(events, e -> e instanceof ClusterEvent.AllLoaded);

        playground.faults().cutConnection();
        ClusterEvent stale = await(
                events,
                e -> e instanceof ClusterEvent.ConnectionChanged c && c.state() instanceof ConnectionState.Stale);
        ConnectionState state = ((ClusterEvent.ConnectionChanged) stale).state();
        assertEquals(NOW, ((ConnectionState.Stale) state).since());
        playground.remove(SHOP);
        playground.faults().restoreConnection();
        session.retryNow();
        await(events, e -> e.equals(new ClusterEvent.Removed(SHOP)));
        assertInstanceOf(ConnectionState.Connected.class, session.connection());
    }

    @Test
    void aSlowServerLeavesTheCallerFree() throws InterruptedException {
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        BlockingQueue<String> released = new LinkedBlockingQueue<>();
        playground.faults().gate(what -> {
            asked.add(what);
            try {
                released.take();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        BlockingQueue<ClusterEvent> events = watch();
        assertEquals("GET /api", asked.poll(10, TimeUnit.SECONDS));
        assertInstanceOf(ConnectionState.Connecting.class, session.connection());
        playground.faults().gate(what -> {});
        released.add("go");
        await(events, e -> e instanceof ClusterEvent.AllLoaded);
    }

    private void makeNamespace() {
        playground.load("{apiVersion: v1, kind: Namespace, metadata: {name: web}}", "kubectl");
    }

    private BlockingQueue<ClusterEvent> watch() {
        BlockingQueue<ClusterEvent> events = new LinkedBlockingQueue<>();
        session.watch(WatchScope.of(new KindRef("", "Service")), events::addAll);
        return events;
    }

    private static ClusterEvent await(BlockingQueue<ClusterEvent> events, Predicate<ClusterEvent> wanted)
            throws InterruptedException {
        while (true) {
            ClusterEvent next = events.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("did not come");
            }
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    private WriteResult apply(String yaml, OnConflict onConflict) {
        return session.write(new Write.Apply(yaml, onConflict), WriteMode.REAL);
    }

    private LiveObject read(ResourceKey key) {
        return assertInstanceOf(ReadResult.Found.class, session.read(key)).object();
    }

    private static List<String> fields(LiveObject object, String manager) {
        return object.managers().stream()
                .filter(m -> m.name().equals(manager))
                .flatMap(m -> m.fields().stream())
                .toList();
    }
}
