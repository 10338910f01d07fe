package dev.meshloft.cluster.watch;

import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.ConnectionProblem.Reason;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.Json;
import dev.meshloft.cluster.api.ReadTransport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Serves one kind, ServiceAccount, with lists and watches as a test writes them down; the last watch never ends.
final class ScriptedServer implements ReadTransport {

    private static final String KIND = """
            {"kind": "APIGroupDiscoveryList", "items": [{"metadata": {"name": ""}, "versions": [{"version": "v1",
             "resources": [{"resource": "serviceaccounts", "responseKind": {"kind": "ServiceAccount"},
             "scope": "Namespaced", "verbs": ["list", "watch"]}]}]}]}
            """;
    private static final String NONE = "{\"kind\": \"APIGroupDiscoveryList\", \"items\": []}";

    private final Deque<ApiAnswer> lists = new ArrayDeque<>();
    private final Deque<List<String>> watches = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch idle = new CountDownLatch(1);

    ScriptedServer list(int status, String body) {
        lists.add(new ApiAnswer(status, Json.parse(body), List.of()));
        return this;
    }

    /// @param lines the last may be `broken`: the connection breaks, or `refused 410`: it never opens
    ScriptedServer watch(String... lines) {
        watches.add(List.of(lines));
        return this;
    }

    /// What was asked, discovery and signs of life left out.
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ApiAnswer get(String path, Map<String, String> query) {
        String discovery = path.equals("/api") ? KIND : path.equals("/apis") ? NONE : "{\"gitVersion\": \"v1.36.1\"}";
        if (!path.contains("serviceaccounts")) {
            return new ApiAnswer(200, Json.parse(discovery), List.of());
        }
        asked.add("list " + path + " " + new TreeMap<>(query));
        synchronized (lists) {
            return lists.remove();
        }
    }

    @Override
    public WatchStream watch(String path, Map<String, String> query) {
        asked.add("watch from " + query.get("resourceVersion"));
        synchronized (watches) {
            return new Script(watches.isEmpty() ? List.of("forever") : watches.remove());
        }
    }

    /// Until the watch is open that never ends.
    void awaitIdle() {
        await(idle);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Script implements WatchStream {
        private final Deque<String> lines;

        Script(List<String> lines) {
            this.lines = new ArrayDeque<>(lines);
        }

        @Override
        public @Nullable ApiAnswer refusal() {
            String first = lines.peek();
            return first != null && first.startsWith("refused ")
                    ? new ApiAnswer(Integer.parseInt(first.substring(8)), Json.object(), List.of())
                    : null;
        }

        @Override
        public @Nullable JsonNode next() throws ApiException {
            String line = lines.poll();
            if (line == null) {
                return null;
            }
            if (line.equals("broken")) {
                throw new ApiException(new ConnectionProblem(Reason.UNREACHABLE, "broken", "wait"), true);
            }
            if (line.equals("forever")) {
                idle.countDown();
                await(closed);
                return null;
            }
            return Json.parse(line);
        }

        @Override
        public void close() {}
    }
}
