package dev.meshloft.app.bench;

import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.api.WriteTransport.WriteRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Fills a cluster with 10,000 objects in ten namespaces: 1,000 each of Service, DestinationRule and VirtualService,
/// 7,000 Pods, of two ReplicaSets for each Service. What is there already stays.
final class ManyObjects {

    static final int SERVICES = 1000;
    static final int PODS = 7000;

    private static final int NAMESPACES = 10;
    private static final int WORKERS = 16;

    private final HttpTransport server;

    ManyObjects(HttpTransport server) {
        this.server = server;
    }

    void fill() throws Exception {
        all(NAMESPACES, i -> post("/api/v1/namespaces", """
                {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "load-%d"}}""".formatted(i)));
        all(SERVICES, i -> post("/api/v1/namespaces/load-%d/services".formatted(i % NAMESPACES), """
                {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "svc-%1$d"}, "spec": {
                 "selector": {"app": "svc-%1$d"}, "ports": [{"name": "http", "port": 80, "targetPort": 8080}]}}
                """.formatted(i)));
        all(SERVICES, i -> post(istio("destinationrules", i), """
                {"apiVersion": "networking.istio.io/v1", "kind": "DestinationRule", "metadata": {"name": "svc-%1$d"},
                 "spec": {"host": "svc-%1$d", "subsets": [{"name": "v1", "labels": {"version": "v1"}},
                 {"name": "v2", "labels": {"version": "v2"}}]}}
                """.formatted(i)));
        all(SERVICES, i -> post(istio("virtualservices", i), """
                {"apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": {"name": "svc-%1$d"},
                 "spec": {"hosts": ["svc-%1$d"], "http": [
                 {"match": [{"uri": {"prefix": "/api"}}], "route": [{"destination": {"host": "svc-%1$d", "subset": "v2"}}]},
                 {"route": [{"destination": {"host": "svc-%1$d", "subset": "v1"}}]}]}}
                """.formatted(i)));
        all(
                PODS,
                i -> post("/api/v1/namespaces/load-%d/pods".formatted(i % SERVICES % NAMESPACES), """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "svc-%1$d-%2$d", "labels": {"app": "svc-%1$d",
                 "version": "v%3$d", "pod-template-hash": "5d4f8c9b7"}, "ownerReferences": [{"apiVersion": "apps/v1",
                 "kind": "ReplicaSet", "name": "svc-%1$d-v%3$d-5d4f8c9b7", "uid": "%1$d-%3$d", "controller": true}]},
                 "spec": {"nodeName": "node-1", "containers": [{"name": "app", "image": "app:1"}]}}
                """.formatted(
                                i % SERVICES, i / SERVICES, i / SERVICES % 2 + 1)));
    }

    /// Changes a label of that many Pods as fast as the server takes it.
    void touch(int pods, String value) throws Exception {
        all(
                pods,
                i -> new WriteRequest(
                        "PATCH",
                        "/api/v1/namespaces/load-%d/pods/svc-%d-%d"
                                .formatted(i % SERVICES % NAMESPACES, i % SERVICES, i / SERVICES),
                        Map.of(),
                        "application/merge-patch+json",
                        "{\"metadata\": {\"labels\": {\"touched\": \"%s\"}}}".formatted(value)));
    }

    private static String istio(String plural, int i) {
        return "/apis/networking.istio.io/v1/namespaces/load-%d/%s".formatted(i % NAMESPACES, plural);
    }

    private static WriteRequest post(String path, String body) {
        return new WriteRequest("POST", path, Map.of(), "application/json", body);
    }

    private void all(int count, IntFunction<WriteRequest> request) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                running.add(workers.submit(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        send(request.apply(i));
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    /// All of them may be sent again; a busy machine answers late.
    private void send(WriteRequest request) throws ApiException {
        ApiAnswer answer;
        try {
            answer = server.write(request);
        } catch (ApiException late) {
            answer = server.write(request);
        }
        if (!answer.ok() && answer.status() != 409) {
            throw new AssertionError(request.path() + ": " + answer.message());
        }
    }
}
