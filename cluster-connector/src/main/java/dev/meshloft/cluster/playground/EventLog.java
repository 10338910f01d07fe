package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.ConnectionProblems;
import dev.meshloft.cluster.api.Json;
import dev.meshloft.cluster.api.ReadTransport.WatchStream;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What happened lately, and who watches it. All methods under the server's lock, but those of [Watcher].
final class EventLog {

    private static final int KEPT = 10_000;

    /// @param type `ADDED`, `MODIFIED`, `DELETED`
    private record Entry(long version, ApiKind kind, String type, ObjectNode object) {
        JsonNode json() {
            ObjectNode event = Json.object();
            event.put("type", type);
            event.set("object", object);
            return event;
        }
    }

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private long oldest;

    void add(long version, ApiKind kind, String type, ObjectNode object) {
        Entry entry = new Entry(version, kind, type, object);
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            oldest = entries.removeFirst().version();
        }
        watchers.removeIf(w -> w.closed);
        watchers.forEach(w -> w.offer(entry));
    }

    Watcher watch(ApiKind kind, Predicate<JsonNode> filter, long from) {
        Watcher watcher = new Watcher(kind, filter);
        if (from < oldest) {
            watcher.end(expired(from));
        } else {
            entries.stream().filter(e -> e.version() > from).forEach(watcher::offer);
            watchers.add(watcher);
        }
        return watcher;
    }

    /// Forgets everything up to a version and ends all watches with 410.
    void expire(long version) {
        oldest = version;
        entries.clear();
        watchers.forEach(w -> w.end(expired(version)));
        watchers.clear();
    }

    void cut() {
        watchers.forEach(Watcher::cut);
        watchers.clear();
    }

    private static JsonNode expired(long version) {
        ObjectNode event = Json.object();
        event.put("type", "ERROR");
        event.set("object", StatusAnswer.gone(String.valueOf(version)).body());
        return event;
    }

    /// One open watch.
    static final class Watcher implements WatchStream {
        private static final JsonNode END = Json.object().put("end", true);
        private static final JsonNode CUT = Json.object().put("cut", true);

        private final BlockingQueue<JsonNode> queue = new LinkedBlockingQueue<>();
        private final ApiKind kind;
        private final Predicate<JsonNode> filter;
        private volatile boolean closed;

        Watcher(ApiKind kind, Predicate<JsonNode> filter) {
            this.kind = kind;
            this.filter = filter;
        }

        private void offer(Entry entry) {
            if (entry.kind().ref().equals(kind.ref()) && filter.test(entry.object())) {
                queue.add(entry.json());
            }
        }

        private void end(JsonNode last) {
            queue.add(last);
            queue.add(END);
        }

        private void cut() {
            queue.add(CUT);
        }

        @Override
        public @Nullable ApiAnswer refusal() {
            return null;
        }

        @Override
        public @Nullable JsonNode next() throws ApiException {
            try {
                JsonNode next = queue.take();
                if (next.equals(CUT)) {
                    throw ConnectionProblems.failure(Playground.SERVER, new ConnectException("cut"));
                }
                return next.equals(END) ? null : next;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return null;
            }
        }

        @Override
        public void close() {
            closed = true;
            queue.add(END);
        }
    }
}
