package dev.meshloft.cluster.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers with all kinds of certificates, reached through a kubeconfig.
final class TrustTest {

    private static final char[] PASSWORD = "x".toCharArray();

    @TempDir
    private Path folder;

    private final HttpsServer server;

    TrustTest() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String who = exchange instanceof com.sun.net.httpserver.HttpsExchange secure ? peer(secure) : "";
                byte[] body = ("{\"who\": \"" + who + "\"}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServerOfTheAuthorityIsTrusted() throws Exception {
        start("server");
        assertEquals("", ask("certificate-authority: '%s'".formatted(LoginFiles.path("authority.pem")), ""));
        assertEquals("", ask("insecure-skip-tls-verify: true", ""));
    }

    @Test
    void othersAreNot() throws Exception {
        start("server");
        assertRefused(
                "certificate-authority-data",
                "certificate-authority: '%s'".formatted(LoginFiles.path("other-authority.pem")));
        assertRefused("certificate-authority-data", "disable-compression: true");
    }

    @Test
    void oneThatIsOutOfDateIsNamed() throws Exception {
        start("expired");
        ConnectionProblem problem = assertThrows(
                        ApiException.class,
                        () -> ask("certificate-authority: '%s'".formatted(LoginFiles.path("authority.pem")), ""))
                .problem();
        assertEquals(ConnectionProblem.Reason.EXPIRED_CERTIFICATE, problem.reason());
        assertEquals("", ask("insecure-skip-tls-verify: true", ""));
    }

    @Test
    void theNameMayBeAnother() throws Exception {
        start("server");
        String authority = "certificate-authority: '%s', ".formatted(LoginFiles.path("authority.pem"));
        for (String name : List.of("api.example.com", "API.Example.com", "a.wild.example.com", "127.0.0.1")) {
            assertEquals("", ask(authority + "tls-server-name: " + name, ""), name);
        }
        for (String name : List.of("example.com", "a.b.wild.example.com", "wild.example.com", "127.0.0.2")) {
            assertRefused("tls-server-name", authority + "tls-server-name: " + name);
        }
        assertRefused(
                "certificate-authority-data",
                "certificate-authority: '%s', tls-server-name: api.example.com"
                        .formatted(LoginFiles.path("other-authority.pem")));
    }

    @Test
    void aClientCertificateIsShown() throws Exception {
        start("server");
        String user = "client-certificate: '%s', client-key: '%s'"
                .formatted(LoginFiles.path("client.pem"), LoginFiles.path("client.key"));
        assertEquals("CN=jane,O=mesh-readers", ask("insecure-skip-tls-verify: true", user));
        assertEquals("", ask("insecure-skip-tls-verify: true", ""));
    }

    private void assertRefused(String hint, String cluster) {
        ConnectionProblem problem =
                assertThrows(ApiException.class, () -> ask(cluster, "")).problem();
        assertEquals(ConnectionProblem.Reason.UNTRUSTED_CERTIFICATE, problem.reason());
        assertTrue(problem.next().contains(hint), problem::toString);
    }

    private String ask(String cluster, String user) throws IOException {
        Path file = Files.writeString(
                folder.resolve("config"), """
                apiVersion: v1
                kind: Config
                clusters: [{name: c, cluster: {server: 'https://127.0.0.1:%d', %s}}]
                users: [{name: u, user: {%s}}]
                contexts: [{name: dev, context: {cluster: c, user: u}}]
                """.formatted(server.getAddress().getPort(), cluster, user));
        var context = Kubeconfigs.find(Map.of("KUBECONFIG", file.toString()), folder)
                .find("dev")
                .orElseThrow();
        try (HttpTransport transport =
                new HttpTransport(context.server(), context.credentials()::login, Clock.systemUTC())) {
            return transport.get("/", Map.of()).body().path("who").asString("?");
        }
    }

    private void start(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry(
                "server",
                Pem.key(LoginFiles.bytes(name + ".key")),
                PASSWORD,
                Pem.certificates(LoginFiles.bytes(name + ".pem")).toArray(X509Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        TrustManager clients = new Clients(Pem.certificates(LoginFiles.bytes("authority.pem")));
        tls.init(keys.getKeyManagers(), new TrustManager[] {clients}, null);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = tls.getDefaultSSLParameters();
                wanted.setWantClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.start();
    }

    private static String peer(com.sun.net.httpserver.HttpsExchange exchange) {
        try {
            return exchange.getSSLSession().getPeerPrincipal().getName();
        } catch (javax.net.ssl.SSLPeerUnverifiedException nobody) {
            return "";
        }
    }

    /// Lets in everybody, and says whom it knows.
    private record Clients(List<X509Certificate> authorities) implements javax.net.ssl.X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return authorities.toArray(X509Certificate[]::new);
        }
    }
}
