package dev.meshloft.app.inspector;

import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.ConnectionPool;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.LoadBalancer;
import dev.meshloft.core.istio.OutlierDetection;
import dev.meshloft.core.istio.TrafficPolicy;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;

/// What holds for connections to a host: balancing, limits, ejection, TLS, each with its line.
final class ConnectionSection {

    private final PlaceLinks links;

    ConnectionSection(PlaceLinks links) {
        this.links = links;
    }

    /// What callers of the service's own namespace get; nothing when no rule says anything.
    Optional<Node> of(MeshSnapshot mesh, RegistryService service) {
        Optional<EffectiveRule> rule =
                mesh.indexes().rules().find(service.host(), service.namespace(), service.namespace());
        return rule.flatMap(found -> found.policySource()
                .flatMap(source -> found.trafficPolicy().map(policy -> of("Connections", source, policy))));
    }

    /// One policy as a section of its own.
    Node of(String title, Typed<DestinationRule> owner, TrafficPolicy policy) {
        Section section = new Section(title, "");
        add(section, owner, policy);
        for (TrafficPolicy port : policy.portLevel()) {
            section.note("On port " + (port.port().isPresent() ? port.port().getAsInt() : "?") + " instead");
            add(section, owner, port);
        }
        if (section.isEmpty()) {
            section.note("Nothing is set; the mesh's defaults hold");
        }
        return section.root();
    }

    void add(Section section, Typed<DestinationRule> owner, TrafficPolicy policy) {
        policy.loadBalancer().ifPresent(each -> section.fact("Balance", "", words(each), links.to(owner, each.at())));
        policy.connectionPool().ifPresent(each -> section.fact("Limits", "", words(each), links.to(owner, each.at())));
        policy.outlierDetection()
                .ifPresent(each -> section.fact("Ejection", "breaker", words(each), links.to(owner, each.at())));
        policy.tls()
                .ifPresent(
                        each -> section.fact("TLS", "lock", each.effectiveMode().name(), links.to(owner, each.at())));
    }

    private static String words(LoadBalancer balancer) {
        Optional<LoadBalancer.ConsistentHash> hash = balancer.consistentHash();
        if (hash.isPresent()) {
            String by = hash.get().httpHeaderName();
            String cookie = hash.get().cookieName();
            return "By hash of "
                    + (!by.isEmpty()
                            ? "header " + by
                            : !cookie.isEmpty()
                                    ? "cookie " + cookie
                                    : hash.get().useSourceIp() ? "source address" : "a query parameter");
        }
        return balancer.simple().isEmpty() ? "By locality" : balancer.simple();
    }

    private static String words(ConnectionPool pool) {
        List<String> words = new ArrayList<>();
        add(words, pool.maxConnections(), "connections");
        add(words, pool.http1MaxPendingRequests(), "waiting");
        add(words, pool.http2MaxRequests(), "requests");
        add(words, pool.maxRetries(), "retries");
        pool.connectTimeout().ifPresent(each -> words.add("connect in " + Amounts.of(each)));
        return words.isEmpty() ? "Set" : String.join(", ", words);
    }

    private static void add(List<String> words, OptionalInt value, String noun) {
        if (value.isPresent()) {
            words.add(value.getAsInt() + " " + noun);
        }
    }

    private static String words(OutlierDetection ejection) {
        String errors = ejection.consecutive5xxErrors().isEmpty()
                        && ejection.consecutiveGatewayErrors().isPresent()
                ? ejection.consecutiveGatewayErrors().getAsInt() + " gateway errors"
                : ejection.consecutive5xxErrors().orElse(5) + " × 5xx";
        return "After " + errors
                + ejection.baseEjectionTime()
                        .map(time -> ", for " + Amounts.of(time))
                        .orElse(", for 30 s");
    }
}
