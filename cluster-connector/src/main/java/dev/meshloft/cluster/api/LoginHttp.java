package dev.meshloft.cluster.api;

import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.net.ProxySelector;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;

/// fabric8's HTTP client, set up for a login.
///
/// Its TLS, proxy and server name are set on the JDK's client below, because fabric8's own settings know fewer kinds of
/// keys; see `docs/decisions/0007-http-client.md`.
final class LoginHttp extends JdkHttpClientFactory {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(8);

    /// fabric8 would repeat a request that was answered 500, which is what an unknown field gets, for 19 seconds.
    private static final RequestConfig ONCE =
            new RequestConfigBuilder().withRequestRetryBackoffLimit(0).build();

    private final Login login;

    private LoginHttp(Login login) {
        this.login = login;
    }

    static HttpClient client(Login login) {
        HttpClient.Builder builder = new LoginHttp(login).newBuilder();
        builder.tag(ONCE);
        return builder.build();
    }

    @Override
    protected void additionalConfig(java.net.http.HttpClient.Builder builder) {
        boolean plain = login.tls().isEmpty();
        builder.connectTimeout(CONNECT_LIMIT)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                // Over plain HTTP the client would ask for an upgrade, which `kubectl proxy` takes for a web socket.
                .version(plain ? Version.HTTP_1_1 : Version.HTTP_2)
                .proxy(login.proxy().map(ProxySelector::of).orElse(java.net.http.HttpClient.Builder.NO_PROXY));
        login.tls().ifPresent(builder::sslContext);
        if (!login.serverName().isEmpty() && !login.serverName().contains(":")) {
            SSLParameters parameters = new SSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(login.serverName())));
            builder.sslParameters(parameters);
        }
    }
}
