package dev.meshloft.core.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a workload's proxy knows of a request or connection when it decides.
///
/// @param peer only when the connection is mutual TLS
/// @param sourceIp of the connection's other end
/// @param remoteIp of the original client; equal to `sourceIp` without a trusted `X-Forwarded-For`
/// @param port of the workload, not of the service
/// @param sni empty for none
/// @param http absent for plain TCP
/// @param token absent without an accepted token
public record ArrivingRequest(
        Optional<Identity> peer,
        String sourceIp,
        String remoteIp,
        String destinationIp,
        int port,
        String sni,
        Optional<Http> http,
        Optional<ValidatedToken> token) {

    /// @param path normalised, without query
    /// @param headers values by name in lower case
    public record Http(String method, String path, String authority, Map<String, List<String>> headers) {

        /// The values of a header; pseudo headers included.
        public List<String> values(String name) {
            return switch (name) {
                case ":method" -> List.of(method);
                case ":path" -> List.of(path);
                case ":authority", "host" -> List.of(authority);
                default -> headers.getOrDefault(name, List.of());
            };
        }
    }

    public ArrivingRequest withToken(ValidatedToken accepted) {
        return new ArrivingRequest(peer, sourceIp, remoteIp, destinationIp, port, sni, http, Optional.of(accepted));
    }
}
