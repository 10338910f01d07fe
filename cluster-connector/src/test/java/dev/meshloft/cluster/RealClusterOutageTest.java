package dev.meshloft.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.cluster.Write.OnConflict;
import dev.meshloft.cluster.WriteResult.Refused.By;
import dev.meshloft.cluster.session.Clusters;
import dev.meshloft.core.resource.ResourceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a real cluster while somebody looks at it.
@EnabledIfSystemProperty(named = ControlPlane.PROPERTY, matches = ".+", disabledReason = ControlPlane.ABSENT)
final class RealClusterOutageTest {

    private static final KindRef WASM_PLUGIN = new KindRef("extensions.istio.io", "WasmPlugin");

    @TempDir
    private Path temp;

    @Test
    void aServerThatDiesIsStaleUntilItIsBack() {
        Seen seen = new Seen();
        try (ClusterSession session = admin()) {
            session.watch(WatchScope.mesh(), seen);
            seen.awaitLoaded();
            seen.awaitState(ConnectionState.Connected.class);
            seen.forget();
            try {
                ControlPlane.process("kill", "kube-apiserver");
                seen.awaitState(ConnectionState.Stale.class);
                assertInstanceOf(WriteResult.Unreachable.class, apply(session, "outage", "one"));
                assertTrue(seen.of(ClusterEvent.Removed.class).isEmpty());
            } finally {
                ControlPlane.process("start", "kube-apiserver");
            }
            seen.await("connected again", s -> session.connection() instanceof ConnectionState.Connected);
            assertInstanceOf(WriteResult.Accepted.class, apply(session, "outage", "one"));
            ResourceKey key = ClusterSessionContract.key("outage");
            seen.await("what came afterwards", s -> s.objects().containsKey(key));
            session.write(new Write.Delete(key, Optional.empty()), WriteMode.REAL);
            seen.await("what went afterwards", s -> !s.objects().containsKey(key));
        }
    }

    @Test
    void aNamespaceThatIsDeletedTakesNothingNew() {
        ResourceKey namespace = new ResourceKey("", "Namespace", "", "going-" + System.nanoTime());
        Seen seen = new Seen();
        try (ClusterSession session = admin()) {
            session.watch(WatchScope.of(new KindRef("", "Namespace")), seen);
            seen.awaitLoaded();
            session.write(
                    new Write.Apply(
                            "{apiVersion: v1, kind: Namespace, metadata: {name: " + namespace.name() + "}}",
                            OnConflict.REPORT),
                    WriteMode.REAL);
            session.write(new Write.Delete(namespace, Optional.empty()), WriteMode.REAL);
            seen.await(
                    "Terminating",
                    s -> s.objects().containsKey(namespace)
                            && s.object(namespace).status().contains("Terminating"));
            String inside = ClusterSessionContract.routeTo("late", "one")
                    .replace("namespace: team-a", "namespace: " + namespace.name());
            WriteResult.Refused refused = assertInstanceOf(
                    WriteResult.Refused.class,
                    session.write(new Write.Apply(inside, OnConflict.REPORT), WriteMode.REAL));
            assertEquals(By.OTHER, refused.by());
            assertTrue(refused.message().contains("because it is being terminated"), refused::message);
        }
    }

    @Test
    void aKindThatIsUninstalledIsSaidAndTheOthersGoOn() throws IOException {
        Seen seen = new Seen();
        try (ClusterSession session = admin()) {
            session.watch(WatchScope.mesh(), seen);
            seen.awaitLoaded();
            String crd = ControlPlane.call("GET", crd(WASM_PLUGIN), "");
            ControlPlane.call("DELETE", crd(WASM_PLUGIN), "");
            try {
                seen.await(
                        "uninstalled",
                        s -> s.of(ClusterEvent.Unavailable.class).stream()
                                .anyMatch(gap -> gap.kind().equals(WASM_PLUGIN)
                                        && gap.reason() == ClusterEvent.Unavailable.Reason.NOT_INSTALLED));
                apply(session, "others", "one");
                ResourceKey key = ClusterSessionContract.key("others");
                seen.await("another kind", s -> s.objects().containsKey(key));
                session.write(new Write.Delete(key, Optional.empty()), WriteMode.REAL);
            } finally {
                ControlPlane.call("POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions", fresh(crd));
            }
        }
    }

    /// A cluster that never saw Istio or the Gateway API.
    @Test
    void aBareClusterIsToldFromAnEmptyMesh() throws Exception {
        Path bare = temp.resolve("bare");
        ControlPlane.script("up", "--bare", bare.toString());
        try (ClusterSession session =
                Clusters.open(ControlPlane.contextOf(bare.resolve("kubeconfig"), "admin"), Clock.systemUTC())) {
            Seen seen = new Seen();
            session.allow(AccessMode.APPLY);
            session.watch(WatchScope.mesh(), seen);
            seen.awaitLoaded();
            List<String> missing = seen.of(ClusterEvent.Unavailable.class).stream()
                    .map(gap -> gap.kind().group())
                    .toList();
            assertTrue(missing.containsAll(WatchScope.ISTIO_GROUPS), missing::toString);
            assertTrue(missing.contains(WatchScope.GATEWAY_API_GROUP), missing::toString);
            assertTrue(seen.objects().containsKey(new ResourceKey("", "Namespace", "", "default")));
            WriteResult.NotFound refused =
                    assertInstanceOf(WriteResult.NotFound.class, apply(session, "homeless", "one"));
            assertTrue(refused.message().contains("Install its CRD first"), refused::message);
        } finally {
            ControlPlane.script("down", bare.toString());
        }
        assertTrue(Files.exists(bare));
    }

    private static ClusterSession admin() {
        ClusterSession session = Clusters.open(ControlPlane.context("admin"), Clock.systemUTC());
        session.allow(AccessMode.APPLY);
        return session;
    }

    private static WriteResult apply(ClusterSession session, String name, String host) {
        return session.write(
                new Write.Apply(ClusterSessionContract.routeTo(name, host), OnConflict.REPORT), WriteMode.REAL);
    }

    private static String crd(KindRef kind) {
        return "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/wasmplugins." + kind.group();
    }

    /// As it was written at first.
    private static String fresh(String object) {
        return object.replaceAll("\"(uid|resourceVersion)\": *\"[^\"]*\",?", "");
    }
}
