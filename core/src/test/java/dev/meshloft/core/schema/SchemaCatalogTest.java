package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaCatalogTest {

    private final SchemaCatalog catalog = SchemaCatalog.bundled();

    @Test
    void knowsAllKindsOfIstio() {
        assertEquals(
                List.of(
                        "TrafficExtension",
                        "WasmPlugin",
                        "DestinationRule",
                        "EnvoyFilter",
                        "Gateway",
                        "ProxyConfig",
                        "ServiceEntry",
                        "Sidecar",
                        "VirtualService",
                        "WorkloadEntry",
                        "WorkloadGroup",
                        "AuthorizationPolicy",
                        "PeerAuthentication",
                        "RequestAuthentication",
                        "Telemetry"),
                catalog.kinds().stream().map(KindName::kind).toList());
    }

    @Test
    void readsEveryKind() {
        for (KindName name : catalog.kinds()) {
            KindSchema schema = catalog.find(name.group(), name.kind()).orElseThrow();
            assertEquals(FieldType.OBJECT, schema.spec().type(), name.kind());
            assertFalse(schema.spec().fields().isEmpty(), name.kind());
        }
    }

    @Test
    void ordersVersionsNewestFirst() {
        KindName name = name("networking.istio.io", "VirtualService");
        assertEquals(List.of("v1", "v1beta1", "v1alpha3"), name.versions());
        assertEquals("v1", name.preferredVersion());
        assertTrue(name.isOldVersion("v1alpha3"));
        assertFalse(name.isOldVersion("v1"));
        assertFalse(name("networking.istio.io", "EnvoyFilter").isOldVersion("v1alpha3"));
    }

    @Test
    void prefersTheStableVersionToTheStoredOne() {
        KindName telemetry = name("telemetry.istio.io", "Telemetry");
        assertEquals("v1alpha1", telemetry.storageVersion());
        assertEquals("telemetry.istio.io/v1", telemetry.preferredApiVersion());
    }

    @Test
    void findsNoVersionThatIsNotServed() {
        assertTrue(catalog.findByApiVersion("networking.istio.io/v1", "Gateway").isPresent());
        assertEquals(Optional.empty(), catalog.findByApiVersion("networking.istio.io/v1beta9", "Gateway"));
        assertEquals(Optional.empty(), catalog.findByApiVersion("gateway.networking.k8s.io/v1", "Gateway"));
    }

    @Test
    void findsFieldsByPath() {
        FieldSchema weight = field("VirtualService", "spec.http[0].route[1].weight");
        assertEquals(FieldType.INTEGER, weight.type());
        assertEquals("int32", weight.format());
        FieldSchema header = field("VirtualService", "spec.http[0].match[0].headers['x-user']");
        assertEquals(List.of(List.of("exact", "prefix", "regex")), header.atMostOneOf());
        assertEquals(
                List.of("DISABLE", "SIMPLE", "MUTUAL", "ISTIO_MUTUAL"),
                field("DestinationRule", "spec.subsets[0].trafficPolicy.tls.mode")
                        .enumValues());
        assertEquals(FieldType.STRING, field("Gateway", "metadata.labels.app").type());
        assertEquals(
                FieldType.ANY,
                field("VirtualService", "status.conditions[0].type").type());
    }

    @Test
    void findsNothingWhereNoFieldCanBe() {
        KindSchema gateway = catalog.find("networking.istio.io", "Gateway").orElseThrow();
        assertEquals(Optional.empty(), gateway.find(YamlPath.parse("spec.server")));
        assertEquals(Optional.empty(), gateway.find(YamlPath.parse("spec.servers.hosts")));
        assertEquals(Optional.empty(), gateway.find(YamlPath.parse("spec.servers[0].hosts[0].name")));
    }

    @Test
    void keepsOpenContentOpen() {
        FieldSchema patch = catalog.find("networking.istio.io", "EnvoyFilter")
                .flatMap(kind -> kind.find(YamlPath.parse("spec.configPatches[0].patch.value")))
                .orElseThrow();
        assertTrue(patch.open());
        assertEquals(FieldSchema.ANY, patch.find("name").orElseThrow());
    }

    @Test
    void repeatsSharedPartsEverywhere() {
        assertEquals(
                field("DestinationRule", "spec.trafficPolicy.outlierDetection")
                        .fields()
                        .keySet(),
                field("DestinationRule", "spec.subsets[0].trafficPolicy.portLevelSettings[0].outlierDetection")
                        .fields()
                        .keySet());
    }

    @Test
    void readsCelRules() {
        assertEquals(
                List.of(new CelRule(
                        "duration(self) >= duration('1ms')",
                        "must be a valid duration greater than 1ms",
                        "",
                        "",
                        false)),
                field("VirtualService", "spec.http[0].timeout").rules());
    }

    @Test
    void suggestsKinds() {
        assertEquals(List.of("VirtualService"), catalog.similarKinds("VirtualServce"));
        assertEquals(List.of("DestinationRule"), catalog.similarKinds("dr"));
        assertEquals(List.of("Gateway"), catalog.similarKinds("gateways"));
        assertEquals(List.of(), catalog.similarKinds("Deployment"));
    }

    private FieldSchema field(String kind, String path) {
        return catalog.find("networking.istio.io", kind)
                .flatMap(schema -> schema.find(YamlPath.parse(path)))
                .orElseThrow();
    }

    private KindName name(String group, String kind) {
        return catalog.findName(group, kind).orElseThrow();
    }
}
