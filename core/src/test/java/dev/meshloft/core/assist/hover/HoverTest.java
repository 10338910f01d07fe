package dev.meshloft.core.assist.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Hover;
import dev.meshloft.core.assist.TestMesh;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HoverTest {

    private static final String TEXT = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata:
              name: new
              namespace: storefront
            spec:
              hosts: [shop.example]
              gateways: [platform/edge]
              http:
              - match:
                - uri: {regex: "/v[0-9]+/(items|users)/[^/]{2}"}
                timeout: 1m30s
                route:
                - destination: {host: reviews, subset: v2, port: {number: 9080}}
                - destination: &gone {host: gone}
                  weight: 10
                - destination: *gone
            ---
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata:
              name: new
              namespace: storefront
            spec:
              selector:
                matchLabels: {app: reviews}
              rules:
              - from:
                - source: {principals: ["cluster.local/ns/platform/sa/edge"]}
            """;

    private static Hover hover(String place) {
        TestMesh.Spot spot = TestMesh.behind(TEXT, place);
        return spot.assistant().hover(spot.offset()).orElseThrow();
    }

    private static String shown(String place) {
        return hover(place).parts().stream().map(HoverTest::print).collect(Collectors.joining("\n"));
    }

    private static String print(Explanation part) {
        String facts = part.facts().stream()
                .map(fact -> "; " + fact.label() + ": " + fact.value())
                .collect(Collectors.joining());
        return part.title() + " | " + part.subtitle() + (part.text().isEmpty() ? "" : " | " + part.text()) + facts;
    }

    @Test
    void aFieldIsExplainedAtItsKey() {
        assertEquals(
                "timeout | A duration, such as 500ms or 2s | How long the whole request may take, retries included,"
                        + " such as 2s.; Default: no limit; Since: Istio 1.19 or earlier",
                shown("time"));
        assertEquals("timeout", hover("time").range().in(TEXT));
    }

    @Test
    void aValueIsWhatItStandsForAndItsField() {
        assertEquals("""
                1m30s | Duration; In all: 90 s
                timeout | A duration, such as 500ms or 2s | How long the whole request may take, retries included, such as 2s.; Default: no limit; Since: Istio 1.19 or earlier""", shown("timeout: 1m"));
        assertTrue(
                shown("host: rev")
                        .startsWith("reviews | Service in storefront; Host: reviews.storefront.svc.cluster.local;"
                                + " Ports: 9080 http, 9090 grpc; Pods: 5; Subsets: v1, v2; Used by: "),
                () -> shown("host: rev"));
        assertTrue(
                shown("subset: v")
                        .startsWith("v2 | Subset of reviews.storefront.svc.cluster.local; Labels: version=v2;"
                                + " Pods: reviews-v2 (1 pod); Used by: 1 VirtualService"),
                () -> shown("subset: v"));
        assertTrue(shown("number: 9").startsWith("9080 http | Port of reviews"), () -> shown("number: 9"));
        assertTrue(shown("platform/ed").startsWith("edge | Gateway in platform; 443 HTTPS: "));
        assertTrue(shown("sa/ed").startsWith("edge | ServiceAccount edge in platform"), () -> shown("sa/ed"));
        assertTrue(shown("app: rev")
                .startsWith("app=reviews | Selects workloads; Workloads: reviews-v1, reviews-v2, reviews-v3 (5 pods)"));
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertTrue(shown("host: gon")
                .startsWith("gone.storefront.svc.cluster.local | Host | No Service and no ServiceEntry"));
    }

    @Test
    void regularExpressionsHaveAnExample() {
        assertTrue(
                shown("regex: \"/v")
                        .contains("Regular expression (RE2) | The whole text must match, not a part of it.;"
                                + " Matches: /v0/items/aa"),
                () -> shown("regex: \"/v"));
        assertEquals("Optional[ab-1]", RegexExample.of("(?i)ab[-_]\\d").toString());
        assertEquals("Optional.empty", RegexExample.of("a(").toString());
        assertEquals("Optional.empty", RegexExample.of("\\pL+").toString());
    }

    @Test
    void anAliasShowsItsAnchor() {
        assertTrue(shown("*go").startsWith("*gone | Stands for | {host: gone}"), () -> shown("*go"));
    }

    @Test
    void nothingIsSaidBesideTheText() {
        assertTrue(
                TestMesh.open("new.yaml", TEXT).hover(TEXT.indexOf("---") + 1).isEmpty());
    }
}
