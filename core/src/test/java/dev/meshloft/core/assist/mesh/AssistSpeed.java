package dev.meshloft.core.assist.mesh;

import dev.meshloft.core.assist.Assistant;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextRange;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Measures answers in a mesh of 2,000 resources (or of as many as the argument says): a main class, no test.
public final class AssistSpeed {

    private static final int ROUNDS = 100;

    private AssistSpeed() {}

    public static void main(String[] args) {
        int services = (args.length > 0 ? Integer.parseInt(args[0]) : 2000) / 4;
        List<MeshFile> files = new ArrayList<>();
        for (int i = 0; i < services; i++) {
            files.add(MeshFile.read(new FileId("ns" + i % 25 + "/service-" + i + ".yaml"), objects(i)));
        }
        List<Resource> resources =
                files.stream().flatMap(file -> file.resources().stream()).toList();
        MeshSnapshot mesh = MeshSnapshot.of(resources);
        System.out.println(resources.size() + " resources in " + files.size() + " files");
        MeshAssistant assistant = MeshAssistant.EMPTY.next(mesh, files, List.of());
        MeshFile file = files.get(services / 2);
        String text = file.text();
        int host = text.lastIndexOf("        host: ") + "        host: ".length();
        String typing = text.substring(0, host) + "ser" + text.substring(text.indexOf('\n', host));
        String key =
                text.substring(0, text.indexOf("    route:")) + "    \n" + text.substring(text.indexOf("    route:"));
        Assistant open = assistant.open(file.id(), text);

        measure("open a text after a keystroke", () -> assistant.open(file.id(), typing));
        measure("complete a host, all explained", () -> {
            CompletionList list = assistant.open(file.id(), typing).complete(host + 3);
            list.items().stream().limit(8).forEach(each -> each.explanation());
            return list;
        });
        measure("narrow the list", narrowing(assistant.open(file.id(), typing).complete(host + 3), typing, host));
        measure("complete a key", () -> assistant.open(file.id(), key).complete(key.indexOf("    \n") + 4));
        measure("complete a principal", () -> principal(assistant));
        measure("hover a host", () -> open.hover(host + 1));
        measure("definition", () -> open.definitions(host + 1));
        measure("references", () -> open.references(host + 1));
        measure("rename a service", () -> open.rename(host + 1, "renamed"));
        measure("rename a label", () -> open.rename(text.indexOf("version: v1") + 10, "stable"));
        measure("symbols", () -> assistant.symbols("serv 77", 50));
        measure("intentions", () -> open.intentions(TextRange.at(host + 1)));
        measure(
                "next snapshot, first reference",
                () -> assistant
                        .next(mesh, files, List.of())
                        .open(file.id(), text)
                        .references(host + 1));
    }

    private static Supplier<Object> narrowing(CompletionList list, String typing, int host) {
        String longer = typing.substring(0, host + 3) + "v" + typing.substring(host + 3);
        return () -> list.after(longer, host + 4);
    }

    private static Object principal(MeshAssistant assistant) {
        String text = """
                apiVersion: security.istio.io/v1
                kind: AuthorizationPolicy
                metadata:
                  name: a
                  namespace: ns3
                spec:
                  rules:
                  - from:
                    - source:
                        principals: ["serv"]
                """;
        return assistant.open(new FileId("ns3/new.yaml"), text).complete(text.indexOf("serv\"") + 4);
    }

    /// Time on the clock, and on the processor, which a busy machine does not stretch.
    private static void measure(String what, Supplier<Object> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] clock = new long[ROUNDS];
        long[] processor = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long startProcessor = threads.getCurrentThreadCpuTime();
            Object answer = work.get();
            processor[i] = threads.getCurrentThreadCpuTime() - startProcessor;
            clock[i] = System.nanoTime() - start;
            if (answer == null) {
                throw new IllegalStateException("no answer");
            }
        }
        double first = processor[0] / 1e6;
        Arrays.sort(clock);
        Arrays.sort(processor);
        System.out.printf(
                "%-34s first %7.2f ms, median %6.2f ms, p95 %6.2f ms (on the clock: median %6.2f ms)%n",
                what, first, processor[ROUNDS / 2] / 1e6, processor[ROUNDS * 95 / 100] / 1e6, clock[ROUNDS / 2] / 1e6);
    }

    private static String objects(int i) {
        String name = "service-" + i;
        String namespace = "ns" + i % 25;
        String other = "service-" + (i + 25);
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: %1$s, namespace: %2$s}
                spec:
                  selector: {app: %1$s}
                  ports:
                  - {port: 8080, name: http}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %1$s, namespace: %2$s}
                spec:
                  replicas: 2
                  selector:
                    matchLabels: {app: %1$s, version: v1}
                  template:
                    metadata:
                      labels: {app: %1$s, version: v1}
                    spec:
                      serviceAccountName: %1$s
                      containers:
                      - {name: main, image: "registry.example/a:1"}
                ---
                apiVersion: networking.istio.io/v1
                kind: DestinationRule
                metadata: {name: %1$s, namespace: %2$s}
                spec:
                  host: %1$s
                  subsets:
                  - name: v1
                    labels:
                      version: v1
                ---
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: %1$s, namespace: %2$s}
                spec:
                  hosts: [%1$s]
                  http:
                  - timeout: 2s
                    route:
                    - destination:
                        host: %3$s
                """.formatted(name, namespace, other);
    }
}
