package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// Retries of a route.
///
/// @param attempts 0 or less switches retries off; absent reads as 0 in Istio
/// @param retryOn as written, conditions and status codes with commas; empty means the default
public record Retries(
        OptionalInt attempts,
        Optional<Duration> perTryTimeout,
        String retryOn,
        Optional<Boolean> retryRemoteLocalities,
        Optional<Boolean> retryIgnorePreviousHosts,
        Optional<Duration> backoff,
        YamlPath at) {

    public static Retries read(YamlValue value) {
        return new Retries(
                value.get("attempts").integer(),
                Fields.duration(value.get("perTryTimeout")),
                value.get("retryOn").stringOr(""),
                value.get("retryRemoteLocalities").bool(),
                value.get("retryIgnorePreviousHosts").bool(),
                Fields.duration(value.get("backoff")),
                value.path());
    }
}
