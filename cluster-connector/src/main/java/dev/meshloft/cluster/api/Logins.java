package dev.meshloft.cluster.api;

import io.fabric8.kubernetes.client.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The login that all requests of a transport share. Logging in may run a command that opens a browser: it happens
/// once for all who wait, can be ended by closing, and after a failure is not repeated by itself for a while.
final class Logins implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final String server;
    private final HttpTransport.Source source;
    private final Clock clock;
    private @Nullable CompletableFuture<Opened> current;
    private @Nullable Thread running;
    private Instant notBefore = Instant.MIN;
    private int failures;
    private boolean closed;

    Logins(String server, HttpTransport.Source source, Clock clock) {
        this.server = server;
        this.source = source;
        this.clock = clock;
    }

    /// A login with the client that speaks with it.
    record Opened(Login login, HttpClient client, Instant since) {}

    /// Logs in when that is needed, and waits for it.
    ///
    /// @throws ApiException when it fails
    Opened current() throws ApiException {
        return await(wanted());
    }

    /// After a refusal: another login than the one that was refused, if there may be one. The same again when it was
    /// made just now.
    Opened after(Opened refused) throws ApiException {
        synchronized (this) {
            CompletableFuture<Opened> known = current;
            boolean fresh = clock.instant().isBefore(refused.since().plus(FRESH));
            if (!fresh && known != null && known.state() == Future.State.SUCCESS && known.resultNow() == refused) {
                current = null;
                // It is not closed: watches that run on it go on until they end by themselves, and it with them.
            }
        }
        return current();
    }

    /// A failed login may be tried again at once.
    synchronized void forgetFailures() {
        failures = 0;
        notBefore = Instant.MIN;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.interrupt();
        }
        CompletableFuture<Opened> known = current;
        if (known != null && known.state() == Future.State.SUCCESS) {
            known.resultNow().client().close();
        }
    }

    private synchronized CompletableFuture<Opened> wanted() throws ApiException {
        if (closed) {
            throw new ApiException(ConnectionProblems.closed(server), false);
        }
        CompletableFuture<Opened> known = current;
        if (known == null || isUseless(known)) {
            known = new CompletableFuture<>();
            current = known;
            CompletableFuture<Opened> result = known;
            running = Thread.ofVirtual().name("login").start(() -> logIn(result));
        }
        return known;
    }

    private boolean isUseless(CompletableFuture<Opened> known) {
        Instant now = clock.instant();
        return switch (known.state()) {
            case RUNNING -> false;
            case FAILED, CANCELLED -> !now.isBefore(notBefore);
            case SUCCESS -> {
                Opened opened = known.resultNow();
                yield opened.login().isOver(now) && !now.isBefore(opened.since().plus(FRESH));
            }
        };
    }

    private void logIn(CompletableFuture<Opened> result) {
        try {
            Login login = source.login();
            Opened opened = new Opened(login, LoginHttp.client(login), clock.instant());
            forgetFailures();
            if (!result.complete(opened) || isClosed()) {
                opened.client().close();
            }
        } catch (ApiException failed) {
            pause();
            result.completeExceptionally(failed);
        } catch (InterruptedException stopped) {
            result.completeExceptionally(new ApiException(ConnectionProblems.closed(server), false));
        } catch (RuntimeException unusable) {
            pause();
            result.completeExceptionally(ConnectionProblems.unusable(server, unusable));
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void pause() {
        Duration pause = FRESH.multipliedBy(1L << Math.min(failures++, 10));
        notBefore = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    private Opened await(CompletableFuture<Opened> login) throws ApiException {
        try {
            return login.get();
        } catch (ExecutionException failed) {
            // One exception per caller, because each has its own stack.
            throw failed.getCause() instanceof ApiException why
                    ? new ApiException(why.problem(), why.sent(), why)
                    : ConnectionProblems.failure(server, failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ApiException(ConnectionProblems.closed(server), false);
        }
    }
}
