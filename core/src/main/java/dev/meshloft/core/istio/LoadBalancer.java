package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an endpoint is chosen.
///
/// @param simple the algorithm's name as written, empty for none; the default is LEAST_REQUEST
public record LoadBalancer(
        String simple, Optional<ConsistentHash> consistentHash, Optional<LocalityBalancing> locality, YamlPath at) {

    /// What the hash is taken from: at most one of these is written.
    ///
    /// @param cookieTtl a zero one makes a session cookie
    public record ConsistentHash(
            String httpHeaderName,
            String httpQueryParameterName,
            boolean useSourceIp,
            String cookieName,
            String cookiePath,
            Optional<Duration> cookieTtl,
            YamlPath at) {

        static ConsistentHash read(YamlValue value) {
            YamlValue cookie = value.get("httpCookie");
            return new ConsistentHash(
                    value.get("httpHeaderName").stringOr(""),
                    value.get("httpQueryParameterName").stringOr(""),
                    Fields.isTrue(value.get("useSourceIp")),
                    cookie.get("name").stringOr(""),
                    cookie.get("path").stringOr(""),
                    Fields.duration(cookie.get("ttl")),
                    value.path());
        }
    }

    /// @param enabled absent means as the mesh says
    /// @param distribute shares by target locality, by source locality
    /// @param failover target region by source region
    public record LocalityBalancing(
            Optional<Boolean> enabled,
            Map<String, Map<String, String>> distribute,
            Map<String, String> failover,
            List<String> failoverPriority,
            YamlPath at) {

        static LocalityBalancing read(YamlValue value) {
            Map<String, Map<String, String>> distribute = new LinkedHashMap<>();
            for (YamlValue each : value.get("distribute").items()) {
                distribute.put(each.get("from").stringOr(""), Fields.map(each.get("to")));
            }
            Map<String, String> failover = new LinkedHashMap<>();
            for (YamlValue each : value.get("failover").items()) {
                failover.put(each.get("from").stringOr(""), each.get("to").stringOr(""));
            }
            return new LocalityBalancing(
                    value.get("enabled").bool(),
                    Collections.unmodifiableMap(distribute),
                    Collections.unmodifiableMap(failover),
                    Fields.texts(value.get("failoverPriority")),
                    value.path());
        }
    }

    static LoadBalancer read(YamlValue value) {
        return new LoadBalancer(
                value.get("simple").stringOr(""),
                Fields.object(value.get("consistentHash"), ConsistentHash::read),
                Fields.object(value.get("localityLbSetting"), LocalityBalancing::read),
                value.path());
    }
}
