package dev.meshloft.core.assist.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.RenameSubject;
import dev.meshloft.core.assist.TestMesh;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RenameTest {

    private static final String TEXT = """
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata:
              name: new
              namespace: storefront
            spec:
              hosts: [reviews.storefront]   # reviews
              gateways: ["platform/edge"]
              http:
              - route:
                - destination: {host: reviews.storefront.svc.cluster.local, subset: v1}
                - destination: {host: fraud.example}
              - delegate: {name: pages}
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
                - source: {principals: ["cluster.local/ns/platform/sa/edge"]}
            """;

    private static RenameResult rename(String text, String place, String newName) {
        TestMesh.Spot spot = TestMesh.behind(text, place);
        return spot.assistant().rename(spot.offset(), newName);
    }

    private static String shown(String place, String newName) {
        return switch (rename(TEXT, place, newName)) {
            case RenameResult.Refused(String reason) -> "refused: " + reason;
            case RenameResult.Renamed renamed ->
                renamed.title() + "\n"
                        + renamed.places().stream()
                                .map(each -> each.file() + ": " + each.before() + " -> " + each.after() + " ["
                                        + each.changed().in(each.after()) + "]")
                                .collect(Collectors.joining("\n"));
        };
    }

    @Test
    void aSubsetInItsRuleAndItsRoutes() {
        assertEquals("""
                Rename subset v1 of reviews.storefront to stable
                mesh.yaml: - name: v1 -> - name: stable [stable]
                new.yaml: - destination: {host: reviews.storefront.svc.cluster.local, subset: v1} -> - destination: {host: reviews.storefront.svc.cluster.local, subset: stable} [stable]""", shown("subset: v", "stable"));
    }

    @Test
    void aServiceKeepsTheFormOfEachReference() {
        assertEquals("""
                Rename host reviews.storefront to opinions
                mesh.yaml: name: reviews -> name: opinions [opinions]
                mesh.yaml: host: reviews -> host: opinions [opinions]
                new.yaml: hosts: [reviews.storefront]   # reviews -> hosts: [opinions.storefront]   # reviews [opinions]
                new.yaml: - destination: {host: reviews.storefront.svc.cluster.local, subset: v1} -> - destination: {host: opinions.storefront.svc.cluster.local, subset: v1} [opinions]""", shown("host: rev", "opinions"));
    }

    @Test
    void theNameOfAServiceIsItsFirstWord() {
        RenameSubject subject = TestMesh.open("new.yaml", TEXT)
                .renameSubject(TEXT.indexOf("host: reviews") + 20)
                .orElseThrow();
        assertEquals("reviews", subject.name());
        assertEquals("reviews", subject.range().in(TEXT));
        assertEquals("host reviews.storefront", subject.what());
    }

    @Test
    void aGatewayBehindItsNamespaceAndInQuotes() {
        assertEquals("""
                Rename Gateway platform/edge to front
                mesh.yaml: name: edge -> name: front [front]
                mesh.yaml: - platform/edge -> - platform/front [front]
                new.yaml: gateways: ["platform/edge"] -> gateways: ["platform/front"] [front]""", shown("\"platform/ed", "front"));
    }

    @Test
    void aHostOfAServiceEntry() {
        assertEquals("""
                Rename host fraud.example to fraud-check.example
                mesh.yaml: - fraud.example -> - fraud-check.example [fraud-check.example]
                new.yaml: - destination: {host: fraud.example} -> - destination: {host: fraud-check.example} [fraud-check.example]""", shown("fraud.ex", "fraud-check.example"));
    }

    @Test
    void aDelegateAndAProvider() {
        assertTrue(shown("name: pages", "leaves")
                .contains("new.yaml: - delegate: {name: pages} -> - delegate: {name: leaves}"));
        assertTrue(shown("login-", "sign-in").contains("mesh.yaml: - name: login-check -> - name: sign-in"));
    }

    @Test
    void aLabelOnPodsControllersServicesAndPolicies() {
        String result = shown("app: rev", "opinions");
        assertTrue(result.startsWith("Rename label app=reviews to opinions\n"), result);
        assertEquals(
                7,
                result.lines()
                        .filter(line -> line.startsWith("mesh.yaml: app: reviews"))
                        .count(),
                result);
        assertTrue(
                result.contains("new.yaml: matchLabels: {app: reviews} -> matchLabels: {app: opinions} [opinions]"),
                result);
    }

    @Test
    void aNameThatNeedsQuotesGetsThem() {
        assertTrue(shown("subset: v", "1").contains("subset: \"1\"} [\"1\"]"), shown("subset: v", "1"));
    }

    @Test
    void refusals() {
        assertEquals(
                "refused: DestinationRule storefront/reviews already defines subset v2 of reviews.storefront",
                shown("subset: v", "v2"));
        assertEquals("refused: There is already a Service storefront/ratings", shown("host: rev", "ratings"));
        assertEquals(
                "refused: 'Opinions' cannot be a name here; it takes lower-case letters, digits and '-', starting with"
                        + " a letter",
                shown("host: rev", "Opinions"));
        assertEquals("refused: It has this name already", shown("host: rev", "reviews"));
        assertTrue(shown("- rout", "x").startsWith("refused: There is nothing to rename here"));
        assertEquals("refused: A name is needed", shown("subset: v", ""));
    }

    @Test
    void aLabelThatOthersHaveIsNoLabelForThese() {
        assertEquals(
                "refused: Service storefront/reviews (spec.selector) would then mean other workloads, because"
                        + " app=ratings is used already",
                shown("app: rev", "ratings"));
    }

    @Test
    void aUseThatNothingDefinesYetWouldBeCaptured() {
        String text = TEXT.replace("host: fraud.example", "host: opinions");
        assertEquals(
                new RenameResult.Refused("VirtualService storefront/new already names host opinions.storefront, which"
                        + " nothing defines; after the rename it would mean this one"),
                rename(text, "host: rev", "opinions"));
    }

    @Test
    void anAnchorThatIsUsedForSomethingElse() {
        String text = TEXT.replace("subset: v1}", "subset: &v v1}")
                .replace("    - destination: {host: fraud.example}", "    - destination: {host: *v}");
        assertTrue(
                rename(text, "&v v", "stable") instanceof RenameResult.Refused(String reason)
                        && reason.startsWith("An anchor in VirtualService storefront/new holds this name for"
                                + " spec.http[0].route[1].destination.host too"),
                () -> rename(text, "&v v", "stable").toString());
    }

    @Test
    void aFileThatCannotBeReadStopsTheRename() {
        String broken = TEXT.replace("action: CUSTOM", "action: [");
        RenameResult result = TestMesh.withBroken("new.yaml", TEXT, broken)
                .rename(TestMesh.text().indexOf("      app: reviews") + 12, "opinions");
        assertEquals(
                new RenameResult.Refused(
                        "new.yaml cannot be read to its end, and AuthorizationPolicy storefront/new in it"
                                + " uses this name; mend that file first"),
                result);
    }
}
