package dev.meshloft.core.index;

import static dev.meshloft.core.index.Meshes.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.istio.Subset;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectorIndexTest {

    private static String deployment(String name, String version, int replicas) {
        return object("Deployment shop/" + name, """
                spec:
                  replicas: %d
                  template:
                    metadata: {labels: {app: reviews, version: %s}}
                    spec: {serviceAccountName: reviews, containers: [{name: app}]}
                """.formatted(replicas, version));
    }

    private static String pod(String name, String owner, String hash, String more) {
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  namespace: shop
                  name: %s
                  labels: {app: reviews, pod-template-hash: "%s"%s}
                  ownerReferences: [{kind: ReplicaSet, name: %s, controller: true}]
                ---
                """.formatted(name, hash, more, owner);
    }

    private static List<String> shown(List<MeshWorkload> workloads) {
        return workloads.stream()
                .map(each -> each.kind() + " " + each.name() + " " + each.pods() + (each.meshed() ? " meshed" : ""))
                .toList();
    }

    @Test
    void aControllerAndItsPodsAreOneWorkload() {
        SelectorIndex index = Meshes.index(
                        object("Namespace /shop", "")
                                .replace(
                                        "{namespace: , name: shop}",
                                        "{name: shop, labels: {istio-injection: enabled}}"),
                        deployment("reviews-v1", "v1", 3),
                        pod("reviews-v1-abc-1", "reviews-v1-abc", "abc", ""),
                        pod("reviews-v1-abc-2", "reviews-v1-abc", "abc", ""),
                        deployment("reviews-v2", "v2", 4),
                        pod("other-x-1", "other-x", "x", ""),
                        pod("other-x-2", "other-x", "x", ""))
                .selectors();
        assertEquals(
                List.of(
                        "Deployment other 2 meshed",
                        "Deployment reviews-v1 2 meshed",
                        "Deployment reviews-v2 4 meshed"),
                shown(index.workloads()));
    }

    @Test
    void subsetsNarrowTheServicesSelector() {
        Indexes indexes = Meshes.index(
                deployment("reviews-v1", "v1", 3),
                deployment("reviews-v2", "v2", 1),
                object("Service shop/reviews", "spec: {selector: {app: reviews}}"),
                object("Service pay/reviews", "spec: {selector: {app: reviews}}"),
                object("Service shop/by-hand", "spec: {ports: [{port: 80}]}"));
        RegistryService reviews =
                indexes.hosts().findAll("reviews.shop.svc.cluster.local").getFirst();
        Subset v2 = new Subset("v2", Map.of("version", "v2"), Optional.empty(), YamlPath.ROOT);
        SelectorIndex index = indexes.selectors();
        assertEquals(2, index.workloadsOf(reviews).size());
        assertEquals(List.of("Deployment reviews-v2 1"), shown(index.workloadsOf(reviews, v2)));
        assertEquals(
                List.of(),
                index.workloadsOf(
                        indexes.hosts().findAll("reviews.pay.svc.cluster.local").getFirst()));
        assertEquals(
                List.of(),
                index.workloadsOf(indexes.hosts()
                        .findAll("by-hand.shop.svc.cluster.local")
                        .getFirst()));
        assertEquals(List.of(reviews), index.servicesOf(index.workloads().getFirst()));
        assertEquals(2, index.selectEverywhere(Map.of("app", "reviews")).size());
    }

    @Test
    void podsDecideAboutInjectionBeforeTheNamespace() {
        String namespace = """
                apiVersion: v1
                kind: Namespace
                metadata: {name: shop, labels: {istio.io/rev: stable}}
                ---
                """;
        SelectorIndex index = Meshes.index(
                        namespace,
                        object("Pod shop/plain", "spec: {containers: []}"),
                        object("Pod shop/host", "spec: {hostNetwork: true}"),
                        object("Pod shop/out", "")
                                .replace("name: out}", "name: out, labels: {sidecar.istio.io/inject: \"false\"}}"),
                        object("Pod free/hand", "spec: {containers: [{name: istio-proxy}]}"),
                        object("Pod free/bare", "spec: {}"))
                .selectors();
        assertEquals(
                List.of("Pod bare 1", "Pod hand 1 meshed", "Pod host 1", "Pod out 1", "Pod plain 1 meshed"),
                shown(index.workloads()));
    }
}
