package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// Limits of connections and requests; what is absent is unlimited.
///
/// @param h2UpgradePolicy `DEFAULT`, `UPGRADE`, `DO_NOT_UPGRADE` or empty
public record ConnectionPool(
        OptionalInt maxConnections,
        Optional<Duration> connectTimeout,
        OptionalInt http1MaxPendingRequests,
        OptionalInt http2MaxRequests,
        OptionalInt maxRequestsPerConnection,
        OptionalInt maxRetries,
        Optional<Duration> idleTimeout,
        String h2UpgradePolicy,
        YamlPath at) {

    static ConnectionPool read(YamlValue value) {
        YamlValue tcp = value.get("tcp");
        YamlValue http = value.get("http");
        return new ConnectionPool(
                tcp.get("maxConnections").integer(),
                Fields.duration(tcp.get("connectTimeout")),
                http.get("http1MaxPendingRequests").integer(),
                http.get("http2MaxRequests").integer(),
                http.get("maxRequestsPerConnection").integer(),
                http.get("maxRetries").integer(),
                Fields.duration(http.get("idleTimeout")),
                http.get("h2UpgradePolicy").stringOr(""),
                value.path());
    }
}
