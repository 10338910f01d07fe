package dev.meshloft.core.kube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static Workload read(String text) {
        return Workload.read(YamlDocument.parse(text).value());
    }

    @Test
    void aCronJobsPodsAreTwoTemplatesDown() {
        Workload job = read("""
                kind: CronJob
                spec:
                  jobTemplate:
                    spec:
                      template:
                        metadata: {labels: {app: report, sidecar.istio.io/inject: "false"}}
                        spec: {serviceAccountName: report}
                """);
        assertEquals(Map.of("app", "report", "sidecar.istio.io/inject", "false"), job.labels());
        assertEquals("report", job.serviceAccount());
        assertEquals(Optional.of(false), job.injectionAsked());
        assertEquals(YamlPath.parse("spec.jobTemplate.spec.template.spec"), job.at());
    }

    @Test
    void theLabelWinsOverTheAnnotation() {
        Workload pod = read("""
                kind: Pod
                metadata:
                  labels: {sidecar.istio.io/inject: "true"}
                  annotations: {sidecar.istio.io/inject: "false"}
                """);
        assertEquals(Optional.of(true), pod.injectionAsked());
        assertFalse(pod.hasProxyContainer());
        assertEquals("default", pod.serviceAccount());
    }

    @Test
    void containersKnowTheirPlaceInitOnesFirst() {
        Workload deployment = read("""
                kind: Deployment
                spec:
                  replicas: 0
                  template:
                    spec:
                      containers:
                      - {name: app, image: shop/app:1, ports: [{name: http, containerPort: 8080}]}
                      initContainers: [{name: istio-proxy, restartPolicy: Always}]
                """);
        YamlPath app = YamlPath.parse("spec.template.spec.containers[0]");
        assertEquals(
                new Workload.Container(
                        "app",
                        "shop/app:1",
                        false,
                        List.of(new Workload.ContainerPort(
                                "http",
                                OptionalInt.of(8080),
                                "TCP",
                                app.key("ports").index(0))),
                        app),
                deployment.containers().getLast());
        assertTrue(deployment.hasProxyContainer());
        assertEquals(OptionalInt.of(0), deployment.replicas());
    }
}
