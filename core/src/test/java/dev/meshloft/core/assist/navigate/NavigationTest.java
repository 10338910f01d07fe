package dev.meshloft.core.assist.navigate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.assist.Reference;
import dev.meshloft.core.assist.Target;
import dev.meshloft.core.assist.TestMesh;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final String ROUTE = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata:
              name: new
              namespace: storefront
            spec:
              hosts: [reviews.storefront]
              gateways: [platform/edge]
              http:
              - timeout: &short 2s
                route:
                - destination: {host: reviews, subset: v1, port: {number: 9080}}
                - destination: {host: fraud.example}
              - timeout: *short
                delegate: {name: pages}
            ---
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata:
              name: new
              namespace: storefront
            spec:
              selector:
                matchLabels: {app: reviews}
              action: CUSTOM
              provider: {name: login-check}
              rules:
              - from:
                - source:
                    principals: ["cluster.local/ns/platform/sa/edge"]
                    requestPrincipals: ["https://login.example/*"]
                    namespaces: [payments]
            """;

    /// What a place leads to, with the text that stands there.
    private static String definitions(String place) {
        TestMesh.Spot spot = TestMesh.behind(ROUTE, place);
        return spot.assistant().definitions(spot.offset()).stream()
                .map(NavigationTest::print)
                .collect(Collectors.joining("\n"));
    }

    private static String print(Target target) {
        String text = target.at().file().equals(TestMesh.FILE) ? TestMesh.text() : ROUTE;
        return target.words() + ": " + target.at().range().in(text);
    }

    @Test
    void namesLeadToWhatMakesThem() {
        assertEquals("Service reviews in storefront: reviews", definitions("host: rev"));
        assertEquals("Service reviews in storefront: reviews", definitions("hosts: [reviews.st"));
        assertEquals("ServiceEntry fraud in payments: fraud.example", definitions("fraud.ex"));
        assertEquals("subset v1 in DestinationRule reviews in storefront: v1", definitions("subset: v1"));
        assertEquals("port 9080 of Service reviews in storefront: 9080", definitions("number: 90"));
        assertEquals("Gateway edge in platform: edge", definitions("platform/ed"));
        assertEquals("Namespace platform: platform", definitions("[plat"));
        assertEquals("VirtualService pages in storefront: pages", definitions("delegate: {name: pa"));
        assertEquals("MeshConfig mesh in default: login-check", definitions("login-"));
        assertEquals("RequestAuthentication login in storefront: https://login.example", definitions("[\"https"));
        assertEquals("Namespace payments: payments", definitions("namespaces: [pay"));
        assertEquals("Deployment edge in platform: edge", definitions("sa/ed"));
        assertEquals("anchor short: 2s", definitions("*sh"));
    }

    @Test
    void aLabelLeadsToThePodsThatHaveIt() {
        assertEquals("""
                label of Deployment reviews-v1 in storefront: reviews
                label of Deployment reviews-v2 in storefront: reviews
                label of Deployment reviews-v3 in storefront: reviews""", definitions("app: rev"));
        assertEquals(3, definitions("{ap").lines().count());
    }

    @Test
    void nothingIsDefinedForFreeText() {
        assertEquals("", definitions("timeout"));
        assertEquals("", definitions("kind: Virtual"));
    }

    private static String references(String text, String place) {
        List<Reference> found = TestMesh.open("new.yaml", text).references(text.indexOf(place) + place.length());
        return found.stream()
                .map(each -> (each.definition() ? "! " : "") + each.owner() + ": "
                        + each.line().substring(0, each.inLine().start()) + "["
                        + each.inLine().in(each.line()) + "]"
                        + each.line().substring(each.inLine().end()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void referencesAreFoundInAllFilesAndAllSpellings() {
        assertEquals("""
                ! Service storefront/reviews: name: [reviews]
                DestinationRule storefront/reviews: host: [reviews]
                VirtualService storefront/new: hosts: [[reviews.storefront]]
                VirtualService storefront/new: - destination: {host: [reviews], subset: v1, port: {number: 9080}}""", references(ROUTE, "host: rev"));
        assertEquals("""
                ! DestinationRule storefront/reviews: - name: [v1]
                VirtualService storefront/new: - destination: {host: reviews, subset: [v1], port: {number: 9080}}""", references(ROUTE, "subset: v"));
        assertEquals("""
                ! Gateway platform/edge: name: [edge]
                VirtualService storefront/shop: - platform/[edge]
                VirtualService storefront/new: gateways: [platform/[edge]]""", references(ROUTE, "platform/ed"));
    }

    @Test
    void labelsAreOneWhereTheyMeanTheSamePods() {
        String found = references(ROUTE, "app: rev");
        assertEquals(8, found.lines().count(), found);
    }

    @Test
    void aSnapshotMayBeOlderThanTheText() {
        String newer = ROUTE.replace("subset: v1", "subset: v2");
        assertEquals("""
                ! DestinationRule storefront/reviews: - name: [v2]
                VirtualService storefront/new: - destination: {host: reviews, subset: [v2], port: {number: 9080}}""", references(newer, "subset: v"));
    }
}
