package dev.meshloft.cluster.api;

import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

/// An API server over HTTP, with fabric8's client, see `docs/decisions/0007-http-client.md`.
public final class HttpTransport implements ApiTransport {

    /// Logs in, with the first request and when a login is over.
    @FunctionalInterface
    public interface Source {
        /// May take as long as a person needs; an interrupt ends it.
        ///
        /// @throws ApiException when the kubeconfig cannot be used
        Login login() throws ApiException, InterruptedException;
    }

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final String JSON = "application/json";
    private static final int UNAUTHORIZED = 401;
    private static final Pattern WARNING = Pattern.compile("299 \\S+ \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String DISCOVERY = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
            + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

    private final String server;
    private final Clock clock;
    private final Logins logins;

    /// @param server only for messages
    public HttpTransport(String server, Source source, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.logins = new Logins(server, source, clock);
    }

    @Override
    public ApiAnswer get(String path, Map<String, String> query) throws ApiException {
        boolean discovery = path.equals("/api") || path.equals("/apis");
        return answer((client, login) ->
                request(client, login, path, query).setHeader("Accept", discovery ? DISCOVERY : JSON));
    }

    @Override
    public ApiAnswer write(WriteRequest write) throws ApiException {
        return answer((client, login) -> request(client, login, write.path(), write.query())
                .setHeader("Accept", JSON)
                .method(write.method(), write.contentType(), write.body()));
    }

    private ApiAnswer answer(Request request) throws ApiException {
        HttpResponse<byte[]> response = send(
                (client, login) -> request.of(client, login).timeout(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS),
                byte[].class);
        return new ApiAnswer(response.code(), Json.parse(response.body()), warnings(response.headers("Warning")));
    }

    /// Without a time limit of the client's own: it would end the watch.
    @Override
    public WatchStream watch(String path, Map<String, String> query) throws ApiException {
        HttpResponse<InputStream> response = send(
                (client, login) -> request(client, login, path, query)
                        .setHeader("Accept", JSON)
                        .forStreaming(),
                InputStream.class);
        return WatchLines.of(server, response.code(), response.body());
    }

    @Override
    public void retryNow() {
        logins.forgetFailures();
    }

    @Override
    public void close() {
        logins.close();
    }

    @FunctionalInterface
    private interface Request {
        HttpRequest.Builder of(HttpClient client, Login login);
    }

    /// Tokens of login commands end after minutes: after a 401 it is logged in anew, once, and asked again. A request
    /// that was answered 401 was not carried out, so this is safe for writes too.
    private <T> HttpResponse<T> send(Request request, Class<T> body) throws ApiException {
        Logins.Opened opened = logins.current();
        HttpResponse<T> response = send(opened, request, body);
        if (response.code() == UNAUTHORIZED) {
            Logins.Opened next = logins.after(opened);
            if (next != opened) {
                opened = next;
                response = send(next, request, body);
            }
        }
        if (response.code() == UNAUTHORIZED) {
            throw new ApiException(
                    ConnectionProblems.unauthorized(opened.login().whyRefused(clock.instant())), false);
        }
        return response;
    }

    private <T> HttpResponse<T> send(Logins.Opened opened, Request request, Class<T> body) throws ApiException {
        HttpClient client = opened.client();
        return await(client.sendAsync(request.of(client, opened.login()).build(), body));
    }

    private static HttpRequest.Builder request(HttpClient client, Login login, String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String base = login.server().toString().replaceAll("/+$", "");
        HttpRequest.Builder request = client.newHttpRequestBuilder()
                .uri(URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters)));
        login.headers().forEach(header -> request.header(header.name(), header.value()));
        return request.setHeader("User-Agent", "meshloft");
    }

    private <T> T await(CompletableFuture<T> answer) throws ApiException {
        try {
            // For a watch, whose request has no limit, and in case that the client's own fails.
            return answer.get(ANSWER_LIMIT.toMillis() + 5_000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw ConnectionProblems.failure(server, failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw ConnectionProblems.failure(server, late);
        } catch (InterruptedException stop) {
            answer.cancel(true);
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
