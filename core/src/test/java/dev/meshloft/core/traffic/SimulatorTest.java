package dev.meshloft.core.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final String TO_V1 = "route: [{destination: {host: reviews, subset: v1}}]}\n";

    @Test
    void prefixIsTextual() {
        Trace trace = trace("- {name: foo, match: [{uri: {prefix: /foo}}], " + TO_V1, "/foobar");
        assertEquals("foo", trace.routing().orElseThrow().routeName());
    }

    @Test
    void gatewaysInAMatchSwitchSourceConditionsOff() {
        Trace trace = trace("- {match: [{gateways: [mesh], sourceNamespace: nowhere}], " + TO_V1, "/");
        assertEquals(Outcome.FORWARDED, trace.outcome());
    }

    @Test
    void routesBehindACatchAllAreDeadAndSaySo() {
        Trace trace = trace("- {name: all, " + TO_V1 + "- {name: late, match: [{uri: {prefix: /r}}], " + TO_V1, "/r");
        assertEquals("all", trace.routing().orElseThrow().routeName());
        assertTrue(trace.steps().stream()
                .flatMap(step -> step.considered().stream())
                .anyMatch(each ->
                        each.summary().endsWith("late") && each.lostBecause().startsWith("never reached")));
    }

    @Test
    void noMatchingRouteIsNotTheDefaultRoute() {
        assertEquals(
                Outcome.NOT_FOUND,
                trace("- {match: [{uri: {prefix: /x}}], " + TO_V1, "/y").outcome());
    }

    @Test
    void staticMismatchFallsBackToTheDefaultRoute() {
        Trace trace = trace("- {match: [{sourceLabels: {app: other}}], " + TO_V1, "/y");
        assertEquals("default", trace.routing().orElseThrow().routeName());
    }

    @Test
    void weightOfASingleDestinationIsIgnored() {
        Trace trace = trace("- {route: [{destination: {host: reviews, subset: v2}, weight: 0}]}\n", "/");
        assertEquals(100, trace.routing().orElseThrow().clusters().getFirst().share());
    }

    @Test
    void faultWithoutPercentageNeverHappensAndMirrorAlways() {
        Trace trace = trace("- {fault: {abort: {httpStatus: 500}}, mirror: {host: reviews}, " + TO_V1, "/");
        assertEquals(Outcome.FORWARDED, trace.outcome());
        assertEquals(100, trace.routing().orElseThrow().mirrors().getFirst().percent());
    }

    @Test
    void retriesAreOnByDefault() {
        Routing routing = trace("- {" + TO_V1, "/").routing().orElseThrow();
        assertEquals(2, routing.retries().orElseThrow().attempts());
        assertEquals(OptionalLong.of(0), routing.timeoutMs());
    }

    @Test
    void missingSubsetHasNoCluster() {
        Trace trace = trace("- {route: [{destination: {host: reviews, subset: nope}}]}\n", "/");
        assertEquals(Outcome.NO_CLUSTER, trace.outcome());
        assertEquals(503, trace.status());
    }

    @Test
    void allowWithoutRulesDeniesEverything() {
        Trace trace = Simulator.trace(Meshes.with(Meshes.policy("nothing", "{}")), Meshes.REQUEST);
        assertEquals(Outcome.DENIED, trace.outcome());
        assertEquals("none", trace.deliveries().getFirst().policy());
    }

    @Test
    void policySeesTheRewrittenPath() {
        String routes = Meshes.routes("- {match: [{uri: {prefix: /public}}], rewrite: {uri: /admin}, " + TO_V1);
        String deny = Meshes.policy("no-admin", "{action: DENY, rules: [{to: [{operation: {paths: [/admin*]}}]}]}");
        Trace trace = Simulator.trace(Meshes.with(routes, deny), Meshes.REQUEST.withPath("/public/x"));
        assertEquals(Outcome.DENIED, trace.outcome());
        assertEquals(
                "ns[shop]-policy[no-admin]-rule[0]",
                trace.deliveries().getFirst().policy());
    }

    @Test
    void policyPortsAreThoseOfTheWorkload() {
        String service = Meshes.policy("ports", "{rules: [{to: [{operation: {ports: ['9080']}}]}]}");
        String workload = Meshes.policy("ports", "{rules: [{to: [{operation: {ports: ['8080']}}]}]}");
        assertEquals(
                Outcome.DENIED,
                Simulator.trace(Meshes.with(service), Meshes.REQUEST).outcome());
        assertEquals(
                Outcome.FORWARDED,
                Simulator.trace(Meshes.with(workload), Meshes.REQUEST).outcome());
    }

    @Test
    void strictRefusesACallerWithoutSidecar() {
        String strict = """
                apiVersion: security.istio.io/v1
                kind: PeerAuthentication
                metadata: {name: strict, namespace: shop}
                spec: {mtls: {mode: STRICT}}
                """;
        Request legacy = Request.get(new Caller.Workload("plain", "legacy"), "reviews.shop", 9080, "/");
        assertEquals(
                Outcome.CONNECTION_RESET,
                Simulator.trace(Meshes.with(strict), legacy).outcome());
        assertEquals(
                Outcome.FORWARDED,
                Simulator.trace(Meshes.with(strict), Meshes.REQUEST).outcome());
    }

    @Test
    void patchesMakeTheAnswerUnknownAndNameTheirOrigin() {
        String filter = """
                apiVersion: networking.istio.io/v1alpha3
                kind: EnvoyFilter
                metadata: {name: limits, namespace: shop}
                spec: {configPatches: [{applyTo: HTTP_FILTER, match: {context: SIDECAR_OUTBOUND}}]}
                """;
        Trace trace = Simulator.trace(Meshes.with(filter), Meshes.REQUEST);
        assertTrue(trace.isUnknown());
        assertTrue(String.valueOf(trace.missing().getFirst().origin()).startsWith("EnvoyFilter shop/limits"));
    }

    @Test
    void unknownCallerIsUnknownNotAGuess() {
        Request request = Request.get(new Caller.Workload("shop", "nobody"), "reviews", 9080, "/");
        assertEquals(
                "there is no workload shop/nobody",
                Simulator.trace(Meshes.with(), request).missing().getFirst().because());
    }

    @Test
    void factsLeaveOutWhatDoesNotApply() {
        var facts = new TraceFacts(_ -> new TraceFacts.Lines(1, 1)).of(Simulator.trace(Meshes.with(), Meshes.REQUEST));
        assertEquals("forwarded", facts.get("outcome"));
        assertEquals(List.of("outcome", "status", "routing", "destinations", "steps"), List.copyOf(facts.keySet()));
    }

    private static Trace trace(String http, String path) {
        return Simulator.trace(Meshes.with(Meshes.routes(http)), Meshes.REQUEST.withPath(path));
    }
}
