package dev.meshloft.cluster.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.cluster.ConnectionProblem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class LoginsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T08:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void oneLoginServesAll() throws ApiException {
        try (Logins logins = logins(Optional.empty())) {
            assertSame(logins.current(), logins.current());
            assertEquals(1, asked.get());
        }
    }

    @Test
    void allWhoWaitGetTheSame() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        try (Logins logins = new Logins(
                "s",
                () -> {
                    asked.incrementAndGet();
                    ready.await();
                    return login(Optional.empty());
                },
                clock)) {
            CompletableFuture<Logins.Opened> first = async(logins);
            CompletableFuture<Logins.Opened> second = async(logins);
            ready.countDown();
            assertSame(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS));
            assertEquals(1, asked.get());
        }
    }

    @Test
    void oneThatIsOverIsRenewedButNotAllTheTime() throws ApiException {
        try (Logins logins = logins(Optional.of(clock.instant().plusSeconds(10)))) {
            Logins.Opened first = logins.current();
            pass(Duration.ofSeconds(11));
            assertSame(first, logins.current());
            pass(Duration.ofSeconds(20));
            assertNotSame(first, logins.current());
            assertEquals(2, asked.get());
        }
    }

    @Test
    void aRefusedOneIsRenewedOnceForAllWhoWereRefused() throws ApiException {
        try (Logins logins = logins(Optional.empty())) {
            Logins.Opened first = logins.current();
            assertSame(first, logins.after(first));
            pass(Duration.ofSeconds(31));
            Logins.Opened second = logins.after(first);
            assertNotSame(first, second);
            assertSame(second, logins.after(first));
            assertSame(second, logins.after(second));
            assertEquals(2, asked.get());
        }
    }

    /// A login command may open a browser: not again and again.
    @Test
    void aFailedOneIsTriedAgainAfterGrowingPausesOrOnRequest() {
        try (Logins logins = new Logins(
                "s",
                () -> {
                    asked.incrementAndGet();
                    throw new ApiException(
                            new ConnectionProblem(ConnectionProblem.Reason.KUBECONFIG, "no", "mend"), false);
                },
                clock)) {
            failsAfter(logins, Duration.ZERO, 1);
            failsAfter(logins, Duration.ofSeconds(29), 1);
            failsAfter(logins, Duration.ofSeconds(1), 2);
            failsAfter(logins, Duration.ofSeconds(59), 2);
            failsAfter(logins, Duration.ofSeconds(1), 3);
            logins.forgetFailures();
            failsAfter(logins, Duration.ZERO, 4);
            failsAfter(logins, Duration.ofSeconds(29), 4);
        }
    }

    @Test
    void closingEndsALoginThatHangs() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> ended = new CompletableFuture<>();
        Logins logins = new Logins(
                "s",
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                        throw new IllegalStateException();
                    } finally {
                        ended.complete("interrupted");
                    }
                },
                clock);
        CompletableFuture<Logins.Opened> waiting = async(logins);
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        logins.close();
        assertEquals("interrupted", ended.get(20, TimeUnit.SECONDS));
        assertThrows(Exception.class, () -> waiting.get(20, TimeUnit.SECONDS));
        assertThrows(ApiException.class, logins::current);
    }

    private void failsAfter(Logins logins, Duration time, int timesAsked) {
        pass(time);
        assertEquals(
                "no",
                assertThrows(ApiException.class, logins::current).problem().message());
        assertEquals(timesAsked, asked.get());
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private Logins logins(Optional<Instant> ends) {
        return new Logins(
                "s",
                () -> {
                    asked.incrementAndGet();
                    return login(ends);
                },
                clock);
    }

    private static Login login(Optional<Instant> ends) {
        return new Login(
                URI.create("http://localhost"),
                Optional.empty(),
                "",
                List.of(),
                Optional.empty(),
                List.of(new Login.Part("its token", ends, true)));
    }

    private static CompletableFuture<Logins.Opened> async(Logins logins) {
        CompletableFuture<Logins.Opened> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(logins.current());
            } catch (ApiException failed) {
                result.completeExceptionally(failed);
            }
        });
        return result;
    }
}
