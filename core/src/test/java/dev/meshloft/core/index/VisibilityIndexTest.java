package dev.meshloft.core.index;

import static dev.meshloft.core.index.Meshes.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityIndexTest {

    private static List<String> names(List<? extends Typed<?>> objects) {
        return objects.stream().map(Typed::qualifiedName).toList();
    }

    @Test
    void privateThenExportedThenPublicEachOldestFirst() {
        VisibilityIndex index = Meshes.index(
                        object("VirtualService shop/public-young @2026-02-02T00:00:00Z", "spec: {hosts: [a]}"),
                        object("VirtualService shop/public-old @2026-01-01T00:00:00Z", "spec: {hosts: [a]}"),
                        object("VirtualService other/sent", "spec: {hosts: [a], exportTo: [shop]}"),
                        object("VirtualService shop/own", "spec: {hosts: [a], exportTo: [\".\"]}"),
                        object("VirtualService other/hidden", "spec: {hosts: [a], exportTo: [\".\"]}"),
                        object("VirtualService shop/delegate", "spec: {http: []}"),
                        object("VirtualService shop/edge", "spec: {hosts: [a], gateways: [gw]}"))
                .visibility();
        assertEquals(
                List.of("shop/own", "other/sent", "shop/public-old", "shop/public-young"),
                names(index.virtualServices("mesh", "shop")));
        assertEquals(List.of("shop/public-old", "shop/public-young"), names(index.virtualServices("mesh", "third")));
        assertEquals(List.of("shop/edge"), names(index.virtualServices("shop/gw", "istio-system")));
    }

    @ParameterizedTest
    @CsvSource({
        "mesh,mesh",
        "gw,shop/gw",
        "./gw,shop/gw",
        "edge/gw,edge/gw",
        "gw.edge.svc.cluster.local,edge/gw",
        "gw.edge,edge/gw"
    })
    void gatewayNamesResolve(String written, String resolved) {
        assertEquals(resolved, GatewayName.resolve(written, "shop"));
    }

    @Test
    void theSelectingSidecarThenTheNamespacesThenTheRoots() {
        VisibilityIndex index = Meshes.index(
                        object("Sidecar shop/a", "spec: {workloadSelector: {labels: {app: web}}}"),
                        object("Sidecar shop/default", "spec: {}"),
                        object("Sidecar istio-system/default", "spec: {}"))
                .visibility();
        assertEquals(
                "shop/a",
                index.sidecarOf("shop", Map.of("app", "web")).orElseThrow().qualifiedName());
        assertEquals(
                "shop/default", index.sidecarOf("shop", Map.of()).orElseThrow().qualifiedName());
        assertEquals(
                "istio-system/default",
                index.sidecarOf("pay", Map.of()).orElseThrow().qualifiedName());
    }

    @Test
    void importsFollowNamespaceAndHost() {
        Indexes indexes = Meshes.index(
                object("Service shop/web", "spec: {ports: [{port: 80}]}"),
                object("Service pay/ledger", "spec: {ports: [{port: 80}]}"),
                object(
                        "Sidecar shop/default",
                        "spec: {egress: [{hosts: [\"./*\", \"~pay/secret.pay.svc.cluster.local\"]}]}"),
                object("Sidecar other/none", "spec: {egress: [{hosts: [\"~/*\"]}]}"));
        RegistryService web =
                indexes.hosts().findAll("web.shop.svc.cluster.local").getFirst();
        RegistryService ledger =
                indexes.hosts().findAll("ledger.pay.svc.cluster.local").getFirst();
        SidecarScope shop = indexes.visibility().scopeOf("shop", Map.of());
        assertTrue(shop.sees(web));
        assertFalse(shop.sees(ledger));
        assertFalse(indexes.visibility().scopeOf("other", Map.of()).sees(web));
        assertTrue(indexes.visibility().scopeOf("free", Map.of()).sees(ledger));
    }
}
