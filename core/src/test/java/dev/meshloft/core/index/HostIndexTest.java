package dev.meshloft.core.index;

import static dev.meshloft.core.index.Meshes.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostIndexTest {

    private static Optional<String> name(Optional<RegistryService> service) {
        return service.map(each -> each.source().qualifiedName());
    }

    @Test
    void aServiceReplacesAServiceEntryOfItsHostAndNamespace() {
        HostIndex hosts = Meshes.index(
                        object(
                                "ServiceEntry shop/old @2020-01-01T00:00:00Z",
                                "spec: {hosts: [web.shop.svc.cluster.local]}"),
                        object("Service shop/web @2026-01-01T00:00:00Z", "spec: {ports: [{port: 80, name: http}]}"))
                .hosts();
        assertEquals(1, hosts.services().size());
        assertEquals(Optional.of("shop/web"), name(hosts.findVisible("web.shop.svc.cluster.local", "other")));
    }

    @Test
    void exportToHides() {
        HostIndex hosts = Meshes.index(
                        object("ServiceEntry shop/own", "spec: {hosts: [own.example], exportTo: [\".\"]}"),
                        object("ServiceEntry shop/none", "spec: {hosts: [none.example], exportTo: [\"~\"]}"),
                        object("ServiceEntry shop/named", "spec: {hosts: [named.example], exportTo: [pay]}"))
                .hosts();
        assertEquals(Optional.of("shop/own"), name(hosts.findVisible("own.example", "shop")));
        assertEquals(Optional.empty(), name(hosts.findVisible("own.example", "pay")));
        assertEquals(Optional.empty(), name(hosts.findVisible("none.example", "shop")));
        assertEquals(Optional.of("shop/named"), name(hosts.findVisible("named.example", "pay")));
        assertEquals(Optional.empty(), name(hosts.findVisible("named.example", "shop")));
        assertTrue(hosts.isKnown("none.example"));
    }

    @Test
    void aServicesAnnotationExportsIt() {
        HostIndex hosts = Meshes.index("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                  namespace: shop
                  annotations: {networking.istio.io/exportTo: "., pay"}
                spec: {ports: [{port: 80}]}
                """).hosts();
        assertTrue(hosts.findVisible("web.shop.svc.cluster.local", "pay").isPresent());
        assertFalse(hosts.findVisible("web.shop.svc.cluster.local", "other").isPresent());
    }

    @Test
    void theOwnNamespaceThenTheOldestIsReached() {
        HostIndex hosts = Meshes.index(
                        object("ServiceEntry a/young @2026-02-02T00:00:00Z", "spec: {hosts: [x.example]}"),
                        object("ServiceEntry b/old @2026-01-01T00:00:00Z", "spec: {hosts: [x.example]}"),
                        object("ServiceEntry c/file", "spec: {hosts: [x.example]}"))
                .hosts();
        assertEquals(Optional.of("a/young"), name(hosts.findVisible("x.example", "a")));
        assertEquals(Optional.of("b/old"), name(hosts.findVisible("x.example", "other")));
        assertEquals(Optional.of("c/file"), name(hosts.findVisible("x.example", "c")));
    }

    @Test
    void theMostSpecificVisibleWildcardCovers() {
        HostIndex hosts = Meshes.index(
                        object("ServiceEntry shop/all", "spec: {hosts: [\"*.example\"]}"),
                        object("ServiceEntry shop/api", "spec: {hosts: [\"*.api.example\"], exportTo: [\".\"]}"))
                .hosts();
        assertEquals(Optional.of("shop/api"), name(hosts.findCovering("v1.api.example", "shop")));
        assertEquals(Optional.of("shop/all"), name(hosts.findCovering("v1.api.example", "pay")));
        assertEquals(Optional.empty(), name(hosts.findCovering("example", "shop")));
        assertEquals(Optional.of("shop/api"), name(hosts.findCovering("*.v1.api.example", "shop")));
    }

    @Test
    void portsCarryTheirProtocol() {
        HostIndex hosts = Meshes.index(
                        object(
                                "Service shop/web",
                                "spec: {ports: [{name: http-web, port: 80, targetPort: web}, {port: 27017}]}"),
                        object(
                                "ServiceEntry shop/x",
                                "spec: {hosts: [x.example], ports: [{number: 443, name: http, protocol: TLS, targetPort: 8443}]}"))
                .hosts();
        assertEquals(
                List.of(
                        new RegistryPort(80, "http-web", Protocol.HTTP, "web"),
                        new RegistryPort(27017, "", Protocol.TCP, "")),
                hosts.findVisible("web.shop.svc.cluster.local", "shop")
                        .orElseThrow()
                        .ports());
        assertEquals(
                List.of(new RegistryPort(443, "http", Protocol.TLS, "8443")),
                hosts.findVisible("x.example", "shop").orElseThrow().ports());
    }
}
