package dev.meshloft.cluster.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.api.ReadTransport.WatchStream;
import dev.meshloft.cluster.api.WriteTransport.WriteRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HttpTransportTest {

    private static final Instant START = Instant.parse("2026-11-26T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final AtomicInteger logins = new AtomicInteger();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private Optional<InetSocketAddress> proxy = Optional.empty();

    HttpTransportTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theAddressesPathIsKeptAndWarningsAreRead() throws ApiException {
        serve(exchange -> {
            exchange.getResponseHeaders().add("Warning", "299 - \"say \\\"less\\\"\"");
            answer(exchange, 200, "{\"a\": 1}");
        });
        try (HttpTransport transport = transport("/k8s/clusters/c-1/")) {
            ApiAnswer answer = transport.get("/api/v1/pods", Map.of("limit", "1 2"));
            assertEquals(1, answer.body().path("a").asInt());
            assertEquals(List.of("say \"less\""), answer.warnings());
            assertEquals(List.of("GET /k8s/clusters/c-1/api/v1/pods?limit=1+2 login 1"), seen);
        }
    }

    @Test
    void afterA401ItLogsInAnewAndAsksAgain() throws ApiException {
        serve(exchange -> answer(exchange, authorization(exchange).endsWith("login 1") ? 401 : 200, "{}"));
        try (HttpTransport transport = transport("")) {
            ApiException fresh = assertThrows(ApiException.class, () -> transport.get("/version", Map.of()));
            assertEquals(ConnectionProblem.Reason.UNAUTHORIZED, fresh.problem().reason());
            assertEquals(false, fresh.sent());

            now.set(START.plus(Duration.ofMinutes(1)));
            WriteRequest write = new WriteRequest("PATCH", "/x", Map.of(), "application/apply-patch+yaml", "a: b");
            assertEquals(200, transport.write(write).status());
            assertEquals(List.of("GET /version login 1", "PATCH /x login 1", "PATCH /x login 2"), seen);
        }
    }

    @Test
    void aRefusalSaysThatTheLoginIsOver() {
        serve(exchange -> answer(exchange, 401, "{}"));
        try (HttpTransport transport = transport("")) {
            now.set(START.plus(Duration.ofHours(2)));
            assertEquals(
                    "The API server does not accept the credentials of this context (401):"
                            + " its token ended on 2026-11-26 09:00 UTC.",
                    assertThrows(ApiException.class, () -> transport.get("/version", Map.of()))
                            .problem()
                            .message());
        }
    }

    @Test
    void aWatchIsReadLineByLine() throws ApiException {
        String large = "{\"n\": \"" + "é".repeat(50_000) + "\"}";
        serve(exchange -> answer(exchange, 200, "{\"n\": 1}\n" + large + "\n{\"n\": 3}\n{\"cut"));
        try (HttpTransport transport = transport("");
                WatchStream watch = transport.watch("/w", Map.of())) {
            assertNull(watch.refusal());
            assertEquals(1, next(watch).path("n").asInt());
            assertEquals(50_000, next(watch).path("n").asString().length());
            assertEquals(3, next(watch).path("n").asInt());
            assertNull(watch.next());
        }
    }

    @Test
    void aRefusedWatchSaysWhy() throws ApiException {
        serve(exchange -> answer(exchange, 410, "{\"message\": \"too old\"}"));
        try (HttpTransport transport = transport("");
                WatchStream watch = transport.watch("/w", Map.of())) {
            assertEquals("too old", Objects.requireNonNull(watch.refusal()).message());
        }
    }

    @Test
    void aWaitingWatchCanBeClosedFromOutside() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write("{}\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            await(over);
        });
        try (HttpTransport transport = transport("")) {
            WatchStream watch = transport.watch("/w", Map.of());
            next(watch);
            CompletableFuture<Optional<Exception>> ended = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    watch.next();
                    ended.complete(Optional.empty());
                } catch (ApiException broken) {
                    ended.complete(Optional.of(broken));
                }
            });
            watch.close();
            assertEquals(Optional.empty(), ended.get(20, TimeUnit.SECONDS));
        } finally {
            over.countDown();
        }
    }

    @Test
    void requestsGoThroughTheProxy() throws ApiException {
        serve(exchange -> answer(exchange, 200, "{}"));
        proxy = Optional.of(InetSocketAddress.createUnresolved(
                "127.0.0.1", server.getAddress().getPort()));
        try (HttpTransport transport =
                new HttpTransport("s", () -> login(URI.create("http://nowhere.example.com:1")), clock)) {
            transport.get("/version", Map.of());
            assertEquals(List.of("GET http://nowhere.example.com:1/version login 1"), seen);
        }
    }

    @Test
    void afterClosingNothingIsSent() {
        HttpTransport transport = transport("");
        transport.close();
        ApiException closed = assertInstanceOf(
                ApiException.class, assertThrows(IOException.class, () -> transport.get("/version", Map.of())));
        assertTrue(closed.problem().message().endsWith("was closed."));
        assertEquals(0, logins.get());
    }

    private HttpTransport transport(String path) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new HttpTransport("s", () -> login(address), clock);
    }

    private Login login(URI address) {
        String words = "login " + logins.incrementAndGet();
        return new Login(
                address,
                Optional.empty(),
                "",
                List.of(new Login.Header("Authorization", words)),
                proxy,
                List.of(new Login.Part("its token", Optional.of(START.plus(Duration.ofHours(1))), false)));
    }

    private void serve(com.sun.net.httpserver.HttpHandler handler) {
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + authorization(exchange));
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static String authorization(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static tools.jackson.databind.JsonNode next(WatchStream watch) throws ApiException {
        tools.jackson.databind.@Nullable JsonNode event = watch.next();
        return Objects.requireNonNull(event);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
