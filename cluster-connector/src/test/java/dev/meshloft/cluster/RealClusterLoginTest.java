package dev.meshloft.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.cluster.ConnectionProblem.Reason;
import dev.meshloft.cluster.Write.OnConflict;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.session.ApiSession;
import dev.meshloft.cluster.session.Clusters;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every way to log in, against a real kube-apiserver: the contexts of `conformance/control-plane/contexts`.
@EnabledIfSystemProperty(named = ControlPlane.PROPERTY, matches = ".+", disabledReason = ControlPlane.ABSENT)
final class RealClusterLoginTest {

    private static final String WHO = "/apis/authentication.k8s.io/v1/selfsubjectreviews";

    @ParameterizedTest
    @CsvSource({
        "admin, admin",
        "reader, reader",
        "token-file, reader",
        "certificate-file, certified",
        "certificate-data, certified",
        "certificate-pkcs1, certified",
        "certificate-sec1, certified",
        "exec-token, reader",
        "exec-beta, reader",
        "exec-certificate, certified",
        "as-reader, reader",
        "authority-file, reader",
        "insecure, reader",
        "other-name, reader"
    })
    void logsInAs(String context, String user) throws ApiException {
        try (ClusterSession session = Clusters.open(ControlPlane.context(context), Clock.systemUTC())) {
            assertInstanceOf(ConnectionState.Connected.class, session.connect());
        }
        assertEquals(user, who(ControlPlane.context(context)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrong-token | UNAUTHORIZED | does not accept the credentials of this context (401). | Log in again",
                "certificate-expired | UNAUTHORIZED | (401): its client certificate ended on 2021-01-01 00:00 UTC."
                        + " | renew the token or certificate",
                "anonymous | UNAUTHORIZED | takes us for nobody (system:anonymous) | Name a user",
                "nowhere | UNREACHABLE | Nothing answers at https://127.0.0.1: | whether the cluster runs",
                "no-authority | UNTRUSTED_CERTIFICATE | is not trusted | Check certificate-authority-data",
                "other-authority | UNTRUSTED_CERTIFICATE | is not trusted | Check certificate-authority-data",
                "wrong-name | UNTRUSTED_CERTIFICATE | it is not for api.example.com | tls-server-name"
            })
    void aFailureSaysWhatAndWhatToDo(String context, Reason reason, String message, String next) {
        KubeContext used = ControlPlane.context(context);
        try (ClusterSession session = Clusters.open(used, Clock.systemUTC())) {
            session.allow(AccessMode.APPLY);
            ConnectionProblem why = assertInstanceOf(ConnectionState.Failed.class, session.connect())
                    .why();
            assertEquals(reason, why.reason());
            assertTrue(why.message().contains(message), why::message);
            assertTrue(why.next().contains(next), why::next);
            Write write = new Write.Apply(ClusterSessionContract.routeTo("never", "one"), OnConflict.REPORT);
            assertEquals(new WriteResult.Unreachable(why), session.write(write, WriteMode.REAL));
        }
    }

    /// Known to the server, with no rights at all: every kind is named, and nothing hangs.
    @Test
    void whoMayNothingIsToldSo() {
        Seen seen = new Seen();
        try (ClusterSession session = Clusters.open(ControlPlane.context("as-nobody"), Clock.systemUTC())) {
            session.allow(AccessMode.APPLY);
            session.watch(WatchScope.mesh(), seen);
            seen.awaitLoaded();
            List<String> refusals = seen.of(ClusterEvent.Unavailable.class).stream()
                    .filter(gap -> gap.reason() == ClusterEvent.Unavailable.Reason.FORBIDDEN)
                    .map(ClusterEvent.Unavailable::message)
                    .toList();
            assertTrue(refusals.size() >= 22, refusals::toString);
            assertTrue(
                    refusals.stream().allMatch(words -> words.contains("User \"nobody\" cannot list resource")),
                    refusals::toString);
            assertEquals(Map.of(), seen.objects());
            Write write = new Write.Apply(ClusterSessionContract.routeTo("never", "one"), OnConflict.REPORT);
            assertInstanceOf(WriteResult.Denied.class, session.write(write, WriteMode.REAL));
        }
    }

    /// The login command first gives a token that the server does not know; after its 401 it is asked again.
    @Test
    void aLoginCommandIsAskedAgainAfterA401() throws IOException {
        Files.deleteIfExists(ControlPlane.folder().resolve("scratch/asked"));
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        KubeContext context = ControlPlane.context("exec-renewing");
        ClusterFacts facts = new ClusterFacts(context.name(), context.server(), context.user(), "default", false);
        try (ClusterSession session =
                new ApiSession(facts, ControlPlane.transport(context, clock), AccessMode.VIEW, clock)) {
            ConnectionState.Failed failed = assertInstanceOf(ConnectionState.Failed.class, session.connect());
            assertEquals(Reason.UNAUTHORIZED, failed.why().reason());
            now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
            assertInstanceOf(ConnectionState.Connected.class, session.connect());
        }
    }

    @Test
    void connectsThroughAProxy() throws Exception {
        try (ConnectProxy proxy = new ConnectProxy()) {
            KubeContext context = ControlPlane.context(
                    "reader",
                    text -> text.replaceFirst("(server: 'https://127[^']*')", "$1\n    proxy-url: " + proxy.address()));
            assertEquals("reader", who(context));
            assertEquals(1, proxy.connections());
        }
    }

    /// As for kubectl: this computer itself is never reached through a proxy of the environment.
    @Test
    void theEnvironmentsProxyIsNotAskedForThisComputer() throws Exception {
        try (ConnectProxy proxy = new ConnectProxy()) {
            assertEquals("reader", who(ControlPlane.context("reader", Map.of("HTTPS_PROXY", proxy.address()))));
            assertEquals(0, proxy.connections());
        }
    }

    /// Neither states nor exceptions with all their causes hold a token or a key, whichever way one logs in.
    @Test
    void noSecretIsToldByAnything() throws IOException {
        String kubeconfig = Files.readString(ControlPlane.folder().resolve("kubeconfig"));
        List<String> secrets = Pattern.compile("(token|client-key-data): ([^,}\\s]{10,})")
                .matcher(kubeconfig)
                .results()
                .flatMap(match -> match.group(1).equals("token")
                        ? Stream.of(match.group(2))
                        : Stream.of(match.group(2), decoded(match.group(2))))
                .toList();
        assertTrue(secrets.size() >= 9, "secrets found");
        for (KubeContext context : ControlPlane.contexts()) {
            StringWriter told = new StringWriter();
            told.write(context + " " + context.credentials());
            try (HttpTransport transport = ControlPlane.transport(context, Clock.systemUTC())) {
                told.write(String.valueOf(transport.get("/apis", Map.of()).message()));
                told.write(String.valueOf(context.credentials().login()));
            } catch (ApiException failed) {
                failed.printStackTrace(new PrintWriter(told, true));
                told.write(failed.problem().toString());
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
            for (String secret : secrets) {
                assertFalse(told.toString().contains(secret), context::name);
            }
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    }

    private static String who(KubeContext context) throws ApiException {
        try (HttpTransport transport = ControlPlane.transport(context, Clock.systemUTC())) {
            ApiAnswer answer = transport.write(new dev.meshloft.cluster.api.WriteTransport.WriteRequest(
                    "POST",
                    WHO,
                    Map.of(),
                    "application/json",
                    "{\"apiVersion\": \"authentication.k8s.io/v1\", \"kind\": \"SelfSubjectReview\"}"));
            return answer.body()
                    .path("status")
                    .path("userInfo")
                    .path("username")
                    .asString(answer.message());
        }
    }
}
