package dev.meshloft.cluster.api;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An API server over HTTP. fabric8 brings credentials (exec plugins, renewed tokens), TLS and HTTP/2; requests and
/// answers are plain here, see `docs/decisions/0010-cluster-session.md`.
public final class HttpTransport implements ApiTransport {

    /// Makes the client's settings; may run an exec plugin, so it is called with the first request.
    @FunctionalInterface
    public interface Settings {
        /// @throws ApiException when the kubeconfig cannot be used
        Config load() throws ApiException;
    }

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String JSON = "application/json";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(8);
    private static final Pattern WARNING = Pattern.compile("299 \\S+ \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String DISCOVERY = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
            + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

    private final String server;
    private final Settings settings;
    private @Nullable HttpClient client;
    private String master = "";
    private long loaded;
    private boolean closed;

    /// @param server only for messages
    public HttpTransport(String server, Settings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public ApiAnswer get(String path, Map<String, String> query) throws ApiException {
        boolean discovery = path.equals("/api") || path.equals("/apis");
        return renewing(() -> answer(request(path, query).setHeader("Accept", discovery ? DISCOVERY : JSON)));
    }

    @Override
    public ApiAnswer write(WriteRequest request) throws ApiException {
        return renewing(() -> answer(request(request.path(), request.query())
                .setHeader("Accept", JSON)
                .method(request.method(), request.contentType(), request.body())));
    }

    private ApiAnswer answer(HttpRequest.Builder builder) throws ApiException {
        HttpRequest request =
                builder.timeout(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS).build();
        HttpResponse<byte[]> response = await(http().sendAsync(request, byte[].class), ANSWER_LIMIT);
        return new ApiAnswer(response.code(), Json.parse(response.body()), warnings(response.headers("Warning")));
    }

    @Override
    public WatchStream watch(String path, Map<String, String> query) throws ApiException {
        HttpRequest request =
                request(path, query).setHeader("Accept", JSON).forStreaming().build();
        WatchLines lines = new WatchLines(server);
        return lines.opened(await(http().consumeBytes(request, lines), ANSWER_LIMIT));
    }

    @FunctionalInterface
    private interface Call {
        ApiAnswer send() throws ApiException;
    }

    /// Tokens of exec plugins end after minutes: a 401 loads the credentials anew, once, unless they are fresh. A
    /// request
    /// that was answered 401 was not carried out, so a write may be sent again.
    private ApiAnswer renewing(Call call) throws ApiException {
        ApiAnswer answer = call.send();
        return answer.status() == 401 && forgetOldCredentials() ? call.send() : answer;
    }

    private synchronized boolean forgetOldCredentials() {
        HttpClient old = client;
        if (old == null || closed || System.nanoTime() - loaded < FRESH.toNanos()) {
            return false;
        }
        client = null;
        old.close();
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.close();
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) throws ApiException {
        String parameters = query.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = http().newHttpRequestBuilder();
        return request.uri(URI.create(master() + path + (parameters.isEmpty() ? "" : "?" + parameters)));
    }

    private synchronized String master() {
        return master;
    }

    private synchronized HttpClient http() throws ApiException {
        if (closed) {
            throw new ApiException(ConnectionProblems.closed(server), false);
        }
        HttpClient known = client;
        if (known == null) {
            known = open(settings.load());
            client = known;
            loaded = System.nanoTime();
        }
        return known;
    }

    private HttpClient open(Config config) throws ApiException {
        config.setRequestRetryBackoffLimit(0);
        config.setConnectionTimeout((int) CONNECT_LIMIT.toMillis());
        config.setRequestTimeout((int) ANSWER_LIMIT.toMillis());
        config.setUserAgent("meshloft");
        master = config.getMasterUrl().replaceAll("/+$", "");
        try {
            return new JdkHttpClientFactory().newBuilder(config).build();
        } catch (RuntimeException unusable) {
            throw ConnectionProblems.unusable(server, unusable);
        }
    }

    private <T> T await(CompletableFuture<T> answer, Duration limit) throws ApiException {
        try {
            // The client's own limit comes first; this one only guards against its failure.
            return answer.get(limit.toMillis() + 5_000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw ConnectionProblems.failure(server, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            throw ConnectionProblems.failure(server, late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw ConnectionProblems.failure(server, stop);
        }
    }

    private static List<String> warnings(List<String> headers) {
        return headers.stream()
                .flatMap(header -> WARNING.matcher(header).results().map(m -> unescape(m.group(1))))
                .toList();
    }

    private static String unescape(String quoted) {
        return quoted.replaceAll("\\\\(.)", Matcher.quoteReplacement("") + "$1");
    }
}
