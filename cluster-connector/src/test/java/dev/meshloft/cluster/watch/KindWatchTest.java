package dev.meshloft.cluster.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.cluster.ClusterEvent;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.cluster.KindRef;
import dev.meshloft.cluster.WatchScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What servers may do to a watch.
final class KindWatchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T08:00:00Z"), ZoneOffset.UTC);

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Test
    void anEndedWatchGoesOnFromTheLastBookmark() throws InterruptedException {
        ScriptedServer server = new ScriptedServer()
                .list(200, list("10", account("a", "5")))
                .watch(event("ADDED", account("b", "11")), bookmark("50"))
                .watch(event("MODIFIED", account("a", "51")), event("DELETED", account("b", "52")));
        run(server, "a 5", "loaded 1", "b 11", "a 51", "no b");
        assertEquals(
                List.of("watch from 10", "watch from 50", "watch from 52"),
                server.asked().subList(1, server.asked().size()));
    }

    @Test
    void aForgottenVersionIsListedAnewWhereverItIsSaid() throws InterruptedException {
        String expired =
                "{\"type\": \"ERROR\", \"object\": {\"kind\": \"Status\", \"code\": 410, \"message\": \"old\"}}";
        ScriptedServer server = new ScriptedServer()
                .list(200, list("10", account("a", "5"), account("b", "6")))
                .watch(expired)
                .list(200, list("20", account("a", "5"), account("c", "15")))
                .watch("refused 410")
                .list(200, list("30", account("a", "25")));
        run(server, "a 5", "b 6", "loaded 2", "c 15", "no b", "loaded 2", "a 25", "no c", "loaded 1");
    }

    @Test
    void aListThatExpiresBetweenItsPagesBeginsAnew() throws InterruptedException {
        ScriptedServer server = new ScriptedServer()
                .list(200, page("10", "next", account("a", "5")))
                .list(410, "{\"message\": \"the continue token is too old\"}")
                .list(200, page("20", "next", account("a", "5")))
                .list(200, list("20", account("b", "6")));
        run(server, "a 5", "loading 1", "loading 1", "b 6", "loaded 2");
        assertEquals(
                "list /api/v1/serviceaccounts {continue=next, limit=500}",
                server.asked().get(3));
        assertEquals("watch from 20", server.asked().getLast());
    }

    @Test
    void aBrokenWatchGoesOnWithoutAListAndWasStale() throws InterruptedException {
        ScriptedServer server = new ScriptedServer()
                .list(200, list("10", account("a", "5")))
                .watch(event("MODIFIED", account("a", "11")), "broken")
                .watch(event("MODIFIED", account("a", "12")), "forever");
        run(server, "a 5", "loaded 1", "a 11", "Stale", "Connected", "a 12");
        assertEquals("watch from 11", server.asked().getLast());
    }

    @Test
    void aServerErrorIsSaidAndTriedAgain() throws InterruptedException {
        ScriptedServer server = new ScriptedServer()
                .list(500, "{\"message\": \"etcdserver: leader changed\"}")
                .list(200, list("10", account("a", "5")));
        run(server, "Stale", "a 5", "loaded 1", "Connected");
    }

    @Test
    void aWatchThatEndsAtOnceIsNotAskedWithoutPause() throws InterruptedException {
        ScriptedServer server = new ScriptedServer().list(200, list("10", account("a", "5")));
        for (int i = 0; i < 1000; i++) {
            server.watch();
        }
        start(server, "a 5", "loaded 1", "all 1").close();
        assertTrue(server.asked().size() < 10, server.asked()::toString);
    }

    /// Until the server has nothing more to say.
    private void run(ScriptedServer server, String... expected) throws InterruptedException {
        MeshWatch watch = start(server, expected);
        server.awaitIdle();
        watch.close();
        server.close();
    }

    private MeshWatch start(ScriptedServer server, String... expected) throws InterruptedException {
        Connection connection = new Connection(server, CLOCK);
        MeshWatch watch =
                MeshWatch.start(connection, WatchScope.of(new KindRef("", "ServiceAccount")), "default", this::note);
        List<String> came = new ArrayList<>();
        List<String> wanted = new ArrayList<>(List.of(expected));
        while (!wanted.isEmpty()) {
            String next = said.poll(20, TimeUnit.SECONDS);
            assertTrue(next != null, () -> "waited for " + wanted + " after " + came);
            came.add(next);
            if (next.equals(wanted.getFirst())) {
                wanted.removeFirst();
            }
        }
        return watch;
    }

    private void note(List<ClusterEvent> events) {
        for (ClusterEvent event : events) {
            said.add(
                    switch (event) {
                        case ClusterEvent.Upserted(var object) -> object.key().name() + " " + object.resourceVersion();
                        case ClusterEvent.Removed(var key) -> "no " + key.name();
                        case ClusterEvent.Loaded(var _, var _, int count, var _) -> "loaded " + count;
                        case ClusterEvent.Loading(var _, int loaded, var _) -> "loading " + loaded;
                        case ClusterEvent.AllLoaded(int objects) -> "all " + objects;
                        case ClusterEvent.Unavailable(var _, var reason, var _) -> reason.toString();
                        case ClusterEvent.ConnectionChanged(ConnectionState state) ->
                            state.getClass().getSimpleName();
                    });
        }
    }

    private static String account(String name, String version) {
        return """
                {"metadata": {"namespace": "shop", "name": "%s", "resourceVersion": "%s"}}""".formatted(name, version);
    }

    private static String list(String version, String... items) {
        return page(version, "", items);
    }

    private static String page(String version, String next, String... items) {
        return "{\"metadata\": {\"resourceVersion\": \"%s\", \"continue\": \"%s\"}, \"items\": [%s]}"
                .formatted(version, next, String.join(", ", items));
    }

    private static String event(String type, String object) {
        return "{\"type\": \"%s\", \"object\": %s}".formatted(type, object);
    }

    private static String bookmark(String version) {
        return event("BOOKMARK", "{\"metadata\": {\"resourceVersion\": \"%s\"}}".formatted(version));
    }
}
