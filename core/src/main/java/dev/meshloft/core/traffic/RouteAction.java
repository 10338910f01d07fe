package dev.meshloft.core.traffic;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.istio.Destination;
import dev.meshloft.core.istio.Fault;
import dev.meshloft.core.istio.HeaderOperations;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.Mirror;
import dev.meshloft.core.istio.Redirect;
import dev.meshloft.core.istio.Retries;
import dev.meshloft.core.istio.Rewrite;
import dev.meshloft.core.istio.RouteDestination;
import dev.meshloft.core.istio.StringMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a matched route does with a request (`TranslateRoute` in `pilot/pkg/networking/core/route/route.go`).
final class RouteAction {

    private static final Routing.RetryFacts DEFAULT_RETRIES = new Routing.RetryFacts(
            2, "connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes", List.of(), 0);

    private final Client client;
    private final RouteEntry entry;
    private final HttpDraft request;
    private final RoutingBuilder out;

    private RouteAction(Client client, RouteEntry entry, HttpDraft request, RoutingBuilder out) {
        this.client = client;
        this.entry = entry;
        this.request = request;
        this.out = out;
    }

    /// Fills in the facts of the route and how it ends at this proxy: `FORWARDED` with legs, or an answer.
    static void apply(Client client, RouteEntry entry, HttpDraft request, RoutingBuilder out) {
        new RouteAction(client, entry, request, out).apply();
    }

    /// The route of a service without VirtualService.
    static void applyDefault(Client client, Cluster cluster, HttpDraft request, RoutingBuilder out) {
        out.routeName = "default";
        out.timeoutMs = OptionalLong.of(0);
        out.retries = retries(Optional.empty(), client);
        out.legs = List.of(new RoutingBuilder.Leg(cluster, 0, 100, request));
        conclude(out);
    }

    private void apply() {
        HttpRoute route = entry.route();
        out.routeName = entry.name();
        out.virtualService = entry.service().qualifiedName();
        out.origin = entry.origin();
        if (route.delegate().isPresent()) {
            throw new NotModelled(
                    entry.words() + " is a delegate, which is not modelled",
                    Origin.of(entry.service(), route.delegate().get().at()));
        }
        out.fault = route.fault().flatMap(RouteAction::facts);
        boolean forwards = route.redirect().isEmpty() && route.directResponse().isEmpty();
        if (forwards) {
            forward(route);
        }
        if (aborts() || answersPreflight(route)) {
            return;
        }
        if (route.redirect().isPresent()) {
            redirect(route.redirect().get());
        } else if (route.directResponse().isPresent()) {
            out.end(
                    Outcome.DIRECT_RESPONSE,
                    route.directResponse().get().status().orElse(200));
            out.body = route.directResponse().get().body().orElse("");
        } else {
            conclude(out);
        }
        route.corsPolicy().ifPresent(this::addOrigin);
        route.headers().ifPresent(headers -> respond(headers.response()));
    }

    private boolean aborts() {
        if (out.fault.isEmpty() || out.fault.get().abortPercent() < 100) {
            return false;
        }
        out.end(Outcome.FAULT_ABORT, out.fault.get().abortStatus());
        return true;
    }

    private static Optional<Routing.FaultFacts> facts(Fault fault) {
        fault.abort().filter(abort -> !abort.grpcStatus().isEmpty()).ifPresent(_ -> {
            throw new NotModelled("faults with a gRPC status are not modelled");
        });
        long delay = fault.delay()
                .flatMap(Fault.Delay::fixedDelay)
                .map(Duration::toMillis)
                .orElse(0L);
        double delayPercent = delay == 0
                ? 0
                : fault.delay().map(each -> each.percentage().orElse(0)).orElse(0.0);
        int status = fault.abort().map(each -> each.httpStatus().orElse(0)).orElse(0);
        double percent = fault.abort().map(each -> each.percentage().orElse(0)).orElse(0.0);
        return delay == 0 && status == 0
                ? Optional.empty()
                : Optional.of(new Routing.FaultFacts(delay, delayPercent, status, percent));
    }

    // forwarding

    private void forward(HttpRoute route) {
        out.timeoutMs = OptionalLong.of(route.timeout().map(Duration::toMillis).orElse(0L));
        out.retries = retries(route.retries(), client);
        out.mirrors = mirrors(route.mirrors());
        List<RouteDestination> destinations = route.route();
        if (destinations.isEmpty()) {
            throw new NotModelled(entry.words() + " has no destination, which freezes the routes", entry.origin());
        }
        List<RouteDestination> counting = destinations.size() == 1
                ? destinations
                : destinations.stream()
                        .filter(each -> each.weight().orElse(0) > 0)
                        .toList();
        if (counting.isEmpty()) {
            throw new NotModelled(entry.words() + " has only weights of 0, which freezes the routes", entry.origin());
        }
        HttpDraft rewritten = request.copy();
        route.rewrite().ifPresent(rewrite -> rewritePath(rewritten, rewrite));
        int total = counting.stream().mapToInt(each -> each.weight().orElse(0)).sum();
        List<RoutingBuilder.Leg> legs = new ArrayList<>();
        for (RouteDestination each : counting) {
            boolean single = destinations.size() == 1;
            int weight = single ? 0 : each.weight().orElse(0);
            double share = single ? 100 : weight * 100.0 / total;
            legs.add(new RoutingBuilder.Leg(
                    cluster(each.destination()), weight, share, edited(rewritten, route, each, single)));
        }
        out.legs = legs;
    }

    /// Header edits and the host: `rewrite.authority` over the route's `Host` over the destination's.
    private static HttpDraft edited(
            HttpDraft rewritten, HttpRoute route, RouteDestination destination, boolean single) {
        HttpDraft sent = rewritten.copy();
        Optional<HeaderOperations.Edits> ofRoute = route.headers().map(HeaderOperations::request);
        Optional<HeaderOperations.Edits> ofLeg = destination.headers().map(HeaderOperations::request);
        if (single) {
            List<HeaderOperations.Edits> both = new ArrayList<>();
            ofRoute.ifPresent(both::add);
            ofLeg.ifPresent(both::add);
            sent.apply(both);
        } else {
            ofLeg.ifPresent(edits -> sent.apply(List.of(edits)));
            ofRoute.ifPresent(edits -> sent.apply(List.of(edits)));
        }
        route.rewrite()
                .map(Rewrite::authority)
                .filter(text -> !text.isEmpty())
                .or(() -> ofRoute.flatMap(RouteAction::host))
                .or(() -> ofLeg.flatMap(RouteAction::host))
                .ifPresent(sent::setAuthority);
        return sent;
    }

    private static Optional<String> host(HeaderOperations.Edits edits) {
        return List.of(edits.set(), edits.add()).stream()
                .flatMap(map -> map.entrySet().stream())
                .filter(each ->
                        each.getKey().equalsIgnoreCase("host") || each.getKey().equalsIgnoreCase(":authority"))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    private void rewritePath(HttpDraft draft, Rewrite rewrite) {
        String path = draft.pathOnly();
        String changed = path;
        if (rewrite.uriRegex().isPresent()) {
            Rewrite.RegexRewrite regex = rewrite.uriRegex().get();
            changed = client.world().patterns().replace(regex.match(), regex.rewrite(), path);
        } else if (!rewrite.uri().isEmpty()) {
            changed = rewrite.uri() + path.substring(matchedLength(path));
        }
        draft.setPath(draft.query().isEmpty() && !draft.path().endsWith("?") ? changed : changed + "?" + draft.query());
    }

    /// A prefix is replaced, an exact or regex match as a whole.
    private int matchedLength(String path) {
        Optional<StringMatch> uri = entry.match().flatMap(match -> match.uri());
        return uri.isEmpty() || uri.get() instanceof StringMatch.Present
                ? 1
                : uri.get() instanceof StringMatch.Prefix prefix
                        ? prefix.value().length()
                        : path.length();
    }

    private Cluster cluster(Destination destination) {
        String host = HostName.resolve(destination.host(), entry.service().namespace());
        Optional<RegistryService> service = client.service(host);
        service.flatMap(RegistryService::kubernetes)
                .filter(each -> each.isExternalName())
                .ifPresent(_ -> {
                    throw new NotModelled(
                            host + " is an external name, which is not modelled",
                            Origin.of(entry.service(), destination.at()));
                });
        int port = destination.port().orElseGet(() -> usualPort(service));
        return Cluster.find(client, host, port, destination.subset());
    }

    /// The service's only port at a gateway; a sidecar's listener knows services with its own port only.
    private int usualPort(Optional<RegistryService> service) {
        return client.gateway() && service.isPresent() && service.get().ports().size() == 1
                ? service.get().ports().getFirst().number()
                : entry.port();
    }

    private List<Routing.MirrorFacts> mirrors(List<Mirror> mirrors) {
        List<Routing.MirrorFacts> facts = new ArrayList<>();
        for (Mirror each : mirrors) {
            double percent = each.percentage().orElse(100);
            if (percent > 0) {
                facts.add(new Routing.MirrorFacts(cluster(each.destination()).name(), percent));
            }
        }
        return facts;
    }

    private static Optional<Routing.RetryFacts> retries(Optional<Retries> written, Client client) {
        Optional<Retries> policy =
                written.or(() -> client.world().snapshot().meshConfig().defaultRetries());
        if (policy.isEmpty()) {
            return Optional.of(DEFAULT_RETRIES);
        }
        int attempts = policy.get().attempts().orElse(0);
        return attempts <= 0 ? Optional.empty() : Optional.of(facts(policy.get(), attempts));
    }

    /// Numbers in `retryOn` are status codes.
    private static Routing.RetryFacts facts(Retries policy, int attempts) {
        List<String> words = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        for (String part : policy.retryOn().split(",")) {
            String word = part.strip();
            if (word.matches("[1-5][0-9]{2}")) {
                codes.add(Integer.valueOf(word));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (!codes.isEmpty() && !words.contains("retriable-status-codes")) {
            // istiod joins with a comma even when no other condition is written.
            words.add(words.isEmpty() ? ",retriable-status-codes" : "retriable-status-codes");
        }
        String on = policy.retryOn().isEmpty() ? DEFAULT_RETRIES.retryOn() : String.join(",", words);
        long perTry = policy.perTryTimeout().map(Duration::toMillis).orElse(0L);
        return new Routing.RetryFacts(attempts, on, codes, perTry);
    }

    /// The first destination that works shows what is sent; without one the first failure counts.
    private static void conclude(RoutingBuilder out) {
        for (RoutingBuilder.Leg leg : out.legs) {
            if (leg.cluster().exists() && !leg.cluster().isEmpty()) {
                out.sent = Optional.of(leg.sent().sent());
                out.end(Outcome.FORWARDED, 200);
                return;
            }
        }
        boolean known = out.legs.getFirst().cluster().exists();
        out.end(known ? Outcome.NO_ENDPOINTS : Outcome.NO_CLUSTER, 503);
    }

    // answers

    private void redirect(Redirect redirect) {
        int code = redirect.code().orElse(301);
        if (!List.of(301, 302, 303, 307, 308).contains(code)) {
            throw new NotModelled("redirect code " + code + " freezes the routes", entry.origin());
        }
        String scheme = redirect.scheme().isEmpty() ? request.scheme() : redirect.scheme();
        String port = redirectPort(redirect);
        String host = redirect.authority().isEmpty() ? ownHost(scheme, port) : redirect.authority();
        String path = redirect.uri().isEmpty()
                ? request.path()
                : redirect.uri()
                        + (request.query().isEmpty() || redirect.uri().contains("?") ? "" : "?" + request.query());
        out.end(Outcome.REDIRECT, code);
        out.location = scheme + "://" + host + port + path;
    }

    private String redirectPort(Redirect redirect) {
        int port = redirect.port().orElse(redirect.derivePort().equals("FROM_REQUEST_PORT") ? entry.port() : 0);
        String scheme = !redirect.scheme().isEmpty() ? redirect.scheme() : entry.tls() ? "https" : "http";
        boolean usual = (port == 80 && scheme.equals("http")) || (port == 443 && scheme.equals("https"));
        return port == 0 || usual ? "" : ":" + port;
    }

    /// The request's host; its port goes when another is given, or when it was the old scheme's usual one.
    private String ownHost(String scheme, String port) {
        String authority = request.authority();
        int colon = authority.lastIndexOf(':');
        if (colon < 0 || authority.endsWith("]")) {
            return authority;
        }
        String old = authority.substring(colon);
        boolean usual = !scheme.equals(request.scheme())
                && (request.scheme().equals("https") ? old.equals(":443") : old.equals(":80"));
        return !port.isEmpty() || usual ? authority.substring(0, colon) : authority;
    }

    private boolean answersPreflight(HttpRoute route) {
        boolean preflight = request.method().equals("OPTIONS")
                && request.first("origin") != null
                && request.first("access-control-request-method") != null;
        if (!preflight || route.corsPolicy().isEmpty()) {
            return false;
        }
        if (!originFits(route.corsPolicy().get())) {
            if (!route.corsPolicy().get().unmatchedPreflights().equals("IGNORE")) {
                return false;
            }
            throw new NotModelled("unmatchedPreflights: IGNORE is not modelled", entry.origin());
        }
        throw new NotModelled("the answer to a CORS preflight is not modelled in all its headers", entry.origin());
    }

    private boolean originFits(dev.meshloft.core.istio.CorsPolicy cors) {
        String origin = request.first("origin");
        return origin != null
                && (cors.allowOrigins().stream()
                                .anyMatch(each -> client.world().patterns().matches(each, origin, false))
                        || (cors.allowOrigins().isEmpty() && cors.allowOrigin().contains(origin)));
    }

    private void addOrigin(dev.meshloft.core.istio.CorsPolicy cors) {
        String origin = request.first("origin");
        if (origin == null || !originFits(cors)) {
            return;
        }
        out.responseAdded.put("access-control-allow-origin", origin);
        if (cors.allowCredentials().orElse(false)) {
            out.responseAdded.put("access-control-allow-credentials", "true");
        }
        if (!cors.exposeHeaders().isEmpty()) {
            out.responseAdded.put("access-control-expose-headers", String.join(",", cors.exposeHeaders()));
        }
    }

    private void respond(HeaderOperations.Edits edits) {
        if (!out.outcome.isDelivered()) {
            return;
        }
        for (var map : List.of(edits.set(), edits.add())) {
            map.forEach((name, value) -> {
                if (!HttpDraft.isInternal(name)) {
                    HttpDraft.requireLiteral(name, value);
                    out.responseAdded.merge(
                            name.toLowerCase(java.util.Locale.ROOT), value, (old, more) -> old + "," + more);
                }
            });
        }
        out.responseRemoves = edits.remove();
    }
}
