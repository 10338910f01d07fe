package dev.meshloft.core.workspace;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Measures what one keystroke costs the state, beside reading the whole file again: a file of 100,000 lines in 5,000
/// documents, and one document of 10,000 lines. Each character is typed into a value somewhere and deleted again; some
/// open a quote, so that the document is broken in between. Prints the table of `docs/performance.md`
/// in processor time.
public final class KeystrokeSpeed {

    private static final FileId FILE = new FileId("mesh.yaml");
    private static final int STROKES = 400;
    private static final int WHOLE = 12;
    private static final int ROUNDS = 2;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private KeystrokeSpeed() {}

    public static void main(String[] arguments) {
        String many = manyDocuments(5_000);
        String one = oneDocument(10_000);
        String list = oneList(10_000);
        for (int round = 0; round < ROUNDS; round++) {
            System.out.println(round < ROUNDS - 1 ? "warming up" : "");
            System.out.printf("%n| what | p50 ms | p95 ms | whole file p50 ms |%n|---|---|---|---|%n");
            measure("key in 5,000 documents, 100,000 lines, valid", many, "x");
            measure("the same, the document broken by it", many, "\"");
            measure("key in one document of 10,000 lines, valid", one, "x");
            measure("the same, broken", one, "\"");
            measure("key in one list of 10,000 lines, valid", list, "x");
            measure("the same, broken", list, "\"");
            lines("lines of 5 MB after a key", many);
        }
    }

    private static void measure(String what, String text, String typed) {
        Workspace workspace =
                Workspace.EMPTY.apply(new WorkspaceEvent.FilesOpened(List.of(OpenFile.of(FILE, text)), List.of()));
        Random random = new Random(5);
        long[] times = new long[STROKES];
        long[] whole = new long[WHOLE];
        for (int i = 0; i < STROKES; i += 2) {
            int at = place(text, random);
            long start = processorTime();
            workspace = workspace.apply(edit(TextEdit.insert(at, typed)));
            times[i] = processorTime() - start;
            if (i / 2 < WHOLE) {
                String typedText = workspace.findFile(FILE).orElseThrow().text();
                start = processorTime();
                OpenFile.of(FILE, typedText);
                whole[i / 2] = processorTime() - start;
            }
            start = processorTime();
            workspace = workspace.apply(edit(TextEdit.delete(new TextRange(at, at + typed.length()))));
            times[i + 1] = processorTime() - start;
        }
        if (!workspace.findFile(FILE).orElseThrow().text().equals(text)) {
            throw new IllegalStateException("typing and deleting left another text");
        }
        print(what, times, whole);
    }

    /// The index of the lines, kept with each edit or made anew.
    private static void lines(String what, String unit) {
        String text = unit.repeat(Math.max(1, 5_000_000 / unit.length()));
        SourceText source = SourceText.of(text);
        Random random = new Random(5);
        long[] times = new long[STROKES];
        long[] whole = new long[WHOLE];
        for (int i = 0; i < STROKES; i++) {
            TextChange change = TextChange.of(TextEdit.insert(random.nextInt(text.length()), "x"));
            long start = processorTime();
            source = source.edited(change);
            times[i] = processorTime() - start;
            if (i < WHOLE) {
                start = processorTime();
                SourceText.of(change.apply(text));
                whole[i] = processorTime() - start;
            }
        }
        print(what, times, whole);
    }

    private static void print(String what, long[] times, long[] whole) {
        Arrays.sort(times);
        Arrays.sort(whole);
        System.out.printf(
                "| %s | %.2f | %.2f | %.1f |%n",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                whole[whole.length / 2] / 1e6);
    }

    /// Of this thread, in nanoseconds: what other work on the machine takes does not count.
    private static long processorTime() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static WorkspaceEvent.Edited edit(TextEdit edit) {
        return new WorkspaceEvent.Edited("Typing", "typing", List.of(new FileEdit(FILE, TextChange.of(edit))));
    }

    /// Behind a colon and a blank, where a value starts.
    private static int place(String text, Random random) {
        int at = text.indexOf("host: ", random.nextInt(text.length() * 9 / 10));
        return at + "host: ".length();
    }

    private static String manyDocuments(int documents) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < documents; i++) {
            text.append("---\n# The routes of service ").append(i).append(", kept by its team\n");
            text.append("# ")
                    .append("as agreed with those who run the gateway ".repeat(11))
                    .append('\n');
            head(text, "", "VirtualService", i);
            text.append("spec:\n  hosts:\n  - shop-").append(i).append(".example.com\n  http:\n");
            routes(text, "  ", i, 1);
        }
        return text.toString();
    }

    private static String oneDocument(int lines) {
        StringBuilder text = new StringBuilder();
        head(text, "", "VirtualService", 0);
        text.append("spec:\n  hosts:\n  - shop.example.com\n  http:\n");
        routes(text, "  ", 0, lines / 10);
        return text.toString();
    }

    private static String oneList(int lines) {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: List\nitems:\n");
        for (int i = 0; i < lines / 19; i++) {
            StringBuilder item = new StringBuilder();
            head(item, "  ", "VirtualService", i);
            item.setCharAt(0, '-');
            item.append("  spec:\n    hosts:\n    - shop.example.com\n    http:\n");
            routes(item, "    ", i, 1);
            text.append(item);
        }
        return text.toString();
    }

    private static void head(StringBuilder text, String indent, String kind, int number) {
        String lineBreak = "\n" + indent;
        text.append(indent)
                .append("apiVersion: networking.istio.io/v1")
                .append(lineBreak)
                .append("kind: ")
                .append(kind)
                .append(lineBreak)
                .append("metadata:")
                .append(lineBreak)
                .append("  name: routes-of-service-")
                .append(number)
                .append(lineBreak)
                .append("  namespace: team-")
                .append(number / 50)
                .append('\n');
    }

    private static void routes(StringBuilder text, String indent, int number, int count) {
        for (int i = 0; i < count; i++) {
            String route = """
                            - match:
                              - uri:
                                  prefix: "/api/v%d/orders"  # the old path, kept for the apps in the field
                              route:
                              - destination:
                                  host: orders-%d.team.svc.cluster.local
                                  subset: v1
                                weight: 90
                              timeout: 2s
                              retries: {attempts: 3, perTryTimeout: 500ms, retryOn: "5xx,reset"}
                            """.formatted(i, number);
            text.append(route.indent(indent.length()));
        }
    }
}
