package dev.meshloft.core.impact;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AccessRule;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.HttpMatch;
import dev.meshloft.core.istio.NamedMatch;
import dev.meshloft.core.istio.StringMatch;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.traffic.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The classes of requests to one host that routes and policies of both snapshots tell apart: one per condition, and
/// *any other request*. Each has an example; overlaps of conditions are not cut further yet.
final class RequestClasses {

    /// One class.
    ///
    /// @param words the condition, such as `GET /reviews*`; the caller and host are not in it
    record Shape(String words, String method, String path, Map<String, String> headers, String authority) {

        Request of(Request plain) {
            Request request = plain.withMethod(method).withPath(path);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                request = request.withHeader(header.getKey(), header.getValue());
            }
            return authority.isEmpty() ? request : request.withAuthority(authority);
        }
    }

    private static final int MOST = 80;
    private static final Shape OTHER = new Shape("any other request", "GET", "/any-other", Map.of(), "");

    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Set<String> limits = new LinkedHashSet<>();

    static RequestClasses of(String host, Set<String> workloadNamespaces, MeshSnapshot before, MeshSnapshot after) {
        RequestClasses classes = new RequestClasses();
        for (MeshSnapshot snapshot : List.of(before, after)) {
            for (Typed<VirtualService> service : snapshot.virtualServices()) {
                boolean mine = service.spec().isDelegate()
                        || service.spec().hosts().stream()
                                .map(each -> HostName.resolve(each, service.namespace())
                                        .toLowerCase(Locale.ROOT))
                                .anyMatch(each -> HostName.overlap(each, host));
                if (mine) {
                    service.spec().http().stream()
                            .flatMap(route -> route.match().stream())
                            .forEach(classes::addMatch);
                }
            }
        }
        for (MeshSnapshot snapshot : List.of(before, after)) {
            for (Typed<AuthorizationPolicy> policy : snapshot.authorizationPolicies()) {
                boolean near = workloadNamespaces.contains(policy.namespace())
                        || policy.namespace().equals(snapshot.meshConfig().rootNamespace());
                if (near) {
                    policy.spec().rules().forEach(classes::addRule);
                }
            }
        }
        classes.put(new Shape("GET /", "GET", "/", Map.of(), ""));
        classes.put(OTHER);
        classes.cross();
        return classes;
    }

    List<Shape> shapes() {
        return List.copyOf(shapes.values());
    }

    /// What could not be turned into an example.
    Set<String> limits() {
        return limits;
    }

    private void addMatch(HttpMatch match) {
        Optional<String> path = match.uri().map(each -> Example.of(each, "/")).orElse(Optional.of("/"));
        Optional<String> method =
                match.method().map(each -> Example.of(each, "GET")).orElse(Optional.of("GET"));
        Optional<String> authority =
                match.authority().map(each -> Example.of(each, "")).orElse(Optional.of(""));
        Map<String, String> headers = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder();
        boolean complete = path.isPresent() && method.isPresent() && authority.isPresent();
        List<String> words = new ArrayList<>();
        for (NamedMatch each : match.headers()) {
            Optional<String> value = Example.of(each.match(), "1");
            complete &= value.isPresent() && !each.name().startsWith("@");
            headers.put(each.name().toLowerCase(Locale.ROOT), value.orElse(""));
            words.add(each.name() + " " + word(each.match()));
        }
        for (NamedMatch each : match.queryParams()) {
            Optional<String> value = Example.of(each.match(), "1");
            complete &= value.isPresent();
            query.append(query.isEmpty() ? "?" : "&")
                    .append(each.name())
                    .append('=')
                    .append(value.orElse(""));
            words.add("?" + each.name() + " " + word(each.match()));
        }
        if (!complete) {
            limits.add("requests of the match at " + match.at() + ", for which no example was found");
            return;
        }
        String shown =
                method.get() + " " + match.uri().map(RequestClasses::word).orElse("/*")
                        + (words.isEmpty() ? "" : " with " + String.join(", ", words));
        put(new Shape(shown, method.get(), path.get() + query, headers, authority.get()));
    }

    private void addRule(AccessRule rule) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (AccessRule.Condition condition : rule.when()) {
            boolean header = condition.key().startsWith("request.headers[")
                    && !condition.values().isEmpty();
            if (header) {
                String name = condition
                        .key()
                        .substring("request.headers[".length(), condition.key().length() - 1);
                headers.put(
                        name.toLowerCase(Locale.ROOT), plain(condition.values().getFirst(), "1"));
            } else if (condition.key().startsWith("request.auth")) {
                limits.add("requests that differ in " + condition.key());
            }
        }
        boolean tokens = rule.from().stream()
                .anyMatch(each -> !each.requestPrincipals().isEmpty()
                        || !each.notRequestPrincipals().isEmpty());
        if (tokens) {
            limits.add("requests that differ in requestPrincipals");
        }
        if (rule.to().isEmpty() && !headers.isEmpty()) {
            put(new Shape("GET /* with " + headers, "GET", "/", headers, ""));
        }
        for (AccessRule.Operation operation : rule.to()) {
            for (String path : either(operation.paths(), operation.notPaths(), "/")) {
                for (String method : either(operation.methods(), operation.notMethods(), "GET")) {
                    put(new Shape(
                            method + " " + path + (headers.isEmpty() ? "" : " with " + headers),
                            plain(method, "GET"),
                            path(path),
                            headers,
                            operation.hosts().isEmpty()
                                    ? ""
                                    : plain(operation.hosts().getFirst(), "")));
                }
            }
        }
    }

    private static List<String> either(List<String> values, List<String> others, String usual) {
        Set<String> all = new LinkedHashSet<>(values);
        all.addAll(others);
        return all.isEmpty() ? List.of(usual) : List.copyOf(all);
    }

    private static String path(String pattern) {
        String text = plain(pattern, "/").replace("{**}", "x").replace("{*}", "x");
        return text.startsWith("/") ? text : "/x" + (text.isEmpty() ? "" : "/" + text);
    }

    private static String plain(String pattern, String whole) {
        return pattern.equals("*") ? whole : pattern.startsWith("*") ? pattern.substring(1) : pattern.replace("*", "");
    }

    private static String word(StringMatch match) {
        return switch (match) {
            case StringMatch.Exact(String value, var _) -> value;
            case StringMatch.Prefix(String value, var _) -> value + "*";
            case StringMatch.Regex(String value, var _) -> "~" + value;
            case StringMatch.Present _ -> "*";
        };
    }

    /// Conditions on paths, methods and headers meet in one request.
    private void cross() {
        List<Shape> own = shapes();
        Set<String> methods = own.stream().map(Shape::method).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Map<String, String>> headers =
                own.stream().map(Shape::headers).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> paths = own.stream().map(Shape::path).collect(Collectors.toCollection(LinkedHashSet::new));
        if (methods.size() * headers.size() * paths.size() > MOST) {
            limits.add("some combinations of conditions");
            return;
        }
        for (String path : paths) {
            for (String method : methods) {
                for (Map<String, String> with : headers) {
                    String words = method + " " + path + (with.isEmpty() ? "" : " with " + with);
                    put(new Shape(words, method, path, with, ""));
                }
            }
        }
    }

    private void put(Shape shape) {
        if (shapes.size() >= MOST) {
            limits.add("classes beyond the first " + MOST + " of a host");
            return;
        }
        shapes.putIfAbsent(shape.method() + " " + shape.path() + shape.headers() + shape.authority(), shape);
    }
}
