package dev.meshloft.core.traffic;

import dev.meshloft.core.mesh.MeshSnapshot;

/// A small mesh for tests: `web` in `shop` calls `reviews` v1 and v2 in `shop`; `legacy` in `plain` has no sidecar.
public final class Meshes {

    public static final String BASE = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {istio-injection: enabled}}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: plain}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
            spec: {serviceAccountName: web}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: reviews-v1, namespace: shop, labels: {app: reviews, version: v1}}
            spec: {serviceAccountName: reviews}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: reviews-v2, namespace: shop, labels: {app: reviews, version: v2}}
            spec: {serviceAccountName: reviews}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: legacy, namespace: plain, labels: {app: legacy}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: reviews, namespace: shop}
            spec:
              selector: {app: reviews}
              ports: [{name: http, port: 9080, targetPort: 8080}]
            ---
            apiVersion: networking.istio.io/v1
            kind: DestinationRule
            metadata: {name: reviews, namespace: shop}
            spec:
              host: reviews
              subsets:
              - {name: v1, labels: {version: v1}}
              - {name: v2, labels: {version: v2}}
            """;

    public static final Request REQUEST =
            Request.get(new Caller.Workload("shop", "web"), "reviews", 9080, "/reviews/1");

    private Meshes() {}

    /// The base with more documents.
    public static MeshSnapshot with(String... documents) {
        return MeshSnapshot.of(Cases.read("mesh.yaml", BASE + "---\n" + String.join("---\n", documents)));
    }

    public static String routes(String http) {
        return """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: reviews, namespace: shop}
                spec:
                  hosts: [reviews]
                  http:
                """ + http.indent(2);
    }

    public static String policy(String name, String spec) {
        return "apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {name: " + name
                + ", namespace: shop}\nspec: " + spec + "\n";
    }
}
