package dev.meshloft.core.traffic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Collects the facts of a [Routing] and the legs that go on to pods. For one thread.
final class RoutingBuilder {

    /// One destination and the request as it goes there.
    record Leg(Cluster cluster, int weight, double share, HttpDraft sent) {}

    String proxy = "";
    String destinationIp = "";
    String virtualHost = "";
    String routeName = "";
    String virtualService = "";

    @Nullable
    Origin origin;

    Outcome outcome = Outcome.UNKNOWN;
    int status;
    List<Leg> legs = List.of();
    List<Routing.ClusterShare> special = List.of();
    Optional<Routing.Sent> sent = Optional.empty();
    Map<String, String> responseAdded = new LinkedHashMap<>();
    List<String> responseRemoves = List.of();
    String location = "";
    String body = "";
    String policy = "";
    Optional<Routing.FaultFacts> fault = Optional.empty();
    OptionalLong timeoutMs = OptionalLong.empty();
    Optional<Routing.RetryFacts> retries = Optional.empty();
    List<Routing.MirrorFacts> mirrors = List.of();

    RoutingBuilder end(Outcome how, int code) {
        outcome = how;
        status = code;
        return this;
    }

    Routing build() {
        List<Routing.ClusterShare> clusters =
                special.isEmpty() ? legs.stream().map(RoutingBuilder::share).toList() : special;
        return new Routing(
                proxy,
                destinationIp,
                virtualHost,
                routeName,
                virtualService,
                origin,
                outcome,
                status,
                clusters,
                sent,
                responseAdded,
                responseRemoves,
                location,
                body,
                policy,
                fault,
                timeoutMs,
                retries,
                mirrors);
    }

    private static Routing.ClusterShare share(Leg leg) {
        return new Routing.ClusterShare(
                leg.cluster().name(),
                leg.weight(),
                leg.share(),
                leg.cluster().exists(),
                leg.cluster().endpoints().size());
    }
}
