package dev.meshloft.cluster.kubeconfig;

import dev.meshloft.cluster.api.Login;
import dev.meshloft.cluster.api.Login.Header;
import dev.meshloft.cluster.api.Login.Part;
import dev.meshloft.cluster.login.ExecCredential;
import dev.meshloft.cluster.login.ExecPlugin;
import dev.meshloft.cluster.login.LoginFailed;
import dev.meshloft.cluster.login.OneKey;
import dev.meshloft.cluster.login.Pem;
import dev.meshloft.cluster.login.Proxies;
import dev.meshloft.cluster.login.Tokens;
import dev.meshloft.cluster.login.Trust;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes a login from a cluster's and a user's entry, with kubectl's rules of what comes before what
/// (`k8s.io/client-go/tools/clientcmd`, `transport` and `plugin/pkg/client/auth/exec`).
final class LoginSteps {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Entry cluster;
    private final Entry user;
    private final Map<String, String> env;
    private final List<Header> headers = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable OneKey key;

    LoginSteps(Entry cluster, Entry user, Map<String, String> env) {
        this.cluster = cluster;
        this.user = user;
        this.env = env;
    }

    Login run() throws LoginFailed, InterruptedException {
        URI server = URI.create(cluster.text("server"));
        X509ExtendedTrustManager trust = trust();
        certificate();
        token();
        password();
        if (parts.isEmpty() && user.content().path("exec").isObject()) {
            command();
        }
        if (parts.isEmpty() && user.content().path("auth-provider").isObject()) {
            oldProvider();
        }
        impersonation();
        return new Login(
                server,
                "https".equals(server.getScheme()) ? Optional.of(tls(trust)) : Optional.empty(),
                cluster.text("tls-server-name"),
                headers,
                Proxies.find(cluster.context(), server, cluster.text("proxy-url"), env),
                parts);
    }

    private X509ExtendedTrustManager trust() throws LoginFailed {
        Optional<byte[]> authority = cluster.bytes("certificate-authority");
        if (cluster.flag("insecure-skip-tls-verify")) {
            if (authority.isPresent()) {
                throw cluster.unusable(
                        "the cluster", "says insecure-skip-tls-verify and names a certificate authority too");
            }
            return Trust.anybody();
        }
        try {
            X509ExtendedTrustManager trust =
                    Trust.authorities(authority.isPresent() ? Pem.certificates(authority.get()) : List.of());
            return cluster.has("tls-server-name") ? Trust.named(trust, cluster.text("tls-server-name")) : trust;
        } catch (GeneralSecurityException broken) {
            throw cluster.unusable("certificate-authority", "cannot be read (" + why(broken) + ")");
        }
    }

    private void certificate() throws LoginFailed {
        Optional<byte[]> certificate = user.bytes("client-certificate");
        Optional<byte[]> privateKey = user.bytes("client-key");
        if (certificate.isPresent() != privateKey.isPresent()) {
            throw user.unusable(
                    certificate.isPresent() ? "client-key" : "client-certificate", "is missing beside the other");
        }
        if (certificate.isPresent() && privateKey.isPresent()) {
            boolean renewable = user.has("client-certificate") && !user.has("client-certificate-data");
            use(certificate.get(), privateKey.get(), "its client certificate", Optional.empty(), renewable);
        }
    }

    /// @param ends empty: when the certificate says
    private void use(byte[] certificate, byte[] privateKey, String what, Optional<Instant> ends, boolean renewable)
            throws LoginFailed {
        List<X509Certificate> chain;
        try {
            chain = Pem.certificates(certificate);
        } catch (GeneralSecurityException broken) {
            throw user.unusable("client-certificate", "cannot be read (" + why(broken) + ")");
        }
        try {
            PrivateKey read = Pem.key(privateKey);
            key = new OneKey(read, chain);
        } catch (GeneralSecurityException broken) {
            throw user.unusable("client-key", "cannot be read (" + why(broken) + ")");
        }
        Instant last = chain.getFirst().getNotAfter().toInstant();
        parts.add(new Part(what, ends.or(() -> Optional.of(last)), renewable));
    }

    /// The file comes first, because it is renewed.
    private void token() throws LoginFailed {
        boolean fromFile = user.has("tokenFile");
        String token = fromFile ? new String(user.file("tokenFile"), StandardCharsets.UTF_8) : user.text("token");
        if (!token.isBlank()) {
            use(token.strip(), "its token", Tokens.ends(token.strip()), fromFile);
        } else if (fromFile) {
            throw user.unusable("the file of tokenFile", "is empty");
        }
    }

    private void use(String token, String what, Optional<Instant> ends, boolean renewable) throws LoginFailed {
        if (token.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw user.unusable("the token", "has letters that no token has");
        }
        headers.add(new Header("Authorization", "Bearer " + token));
        parts.add(new Part(what, ends, renewable));
    }

    private void password() {
        if (parts.isEmpty() && user.has("username")) {
            String pair = user.text("username") + ":" + user.text("password");
            headers.add(new Header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
            parts.add(new Part("its password", Optional.empty(), false));
        }
    }

    private void command() throws LoginFailed, InterruptedException {
        ExecCredential credential =
                new ExecPlugin(cluster.context(), user.exec(), cluster.withAuthority(), env, PATIENCE).run();
        if (!credential.token().isEmpty()) {
            Optional<Instant> ends = credential.ends().or(() -> Tokens.ends(credential.token()));
            use(credential.token(), "the token of its login command", ends, true);
        }
        if (!credential.certificate().isEmpty()) {
            use(
                    credential.certificate().getBytes(StandardCharsets.US_ASCII),
                    credential.key().getBytes(StandardCharsets.US_ASCII),
                    "the client certificate of its login command",
                    credential.ends(),
                    true);
        }
    }

    /// Only its stored token: nothing renews it.
    private void oldProvider() throws LoginFailed {
        JsonNode provider = user.content().path("auth-provider");
        String name = provider.path("name").asString("");
        String token = provider.path("config").path("id-token").asString("");
        if (!name.equals("oidc") || token.isEmpty()) {
            throw new LoginFailed(
                    "The context %s logs in with the auth-provider %s, which Kubernetes clients gave up."
                            .formatted(cluster.context(), name),
                    "Renew the kubeconfig with your cloud's tool; it will write an exec entry instead.");
        }
        use(token, "the token of its auth-provider, which is not renewed here,", Tokens.ends(token), false);
    }

    private void impersonation() {
        if (user.has("as")) {
            headers.add(new Header("Impersonate-User", user.text("as")));
        }
        if (user.has("as-uid")) {
            headers.add(new Header("Impersonate-Uid", user.text("as-uid")));
        }
        for (JsonNode group : user.content().path("as-groups").values()) {
            headers.add(new Header("Impersonate-Group", group.asString("")));
        }
        for (Map.Entry<String, JsonNode> extra :
                user.content().path("as-user-extra").properties()) {
            String name = URLEncoder.encode(extra.getKey(), StandardCharsets.UTF_8);
            extra.getValue()
                    .values()
                    .forEach(value -> headers.add(new Header("Impersonate-Extra-" + name, value.asString(""))));
        }
    }

    private SSLContext tls(X509ExtendedTrustManager trust) throws LoginFailed {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            OneKey mine = key;
            context.init(mine == null ? new KeyManager[0] : new KeyManager[] {mine}, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw user.unusable("TLS", "cannot be set up (" + broken.getClass().getSimpleName() + ")");
        }
    }

    /// Our own words are fit to be told; those of others may quote contents.
    private static String why(GeneralSecurityException broken) {
        return broken.getClass() == GeneralSecurityException.class
                ? String.valueOf(broken.getMessage())
                : broken.getClass().getSimpleName();
    }
}
