package dev.meshloft.core.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.resource.Sight;
import dev.meshloft.core.yaml.YamlStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeshSnapshotTest {

    private static List<Resource> file(String name, String text) {
        return ResourceReader.read(new FileId(name), YamlStream.parse(text)).resources();
    }

    private static String service(String name, String created, String type) {
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: %s, namespace: shop%s}
                spec: {type: %s}
                ---
                """.formatted(name, created.isEmpty() ? "" : ", creationTimestamp: " + created, type);
    }

    @Test
    void aFileCountsInsteadOfTheClusterObjectAndKeepsItsAge() {
        List<Resource> cluster = file(
                "cluster:dev",
                service("a", "2026-01-01T00:00:00Z", "ClusterIP") + service("b", "2026-01-02T00:00:00Z", "ClusterIP"));
        List<Resource> draft = file("a.yaml", service("a", "", "NodePort"));
        MeshSnapshot snapshot = MeshSnapshot.layered(1, cluster, Sight.FULL, draft, MeshSnapshot.EMPTY);
        assertEquals(
                List.of("b ClusterIP 2026-01-02T00:00:00Z", "a NodePort 2026-01-01T00:00:00Z"),
                snapshot.services().stream()
                        .map(each -> each.name() + " " + each.spec().type() + " " + each.created())
                        .toList());
    }

    @Test
    void ofDuplicatesTheLastCountsAndTheOthersStayWritten() {
        MeshSnapshot snapshot =
                MeshSnapshot.of(file("a.yaml", service("a", "", "ClusterIP") + service("a", "", "NodePort")));
        assertEquals(
                List.of("NodePort"),
                snapshot.services().stream().map(each -> each.spec().type()).toList());
        assertEquals(
                List.of("ClusterIP", "NodePort"),
                snapshot.resources().written(Kinds.SERVICE).stream()
                        .map(each -> each.spec().type())
                        .toList());
    }

    @Test
    void whatDidNotChangeIsNotReadAgain() {
        YamlStream stream = YamlStream.parse(service("a", "", "ClusterIP"));
        List<Resource> first = ResourceReader.read(new FileId("a.yaml"), stream).resources();
        List<Resource> again = ResourceReader.read(new FileId("a.yaml"), stream).resources();
        MeshSnapshot before = MeshSnapshot.of(first);
        MeshSnapshot after = MeshSnapshot.of(2, again, before);
        assertSame(
                before.services().getFirst().spec(), after.services().getFirst().spec());
        MeshSnapshot other = MeshSnapshot.of(3, file("a.yaml", service("a", "", "ClusterIP")), before);
        assertNotSame(
                before.services().getFirst().spec(), other.services().getFirst().spec());
    }

    @Test
    void readsTheMeshConfigFromTheConfigMap() {
        MeshSnapshot snapshot = MeshSnapshot.of(file("m.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: istio, namespace: istio-system}
                data:
                  mesh: |
                    trustDomain: shop.example
                    outboundTrafficPolicy: {mode: REGISTRY_ONLY}
                """));
        assertEquals("shop.example", snapshot.meshConfig().trustDomain());
        assertEquals("REGISTRY_ONLY", snapshot.meshConfig().outboundMode());
    }

    @Test
    void theOldestComesFirstAndFilesLast() {
        MeshSnapshot snapshot = MeshSnapshot.of(file(
                "a.yaml",
                service("b", "", "ClusterIP")
                        + service("a", "", "ClusterIP")
                        + service("c", "2026-01-02T00:00:00Z", "ClusterIP")));
        assertEquals(
                List.of("c", "a", "b"),
                snapshot.services().stream()
                        .sorted(Typed.OLDEST_FIRST)
                        .map(Typed::name)
                        .toList());
    }
}
