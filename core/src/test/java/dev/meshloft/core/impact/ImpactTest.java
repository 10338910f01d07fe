package dev.meshloft.core.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.traffic.Meshes;
import org.junit.jupiter.api.Test;

class ImpactTest {

    private static final MeshSnapshot ALL_V1 =
            Meshes.with(Meshes.routes("- {route: [{destination: {host: reviews, subset: v1}}]}\n"));

    @Test
    void weightShiftIsOneReroutedClassPerCondition() {
        MeshSnapshot canary = Meshes.with(Meshes.routes("""
                - route:
                  - {destination: {host: reviews, subset: v1}, weight: 90}
                  - {destination: {host: reviews, subset: v2}, weight: 10}
                """));
        ImpactReport report = Impact.between(ALL_V1, canary);
        assertEquals("changes", report.verdict());
        ImpactClass first = report.classes().getFirst();
        assertEquals(Effect.REROUTED, first.effect());
        assertTrue(first.summary().contains("to reviews.shop:9080: v1 100 %"), first.summary());
        assertTrue(first.summary().contains("becomes v1 90 %, v2 10 %"), first.summary());
        assertEquals("reviews", first.causes().getFirst().resource().name());
    }

    @Test
    void nothingChangesIsProven() {
        ImpactReport report = Impact.between(ALL_V1, ALL_V1);
        assertTrue(report.changesNothing());
        MeshSnapshot renamed =
                Meshes.with(Meshes.routes("- {route: [{destination: {host: reviews, subset: v1}}]} # same\n"));
        assertEquals("no-change", Impact.between(ALL_V1, renamed).verdict());
    }

    @Test
    void newPolicyDeniesAndComesFirst() {
        MeshSnapshot denied = Meshes.with(
                Meshes.routes("- {timeout: 3s, route: [{destination: {host: reviews, subset: v1}}]}\n"),
                Meshes.policy("no-post", "{action: DENY, rules: [{to: [{operation: {methods: [POST]}}]}]}"));
        ImpactReport report = Impact.between(ALL_V1, denied);
        assertEquals(Effect.NEWLY_DENIED, report.classes().getFirst().effect());
        assertTrue(report.classes().getFirst().summary().startsWith("POST "));
        assertTrue(report.classes().stream().anyMatch(each -> each.effect() == Effect.RESILIENCE));
    }

    @Test
    void whatIsNotModelledIsNeverNoChange() {
        String filter = """
                apiVersion: networking.istio.io/v1alpha3
                kind: EnvoyFilter
                metadata: {name: limits, namespace: shop}
                spec: {configPatches: [{applyTo: HTTP_FILTER}]}
                """;
        ImpactReport report = Impact.between(Meshes.with(), Meshes.with(filter));
        assertFalse(report.changesNothing());
        assertEquals("unknown", report.verdict());
    }
}
