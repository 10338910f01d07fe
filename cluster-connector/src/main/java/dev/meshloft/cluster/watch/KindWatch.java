package dev.meshloft.cluster.watch;

import dev.meshloft.cluster.ClusterEvent;
import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.ConnectionProblem.Reason;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.ConnectionProblems;
import dev.meshloft.cluster.api.LiveObjects;
import dev.meshloft.cluster.api.ReadTransport.WatchStream;
import dev.meshloft.core.resource.ResourceKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Keeps one kind current: list in pages, watch with bookmarks, list anew when the server forgot where we were (410).
/// A new list yields only what differs from what was known. Runs on a thread of its own.
final class KindWatch implements Runnable, AutoCloseable {

    private static final String PAGE = "500";
    private static final int WATCH_SECONDS = 290;

    private final ApiKind kind;
    private final Connection connection;
    private final Pause pause;
    private final String ownNamespace;
    private final Consumer<ClusterEvent> events;
    private final Runnable settled;
    private final Map<ResourceKey, String> known = new HashMap<>();
    private final Map<String, String> selector;
    private @Nullable String namespace;
    private String version = "";
    private int failures;
    private int fruitless;
    private boolean isSettled;
    private volatile @Nullable WatchStream open;

    /// @param namespace only there; null for all
    /// @param selector further query parameters, for one object by name
    /// @param ownNamespace tried when all namespaces are forbidden
    /// @param settled called once, after the first list or refusal
    KindWatch(
            ApiKind kind,
            Connection connection,
            Pause pause,
            @Nullable String namespace,
            Map<String, String> selector,
            String ownNamespace,
            Consumer<ClusterEvent> events,
            Runnable settled) {
        this.kind = kind;
        this.connection = connection;
        this.pause = pause;
        this.namespace = namespace;
        this.selector = selector;
        this.ownNamespace = ownNamespace;
        this.events = events;
        this.settled = settled;
    }

    /// A refusal by the server, with what to do: list anew, or give up until woken.
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient ApiAnswer answer;

        Refused(ApiAnswer answer) {
            super(answer.message());
            this.answer = answer;
        }
    }

    @Override
    public void run() {
        while (!pause.closed()) {
            try {
                if (version.isEmpty()) {
                    list();
                }
                watch();
                slowDown();
            } catch (ApiException lost) {
                retryLater(lost.problem());
            } catch (Refused refused) {
                handle(refused.answer);
            }
        }
    }

    @Override
    public void close() {
        WatchStream stream = open;
        if (stream != null) {
            stream.close();
        }
    }

    private void list() throws ApiException, Refused {
        Map<String, String> query = new LinkedHashMap<>(selector);
        query.put("limit", PAGE);
        Set<ResourceKey> seen = new HashSet<>();
        JsonNode metadata;
        do {
            JsonNode page = get(query);
            for (JsonNode item : page.path("items").values()) {
                seen.add(upsert(item));
            }
            metadata = page.path("metadata");
            query.put("continue", metadata.path("continue").asString(""));
            progress(seen.size(), metadata);
        } while (!query.get("continue").isEmpty());
        known.keySet().stream().filter(key -> !seen.contains(key)).toList().forEach(this::remove);
        version = metadata.path("resourceVersion").asString("");
        events.accept(new ClusterEvent.Loaded(kind.ref(), kind.apiVersion(), seen.size(), limitedTo()));
        healthy();
        settle();
    }

    private Optional<String> limitedTo() {
        return selector.isEmpty() ? Optional.ofNullable(namespace) : Optional.empty();
    }

    private void progress(int loaded, JsonNode metadata) {
        JsonNode remaining = metadata.path("remainingItemCount");
        if (!metadata.path("continue").asString("").isEmpty()) {
            events.accept(new ClusterEvent.Loading(
                    kind.ref(),
                    loaded,
                    remaining.isNumber() ? OptionalInt.of(remaining.asInt()) : OptionalInt.empty()));
        }
    }

    private JsonNode get(Map<String, String> query) throws ApiException, Refused {
        ApiAnswer answer = connection.transport().get(kind.path(namespace), query);
        if (!answer.ok()) {
            throw new Refused(answer);
        }
        return answer.body();
    }

    private void watch() throws ApiException, Refused {
        Map<String, String> query = new LinkedHashMap<>(selector);
        query.put("watch", "true");
        query.put("allowWatchBookmarks", "true");
        query.put("timeoutSeconds", String.valueOf(WATCH_SECONDS + Math.floorMod(kind.hashCode(), 60)));
        query.put("resourceVersion", version);
        try (WatchStream stream = connection.transport().watch(kind.path(namespace), query)) {
            open = stream;
            ApiAnswer refusal = stream.refusal();
            if (refusal != null) {
                throw new Refused(refusal);
            }
            healthy();
            JsonNode event;
            while (!pause.closed() && (event = stream.next()) != null) {
                take(event);
            }
        } finally {
            open = null;
        }
    }

    /// A server or proxy that ends every watch at once must not be asked without pause.
    private void slowDown() {
        if (fruitless++ > 0) {
            pause.await(Pause.backoff(fruitless - 2));
        }
    }

    private void take(JsonNode event) throws Refused {
        JsonNode object = event.path("object");
        switch (event.path("type").asString("")) {
            case "ADDED", "MODIFIED" -> upsert(object);
            case "DELETED" -> remove(LiveObjects.key(object, kind));
            case "BOOKMARK" -> {}
            default -> throw new Refused(new ApiAnswer(object.path("code").asInt(500), object, List.of()));
        }
        fruitless = 0;
        version = object.path("metadata").path("resourceVersion").asString(version);
    }

    private ResourceKey upsert(JsonNode item) {
        ResourceKey key = LiveObjects.key(item, kind);
        String itemVersion = item.path("metadata").path("resourceVersion").asString("");
        if (!itemVersion.equals(known.put(key, itemVersion))) {
            LiveObject object = LiveObjects.read(item, kind);
            events.accept(new ClusterEvent.Upserted(object));
        }
        return key;
    }

    private void remove(ResourceKey key) {
        if (known.remove(key) != null) {
            events.accept(new ClusterEvent.Removed(key));
        }
    }

    private void handle(ApiAnswer answer) {
        version = "";
        switch (answer.status()) {
            case 410 -> slowDown();
            case 403 -> forbidden(answer);
            case 404 -> giveUp(ClusterEvent.Unavailable.Reason.NOT_INSTALLED, answer.message());
            case 401 -> retryLater(ConnectionProblems.unauthorized(""));
            default ->
                retryLater(new ConnectionProblem(
                        Reason.SERVER_ERROR,
                        "The API server could not list " + kind.plural() + ": " + answer.message(),
                        "Check the health of the API server."));
        }
    }

    private void forbidden(ApiAnswer answer) {
        if (namespace == null && kind.namespaced()) {
            namespace = ownNamespace;
        } else {
            giveUp(ClusterEvent.Unavailable.Reason.FORBIDDEN, answer.message());
        }
    }

    private void giveUp(ClusterEvent.Unavailable.Reason reason, String message) {
        known.keySet().stream().toList().forEach(this::remove);
        events.accept(new ClusterEvent.Unavailable(kind.ref(), reason, message));
        connection.recovered(this);
        settle();
        pause.await();
    }

    private void retryLater(ConnectionProblem why) {
        if (!pause.closed()) {
            connection.lost(this, why);
            pause.await(Pause.backoff(failures++));
        }
    }

    private void healthy() {
        failures = 0;
        connection.recovered(this);
    }

    private void settle() {
        if (!isSettled) {
            isSettled = true;
            settled.run();
        }
    }
}
