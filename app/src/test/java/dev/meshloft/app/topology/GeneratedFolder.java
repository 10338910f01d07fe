package dev.meshloft.app.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes a mesh of many namespaces as a team would keep it: a folder per namespace, a file per service. Names are up
/// to
/// 63 characters long, and a few mistakes are in it. The same for the same seed and size.
public final class GeneratedFolder {

    private static final List<String> PARTS = List.of(
            "catalog",
            "cart",
            "checkout",
            "billing",
            "ledger",
            "search",
            "reviews",
            "ratings",
            "pricing",
            "stock",
            "shipping",
            "returns",
            "profile",
            "session",
            "fraud",
            "notify",
            "recommend",
            "images",
            "audit",
            "export");

    private final Path folder;
    private final Random random;
    private final List<String> hosts = new ArrayList<>();
    private int resources;

    private GeneratedFolder(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /// @param size how many resources at least, workloads not counted
    /// @return how many there are
    public static int write(Path folder, long seed, int size) throws IOException {
        GeneratedFolder made = new GeneratedFolder(folder, seed);
        int namespaces = Math.max(1, size / 50);
        made.entrance();
        for (int i = 0; i < namespaces; i++) {
            made.namespace(name(i));
        }
        for (int number = 0; made.resources < size; number++) {
            made.service(number, name(number % namespaces));
        }
        return made.resources;
    }

    private static String name(int number) {
        return "team-" + PARTS.get(number % PARTS.size()) + (number < PARTS.size() ? "" : "-" + number / PARTS.size());
    }

    private void entrance() throws IOException {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            add(file, """
                    apiVersion: networking.istio.io/v1
                    kind: Gateway
                    metadata: {name: gateway-%d, namespace: ingress}
                    spec:
                      selector: {istio: ingress-%d}
                      servers:
                        - port: {number: 443, name: https, protocol: HTTPS}
                          hosts: ["*.shop-%d.example"]
                          tls: {mode: SIMPLE, credentialName: shop-%d}
                    """.formatted(i, i, i, i));
        }
        write("ingress/gateways.yaml", file);
    }

    private void namespace(String namespace) throws IOException {
        StringBuilder file = new StringBuilder();
        add(file, """
                apiVersion: v1
                kind: Namespace
                metadata: {name: %s, labels: {istio-injection: enabled}}
                """.formatted(namespace));
        add(file, """
                apiVersion: security.istio.io/v1
                kind: PeerAuthentication
                metadata: {name: default, namespace: %s}
                spec: {mtls: {mode: %s}}
                """.formatted(namespace, random.nextInt(4) == 0 ? "PERMISSIVE" : "STRICT"));
        if (random.nextInt(2) == 0) {
            add(file, """
                    apiVersion: networking.istio.io/v1
                    kind: ServiceEntry
                    metadata: {name: partner, namespace: %s}
                    spec:
                      hosts: [api.%s.partner.example]
                      location: MESH_EXTERNAL
                      resolution: DNS
                      ports: [{number: 443, name: tls, protocol: TLS}]
                    """.formatted(namespace, namespace));
        }
        write(namespace + "/namespace.yaml", file);
    }

    private void service(int number, String namespace) throws IOException {
        String name = name(number, namespace);
        int versions = 1 + random.nextInt(3);
        StringBuilder file = new StringBuilder();
        add(file, """
                apiVersion: v1
                kind: Service
                metadata: {name: %s, namespace: %s}
                spec:
                  selector: {app: %s}
                  ports: [{port: 8080, name: http}]
                """.formatted(name, namespace, name));
        for (int v = 1; v <= versions; v++) {
            workload(file, name, namespace, v);
        }
        rule(file, name, namespace, versions);
        routes(file, number, name, namespace, versions);
        policy(file, number, name, namespace);
        write(namespace + "/" + name + ".yaml", file);
    }

    private String name(int number, String namespace) {
        String name = PARTS.get(random.nextInt(PARTS.size())) + "-" + number;
        return random.nextInt(15) > 0
                ? name
                : (name + "-of-the-european-and-asian-markets-in-the-second-generation-of-" + namespace)
                        .substring(0, 63);
    }

    private static void workload(StringBuilder file, String name, String namespace, int version) {
        String own = (name.length() > 58 ? name.substring(0, 58) : name) + "-v" + version;
        file.append("""
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, namespace: %s}
                spec:
                  replicas: %d
                  selector: {matchLabels: {app: %s, version: v%d}}
                  template:
                    metadata: {labels: {app: %s, version: v%d}}
                    spec: {containers: [{name: app, image: "shop/app:1"}]}
                """.formatted(own, namespace, version, name, version, name, version));
    }

    private void rule(StringBuilder file, String name, String namespace, int versions) {
        StringBuilder subsets = new StringBuilder();
        for (int v = 1; v <= versions; v++) {
            subsets.append("    - {name: v%d, labels: {version: v%d}}\n".formatted(v, v));
        }
        add(file, """
                apiVersion: networking.istio.io/v1
                kind: DestinationRule
                metadata: {name: %s, namespace: %s}
                spec:
                  host: %s
                  trafficPolicy: {outlierDetection: {consecutive5xxErrors: 5}}
                  subsets:
                """.formatted(name, namespace, name) + subsets);
    }

    private void routes(StringBuilder file, int number, String name, String namespace, int versions) {
        boolean wrong = random.nextInt(60) == 0;
        StringBuilder legs = new StringBuilder();
        for (int v = 1; v <= versions; v++) {
            int weight = versions == 1 ? 100 : v == 1 ? 100 - 10 * (versions - 1) : 10;
            legs.append("        - {destination: {host: %s, subset: %s}, weight: %d}\n"
                    .formatted(name, wrong && v == versions ? "lost" : "v" + v, weight));
        }
        add(file, """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: %s, namespace: %s}
                spec:
                  hosts: [%s]
                  http:
                    - timeout: %ds
                      route:
                """.formatted(name, namespace, name, 1 + random.nextInt(9)) + legs);
        if (number % 9 == 0) {
            hosts.add("host-" + number + ".shop-" + hosts.size() % 3 + ".example");
            add(file, """
                    apiVersion: networking.istio.io/v1
                    kind: VirtualService
                    metadata: {name: public-%d, namespace: %s}
                    spec:
                      hosts: [%s]
                      gateways: [ingress/gateway-%d]
                      http:
                        - match: [{uri: {prefix: /api/%d}}]
                          route: [{destination: {host: %s}}]
                    """.formatted(number, namespace, hosts.getLast(), (hosts.size() - 1) % 3, number, name));
        }
    }

    private void policy(StringBuilder file, int number, String name, String namespace) {
        String caller = name((number * 7 + 3) % 40);
        add(file, """
                apiVersion: security.istio.io/v1
                kind: AuthorizationPolicy
                metadata: {name: callers-%d, namespace: %s}
                spec:
                  selector: {matchLabels: {app: %s}}
                  action: ALLOW
                  rules:
                    - from: [{source: {namespaces: [%s]}}]
                """.formatted(number, namespace, name, caller));
    }

    private void add(StringBuilder file, String object) {
        file.append("---\n").append(object);
        resources++;
    }

    private void write(String name, StringBuilder text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
