package dev.meshloft.core.traffic;

import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.HttpMatch;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.VirtualService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The routes that one VirtualService gives one proxy on one port
/// (`pilot/pkg/networking/core/route/route.go` `BuildHTTPRoutesForVirtualService`).
///
/// @param entries empty means that the VirtualService counts as absent here
/// @param left entries that the proxy never gets, and why
record RouteList(List<RouteEntry> entries, List<Step.Considered> left) {

    /// The proxy that the routes are for.
    ///
    /// @param gateway `mesh`, or `namespace/name` of a Gateway
    record For(String gateway, String namespace, Map<String, String> labels, int port, boolean tls) {}

    static RouteList of(Typed<VirtualService> service, For proxy) {
        List<RouteEntry> entries = new ArrayList<>();
        List<Step.Considered> left = new ArrayList<>();
        RouteEntry catchAll = null;
        for (HttpRoute route : service.spec().http()) {
            for (RouteEntry entry : entriesOf(service, route, proxy)) {
                Optional<String> why = catchAll == null ? mismatch(entry, proxy) : Optional.empty();
                if (catchAll != null) {
                    left.add(considered(entry, "never reached: " + catchAll.words() + " takes every request first"));
                } else if (why.isPresent()) {
                    left.add(considered(entry, why.get()));
                } else {
                    entries.add(entry);
                    // What a delegate matches is only known there.
                    catchAll = entry.isCatchAll() && route.delegate().isEmpty() ? entry : null;
                }
            }
        }
        return new RouteList(List.copyOf(entries), List.copyOf(left));
    }

    /// Whether a VirtualService counts when all of its routes are delegates depends on those, which are not modelled.
    void requireOwnRoutes(Typed<VirtualService> service) {
        boolean onlyDelegates = !entries.isEmpty()
                && entries.stream().allMatch(each -> each.route().delegate().isPresent());
        if (onlyDelegates) {
            throw new NotModelled(
                    "delegates decide whether VirtualService " + service.qualifiedName() + " has routes",
                    Origin.of(service));
        }
    }

    private static List<RouteEntry> entriesOf(Typed<VirtualService> service, HttpRoute route, For proxy) {
        if (route.match().isEmpty()) {
            return List.of(new RouteEntry(service, route, Optional.empty(), proxy.port(), proxy.tls()));
        }
        return route.match().stream()
                .map(match -> new RouteEntry(service, route, Optional.of(match), proxy.port(), proxy.tls()))
                .toList();
    }

    private static Step.Considered considered(RouteEntry entry, String why) {
        return new Step.Considered(entry.words(), why, entry.origin());
    }

    /// The conditions that are decided when the configuration is made.
    private static Optional<String> mismatch(RouteEntry entry, For proxy) {
        if (entry.match().isEmpty()) {
            return Optional.empty();
        }
        HttpMatch match = entry.match().get();
        if (match.port().isPresent() && match.port().getAsInt() != proxy.port()) {
            return Optional.of("it is for port " + match.port().getAsInt());
        }
        if (!match.gateways().isEmpty()) {
            boolean named = match.gateways().stream()
                    .anyMatch(each -> GatewayName.resolve(each, entry.service().namespace())
                            .equals(proxy.gateway()));
            return named ? Optional.empty() : Optional.of("it is for gateways " + String.join(", ", match.gateways()));
        }
        boolean labels = match.sourceLabels().entrySet().stream()
                .allMatch(label -> label.getValue().equals(proxy.labels().get(label.getKey())));
        if (!labels) {
            return Optional.of("it is for callers with the labels " + match.sourceLabels());
        }
        boolean namespace =
                match.sourceNamespace().isEmpty() || match.sourceNamespace().equals(proxy.namespace());
        return namespace ? Optional.empty() : Optional.of("it is for callers of namespace " + match.sourceNamespace());
    }
}
