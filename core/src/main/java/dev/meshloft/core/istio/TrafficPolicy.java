package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Load balancing, limits, ejection and TLS towards a host, a subset, or one port of it.
///
/// @param port set only in an entry of `portLevelSettings`
/// @param portLevel empty in an entry of `portLevelSettings`; it replaces the whole policy for its port
/// @param proxyProtocol the version (`V1`, `V2`), empty for none
public record TrafficPolicy(
        OptionalInt port,
        Optional<LoadBalancer> loadBalancer,
        Optional<ConnectionPool> connectionPool,
        Optional<OutlierDetection> outlierDetection,
        Optional<ClientTls> tls,
        List<TrafficPolicy> portLevel,
        Optional<Tunnel> tunnel,
        String proxyProtocol,
        Optional<RetryBudget> retryBudget,
        YamlPath at) {

    /// A CONNECT or POST tunnel through another host.
    public record Tunnel(String protocol, String targetHost, OptionalInt targetPort, YamlPath at) {}

    /// @param percent of active requests; absent means 20
    /// @param minRetryConcurrency absent means 3
    public record RetryBudget(OptionalDouble percent, OptionalInt minRetryConcurrency, YamlPath at) {}

    static TrafficPolicy read(YamlValue value) {
        return new TrafficPolicy(
                value.get("port").get("number").integer(),
                Fields.object(value.get("loadBalancer"), LoadBalancer::read),
                Fields.object(value.get("connectionPool"), ConnectionPool::read),
                Fields.object(value.get("outlierDetection"), OutlierDetection::read),
                Fields.object(value.get("tls"), ClientTls::read),
                Fields.list(value.get("portLevelSettings"), TrafficPolicy::read),
                Fields.object(value.get("tunnel"), TrafficPolicy::readTunnel),
                value.get("proxyProtocol").get("version").stringOr(""),
                Fields.object(value.get("retryBudget"), TrafficPolicy::readRetryBudget),
                value.path());
    }

    private static Tunnel readTunnel(YamlValue value) {
        return new Tunnel(
                value.get("protocol").stringOr(""),
                value.get("targetHost").stringOr(""),
                value.get("targetPort").integer(),
                value.path());
    }

    private static RetryBudget readRetryBudget(YamlValue value) {
        YamlValue percent = value.get("percent");
        return new RetryBudget(
                percent.isMapping() ? Fields.percent(percent) : percent.number(),
                value.get("minRetryConcurrency").integer(),
                value.path());
    }
}
