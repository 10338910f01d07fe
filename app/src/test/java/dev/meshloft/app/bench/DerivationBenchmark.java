package dev.meshloft.app.bench;

import dev.meshloft.app.connect.LiveObjects;
import dev.meshloft.app.store.Derivation;
import dev.meshloft.app.store.Derived;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.Workspace;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Not a test: what the analysis of a mesh of 10,000 objects costs in CPU time, without a server: the first of all, one
/// after a Pod changed, one after a route changed, and one after a key was typed into a file. CPU time, because it is
/// the same on a busy machine.
public final class DerivationBenchmark {

    private static final int SERVICES = 1000;
    private static final int NAMESPACES = 10;
    private static final int PODS = 7000;
    private static final FileId FILE = new FileId("routes.yaml");

    private DerivationBenchmark() {}

    public static void main(String[] args) {
        Derivation derivation = new Derivation();
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        for (int round = 1; round <= rounds; round++) {
            long start = cpu();
            Workspace mesh = mesh();
            long read = cpu();
            Derived first = derivation.of(mesh, Derived.NONE);
            long made = cpu();
            Workspace touched = mesh.apply(changed(pod(0, "touched: yes")));
            Derived second = derivation.of(touched, first);
            long pod = cpu();
            Workspace routed = touched.apply(changed(route(0, "v1")));
            Derived third = derivation.of(routed, second);
            long route = cpu();
            Workspace opened =
                    routed.apply(new WorkspaceEvent.FilesOpened(List.of(OpenFile.of(FILE, file(1))), List.of()));
            Derived fourth = derivation.of(opened, third);
            long file = cpu();
            Workspace typed = opened.apply(new WorkspaceEvent.FilesOpened(
                    List.of(opened.findFile(FILE).orElseThrow().withText(file(2))), List.of()));
            Derived fifth = derivation.of(typed, fourth);
            long end = cpu();
            System.out.printf(
                    "round %d, CPU in ms: read %d, first %d, Pod %d, route %d, file of 1,000 routes %d, key %d; %d nodes, %d problems%n",
                    round,
                    read - start,
                    made - read,
                    pod - made,
                    route - pod,
                    file - route,
                    end - file,
                    fifth.graph().nodes().size(),
                    fifth.problems().size());
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static Workspace mesh() {
        List<LiveResource> objects = new ArrayList<>();
        for (int i = 0; i < NAMESPACES; i++) {
            objects.add(read("", "Namespace", "", "load-" + i, "v1", ""));
        }
        for (int i = 0; i < SERVICES; i++) {
            objects.add(read("", "Service", space(i), "svc-" + i, "v1", """
                    spec: {selector: {app: svc-%d}, ports: [{name: http, port: 80, targetPort: 8080}]}
                    """.formatted(i)));
            objects.add(read(
                    "networking.istio.io",
                    "DestinationRule",
                    space(i),
                    "svc-" + i,
                    "networking.istio.io/v1",
                    """
                    spec:
                      host: svc-%d
                      subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]
                    """.formatted(i)));
            objects.add(route(i, "v2"));
        }
        for (int i = 0; i < PODS; i++) {
            objects.add(pod(i, "touched: no"));
        }
        return Workspace.EMPTY
                .apply(new WorkspaceEvent.ClusterConnected("bench"))
                .apply(new WorkspaceEvent.ClusterChanged(objects, List.of()));
    }

    private static String space(int i) {
        return "load-" + i % SERVICES % NAMESPACES;
    }

    private static LiveResource route(int i, String subset) {
        return read(
                "networking.istio.io",
                "VirtualService",
                space(i),
                "svc-" + i,
                "networking.istio.io/v1",
                spec(i, subset));
    }

    private static String spec(int i, String subset) {
        return """
                spec:
                  hosts:
                  - svc-%1$d
                  http:
                  - match:
                    - uri:
                        prefix: /api
                    route:
                    - destination:
                        host: svc-%1$d
                        subset: %2$s
                  - route:
                    - destination:
                        host: svc-%1$d
                        subset: v1
                """.formatted(i, subset);
    }

    private static LiveResource pod(int i, String label) {
        return read("", "Pod", space(i), "svc-%d-%d".formatted(i % SERVICES, i / SERVICES), "v1", """
                  labels:
                    app: svc-%1$d
                    version: v%2$d
                    pod-template-hash: 5d4f8c9b7
                    %3$s
                  ownerReferences:
                  - {apiVersion: apps/v1, kind: ReplicaSet, name: svc-%1$d-v%2$d-5d4f8c9b7, uid: a-%1$d, controller: true}
                spec:
                  nodeName: node-1
                  containers:
                  - name: app
                    image: app:1
                """.formatted(
                        i % SERVICES, i / SERVICES % 2 + 1, label));
    }

    private static LiveResource read(
            String group, String kind, String namespace, String name, String apiVersion, String rest) {
        String yaml = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n"
                + (namespace.isEmpty() ? "" : "  namespace: " + namespace + "\n")
                + "  creationTimestamp: 2026-01-01T00:00:00Z\n" + rest;
        LiveObject live = new LiveObject(
                new ResourceKey(group, kind, namespace, name),
                apiVersion,
                "1",
                "",
                Optional.empty(),
                1,
                List.of(),
                yaml,
                "");
        return LiveObjects.read("bench", live).orElseThrow();
    }

    private static WorkspaceEvent changed(LiveResource object) {
        return new WorkspaceEvent.ClusterChanged(List.of(object), List.of());
    }

    private static String file(int weight) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SERVICES; i++) {
            text.append("apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: svc-")
                    .append(i);
            text.append("\n  namespace: ").append(space(i)).append('\n').append(spec(i, i == 0 ? "v" + weight : "v2"));
            text.append("---\n");
        }
        return text.toString();
    }
}
