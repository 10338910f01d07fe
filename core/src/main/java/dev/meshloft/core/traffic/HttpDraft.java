package dev.meshloft.core.traffic;

import dev.meshloft.core.istio.HeaderOperations;
import dev.meshloft.core.security.PresentedToken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request on its way through a proxy, changed step by step. For one thread.
final class HttpDraft {

    static final String TOKEN = "TOKEN";

    private final Map<String, List<String>> before;
    private Map<String, List<String>> headers = new LinkedHashMap<>();
    private final String scheme;
    private final String method;
    private String authority;
    private String path;

    private HttpDraft(Map<String, List<String>> before, String scheme, String method, String authority, String path) {
        this.before = before;
        before.forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
        this.scheme = scheme;
        this.method = method;
        this.authority = authority;
        this.path = path;
    }

    /// As the application sends it.
    static HttpDraft of(Request request) {
        Map<String, List<String>> sent = new LinkedHashMap<>(request.headers());
        String path = request.path();
        if (request.protocol() == Protocol.GRPC) {
            sent.putIfAbsent("content-type", List.of("application/grpc"));
            sent.putIfAbsent("te", List.of("trailers"));
        }
        PresentedToken token = request.token().orElse(null);
        if (token != null && token.param().isEmpty()) {
            String name = token.header().toLowerCase(Locale.ROOT);
            List<String> values = new ArrayList<>(sent.getOrDefault(name, List.of()));
            values.add(token.prefix() + TOKEN);
            sent.put(name, values);
        } else if (token != null) {
            String parameter = URLEncoder.encode(token.param(), StandardCharsets.UTF_8);
            path += (path.contains("?") ? "&" : "?") + parameter + "=" + TOKEN;
        }
        String scheme = request.protocol() == Protocol.HTTPS ? "https" : "http";
        return new HttpDraft(sent, scheme, request.method(), request.authority(), path);
    }

    /// A copy that may be changed without changing this one; differences still count from the beginning.
    HttpDraft copy() {
        HttpDraft copy = new HttpDraft(before, scheme, method, authority, path);
        copy.headers = new LinkedHashMap<>();
        headers.forEach((name, values) -> copy.headers.put(name, new ArrayList<>(values)));
        return copy;
    }

    String scheme() {
        return scheme;
    }

    String method() {
        return method;
    }

    String authority() {
        return authority;
    }

    void setAuthority(String other) {
        authority = other;
    }

    /// With the query.
    String path() {
        return path;
    }

    void setPath(String other) {
        path = other;
    }

    String pathOnly() {
        int question = path.indexOf('?');
        return question < 0 ? path : path.substring(0, question);
    }

    String query() {
        int question = path.indexOf('?');
        return question < 0 ? "" : path.substring(question + 1);
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    List<String> values(String name) {
        return switch (name) {
            case ":method" -> List.of(method);
            case ":path" -> List.of(path);
            case ":scheme" -> List.of(scheme);
            case ":authority", "host" -> List.of(authority);
            default -> headers.getOrDefault(name, List.of());
        };
    }

    @Nullable
    String first(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    void remove(String name) {
        headers.remove(name);
    }

    /// Whether the token given with the request is still where it was put.
    boolean stillCarries(PresentedToken token) {
        return token.param().isEmpty()
                ? values(token.header().toLowerCase(Locale.ROOT)).contains(token.prefix() + TOKEN)
                : ("&" + query()).contains("&" + token.param() + "=" + TOKEN);
    }

    /// Envoy removes first, then overwrites, then adds.
    void apply(List<HeaderOperations.Edits> edits) {
        for (HeaderOperations.Edits each : edits) {
            each.remove().forEach(name -> headers.remove(name.toLowerCase(Locale.ROOT)));
        }
        for (HeaderOperations.Edits each : edits) {
            each.set().forEach((name, value) -> overwrite(name, value));
        }
        for (HeaderOperations.Edits each : edits) {
            each.add().forEach((name, value) -> append(name, value));
        }
    }

    private void overwrite(String name, String value) {
        if (!isInternal(name)) {
            requireLiteral(name, value);
            headers.put(name.toLowerCase(Locale.ROOT), new ArrayList<>(List.of(value)));
        }
    }

    private void append(String name, String value) {
        if (!isInternal(name)) {
            requireLiteral(name, value);
            headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(value);
        }
    }

    static void requireLiteral(String name, String value) {
        if (value.contains("%")) {
            throw new NotModelled("the value of header " + name + " is filled in by Envoy (" + value + ")");
        }
    }

    static boolean isInternal(String name) {
        return name.startsWith(":") || name.equalsIgnoreCase("host");
    }

    Routing.Sent sent() {
        Map<String, String> added = new LinkedHashMap<>();
        Map<String, String> changed = new LinkedHashMap<>();
        List<String> removed = new ArrayList<>();
        headers.forEach((name, values) -> {
            List<String> old = before.get(name);
            if (isBookkeeping(name) || values.equals(old)) {
                return;
            }
            (old == null ? added : changed).put(name, String.join(",", values));
        });
        before.keySet().stream()
                .filter(name -> !headers.containsKey(name) && !isBookkeeping(name))
                .forEach(removed::add);
        return new Routing.Sent(method, authority, path, added, changed, removed);
    }

    private static boolean isBookkeeping(String name) {
        return name.startsWith("x-envoy-")
                || name.startsWith("x-b3-")
                || List.of("x-request-id", "x-forwarded-proto", "x-forwarded-for", "x-forwarded-host", "connection")
                        .contains(name);
    }
}
