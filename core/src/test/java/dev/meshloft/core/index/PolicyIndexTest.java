package dev.meshloft.core.index;

import static dev.meshloft.core.index.Meshes.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.istio.PeerAuthentication.Mode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyIndexTest {

    private static final Map<String, String> WEB = Map.of("app", "web");

    @Test
    void workloadThenNamespaceThenMeshThenPermissive() {
        PolicyIndex index = Meshes.index(
                        object("PeerAuthentication istio-system/default", "spec: {mtls: {mode: STRICT}}"),
                        object("PeerAuthentication shop/default", "spec: {mtls: {mode: PERMISSIVE}}"),
                        object(
                                "PeerAuthentication shop/web",
                                "spec: {selector: {matchLabels: {app: web}}, mtls: {mode: DISABLE}, portLevelMtls: {8080: {mode: STRICT}, 9090: {}}}"),
                        object("PeerAuthentication pay/default", "spec: {mtls: {mode: UNSET}}"))
                .policies();
        PeerMode web = index.peerMode("shop", WEB);
        assertEquals(Mode.DISABLE, web.mode());
        assertEquals(Mode.STRICT, web.onPort(8080));
        assertEquals(Mode.DISABLE, web.onPort(9090));
        assertEquals(Mode.PERMISSIVE, index.peerMode("shop", Map.of()).mode());
        assertEquals(Mode.STRICT, index.peerMode("pay", WEB).mode());
        assertEquals(
                Mode.PERMISSIVE, Meshes.index().policies().peerMode("any", WEB).mode());
    }

    @Test
    void theOldestOfAScopeCountsAndTheRootsSelectorsStayAtHome() {
        PolicyIndex index = Meshes.index(
                        object(
                                "PeerAuthentication istio-system/web",
                                "spec: {selector: {matchLabels: {app: web}}, mtls: {mode: DISABLE}}"),
                        object("PeerAuthentication shop/b @2026-01-01T00:00:00Z", "spec: {mtls: {mode: STRICT}}"),
                        object("PeerAuthentication shop/a @2026-02-02T00:00:00Z", "spec: {mtls: {mode: DISABLE}}"))
                .policies();
        assertEquals(Mode.STRICT, index.peerMode("shop", WEB).mode());
        assertEquals(Mode.PERMISSIVE, index.peerMode("pay", WEB).mode());
    }

    @Test
    void policiesOfTheRootNamespaceComeFirst() {
        PolicyIndex index = Meshes.index(
                        object("AuthorizationPolicy shop/web", "spec: {selector: {matchLabels: {app: web}}}"),
                        object("AuthorizationPolicy shop/other", "spec: {selector: {matchLabels: {app: other}}}"),
                        object("AuthorizationPolicy shop/waypoint", "spec: {targetRefs: [{kind: Service, name: web}]}"),
                        object("AuthorizationPolicy istio-system/all", "spec: {action: DENY}"))
                .policies();
        assertEquals(
                List.of("istio-system/all", "shop/web"),
                index.authorizationPolicies("shop", WEB).stream()
                        .map(Typed::qualifiedName)
                        .toList());
    }
}
