package dev.meshloft.core.impact;

import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.traffic.Caller;
import dev.meshloft.core.traffic.Request;
import dev.meshloft.core.traffic.Simulator;
import dev.meshloft.core.yaml.YamlStream;

/// Measures a trace, and the impact of one edit, in a mesh of the given number of services (default 1,000), each with a
/// pod and a VirtualService, in namespaces of 50.
public final class Speed {

    private Speed() {}

    public static void main(String[] arguments) {
        int services = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        MeshSnapshot before = mesh(services, 100);
        MeshSnapshot after = mesh(services, 90);
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            Simulator simulator = Simulator.of(before);
            long made = System.nanoTime();
            int traces = 5_000;
            for (int i = 0; i < traces; i++) {
                int target = i * 7 % services;
                simulator.trace(Request.get(
                        new Caller.Workload("ns0", "s0"), "s" + target + ".ns" + target / 50, 80, "/api/" + i));
            }
            long traced = System.nanoTime();
            ImpactReport report = Impact.between(before, after);
            long compared = System.nanoTime();
            System.out.printf(
                    "simulator %d ms, trace %.1f us, impact %d ms: %s%n",
                    (made - start) / 1_000_000,
                    (traced - made) / 1_000.0 / traces,
                    (compared - traced) / 1_000_000,
                    report.headline());
        }
    }

    private static MeshSnapshot mesh(int services, int weight) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= (services - 1) / 50; i++) {
            text.append("---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ns")
                    .append(i)
                    .append(", labels: {istio-injection: enabled}}\n");
        }
        for (int i = 0; i < services; i++) {
            String meta = "metadata: {name: s" + i + ", namespace: ns" + i / 50 + "}\n";
            text.append("---\napiVersion: v1\nkind: Service\n")
                    .append(meta)
                    .append("spec: {selector: {app: s")
                    .append(i)
                    .append("}, ports: [{name: http, port: 80, targetPort: 8080}]}\n");
            text.append("---\napiVersion: v1\nkind: Pod\nmetadata: {name: s")
                    .append(i)
                    .append(", namespace: ns")
                    .append(i / 50)
                    .append(", labels: {app: s")
                    .append(i)
                    .append("}}\n");
            int share = i == 7 ? weight : 100;
            text.append("---\napiVersion: networking.istio.io/v1\nkind: VirtualService\n")
                    .append(meta)
                    .append("spec: {hosts: [s")
                    .append(i)
                    .append("], http: [{match: [{uri: {prefix: /api}}], route: [{destination: {host: s")
                    .append(i)
                    .append("}, weight: ")
                    .append(share)
                    .append("}, {destination: {host: s0.ns0.svc.cluster.local}, weight: ")
                    .append(100 - share)
                    .append("}]}, {route: [{destination: {host: s")
                    .append(i)
                    .append("}}]}]}\n");
        }
        return MeshSnapshot.of(ResourceReader.read(new FileId("mesh.yaml"), YamlStream.parse(text.toString()))
                .resources());
    }
}
