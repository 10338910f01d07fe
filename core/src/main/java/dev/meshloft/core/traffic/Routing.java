package dev.meshloft.core.traffic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the caller's proxy did. Texts are empty where they do not apply.
///
/// @param proxy `namespace/pod`
/// @param virtualService `namespace/name` of the one whose route was taken
/// @param origin the match or route that decided
/// @param clusters in the order of the route; empty when the proxy answered itself
/// @param status 0 when there is none
/// @param timeoutMs 0 means no timeout
public record Routing(
        String proxy,
        String destinationIp,
        String virtualHost,
        String routeName,
        String virtualService,
        @Nullable Origin origin,
        Outcome outcome,
        int status,
        List<ClusterShare> clusters,
        Optional<Sent> sent,
        Map<String, String> responseAdded,
        List<String> responseRemoves,
        String location,
        String body,
        String policy,
        Optional<FaultFacts> fault,
        OptionalLong timeoutMs,
        Optional<RetryFacts> retries,
        List<MirrorFacts> mirrors) {

    Routing withoutBody() {
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
                "",
                policy,
                fault,
                timeoutMs,
                retries,
                mirrors);
    }

    /// One destination and its share of the requests.
    ///
    /// @param name as Envoy writes it: `outbound|80|v1|reviews.shop.svc.cluster.local`
    /// @param weight 0 for a single destination
    /// @param share in percent
    /// @param exists whether the proxy knows it: host, port and subset
    public record ClusterShare(String name, int weight, double share, boolean exists, int endpoints) {}

    /// The request as it leaves the proxy.
    ///
    /// @param path with its query
    /// @param added by lower-case name, values joined with a comma; so for `changed`
    public record Sent(
            String method,
            String authority,
            String path,
            Map<String, String> added,
            Map<String, String> changed,
            List<String> removed) {}

    /// @param abortStatus 0 for none
    public record FaultFacts(long delayMs, double delayPercent, int abortStatus, double abortPercent) {}

    /// @param perTryTimeoutMs 0 for none
    public record RetryFacts(int attempts, String retryOn, List<Integer> statusCodes, long perTryTimeoutMs) {}

    public record MirrorFacts(String cluster, double percent) {}
}
