package dev.meshloft.app.form.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// How many pods a destination has, and when that is not known.
class PodsTest {

    private static final MeshSnapshot MESH =
            MeshSnapshot.of(OpenFile.of(new FileId("mesh.yaml"), """
            apiVersion: v1
            kind: Service
            metadata: {name: reviews, namespace: shop}
            spec: {selector: {app: reviews}, ports: [{name: http, port: 80}]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: reviews-v1, namespace: shop}
            spec:
              replicas: 3
              selector: {matchLabels: {app: reviews}}
              template: {metadata: {labels: {app: reviews, version: v1}}, spec: {containers: [{name: app, image: a}]}}
            ---
            apiVersion: networking.istio.io/v1
            kind: DestinationRule
            metadata: {name: reviews, namespace: shop}
            spec:
              host: reviews
              subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]
            """).resources());

    @Test
    void aSubsetHasThePodsWithItsLabels() {
        Pods pods = new Pods(MESH, "shop");
        assertEquals(OptionalInt.of(3), pods.of("reviews", ""));
        assertEquals(OptionalInt.of(3), pods.of("reviews", "v1"));
        assertEquals(OptionalInt.of(0), pods.of("reviews.shop.svc.cluster.local", "v2"));
    }

    @Test
    void whatIsNotWrittenIsNotCounted() {
        Pods pods = new Pods(MESH, "shop");
        assertEquals(OptionalInt.empty(), pods.of("reviews", "v9"));
        assertEquals(OptionalInt.empty(), pods.of("ratings", ""));
        assertEquals(OptionalInt.empty(), new Pods(MESH, "other").of("reviews", ""));
        assertEquals(OptionalInt.empty(), Pods.UNKNOWN.of("reviews", ""));
    }
}
