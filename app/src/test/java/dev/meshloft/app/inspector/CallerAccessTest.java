package dev.meshloft.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.meshloft.app.inspector.CallerAccess.Answer;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who may call a service, as the simulator answers it.
class CallerAccessTest {

    private static final String SERVICE = """
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: reviews, namespace: shop}
            spec: {selector: {app: reviews}, ports: [{name: http, port: 80}]}
            """;

    private static final String STRICT = """
            ---
            apiVersion: security.istio.io/v1
            kind: PeerAuthentication
            metadata: {name: default, namespace: shop}
            spec: {mtls: {mode: STRICT}}
            """;

    private static final String POLICY = """
            ---
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: {name: callers, namespace: shop}
            spec:
              selector: {matchLabels: {app: reviews}}
              rules:
                - from: [{source: {principals: [cluster.local/ns/shop/sa/web]}}]
                - from: [{source: {principals: [cluster.local/ns/shop/sa/reader]}}]
                  to: [{operation: {methods: [GET], paths: ["/reviews*"]}}]
            """;

    @Test
    void withoutAPolicyAllGetIn() {
        assertEquals(
                List.of("web ALLOWED all requests"),
                answers(SERVICE + workload("reviews", true) + workload("web", true)));
    }

    @Test
    void aPolicyLetsInWhomItNamesForWhatItNames() {
        String mesh = SERVICE
                + POLICY
                + workload("reviews", true)
                + workload("web", true)
                + workload("reader", true)
                + workload("other", true);
        assertEquals(
                List.of("web ALLOWED all requests", "reader DEPENDS only GET /reviews*", "other DENIED implicit"),
                answers(mesh));
    }

    @Test
    void plainTextDoesNotGetPastStrictMtls() {
        String mesh = SERVICE + STRICT + workload("reviews", true) + workload("job", false);
        assertEquals(List.of("job DENIED no sidecar, mTLS strict"), answers(mesh));
    }

    @Test
    void aRefusalNamesTheLineThatDecides() {
        String mesh = SERVICE + STRICT + workload("reviews", true) + workload("job", false);
        assertNotNull(of(mesh).getFirst().at());
    }

    private static String workload(String name, boolean injected) {
        return """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: %1$s, namespace: shop}
            spec:
              selector: {matchLabels: {app: %1$s}}
              template:
                metadata: {labels: {app: %1$s, sidecar.istio.io/inject: "%2$s"}}
                spec: {serviceAccountName: %1$s, containers: [{name: app, image: a, ports: [{containerPort: 80}]}]}
            """.formatted(name, injected);
    }

    private static List<String> answers(String text) {
        return of(text).stream()
                .map(each -> each.name() + " " + each.answer() + " " + each.words())
                .toList();
    }

    private static List<CallerAccess> of(String text) {
        MeshSnapshot mesh = MeshSnapshot.of(
                OpenFile.of(new FileId("mesh.yaml"), text.strip()).resources());
        RegistryService service =
                mesh.indexes().hosts().findAll("reviews.shop.svc.cluster.local").getFirst();
        List<CallerAccess> found = CallerAccess.of(mesh, service);
        assertEquals(
                found.stream().map(CallerAccess::answer).sorted().toList(),
                found.stream().map(CallerAccess::answer).toList(),
                "those allowed come first");
        assertEquals(
                0,
                found.stream().filter(each -> each.answer() == Answer.UNKNOWN).count());
        return found;
    }
}
