package dev.meshloft.core.schema;

import java.util.List;
import java.util.Map;

/// Names that fields had in older Istio releases or have in other products, where spelling does not lead to the new
/// one.
final class Renames {

    private static final Map<String, List<String>> NEW_NAMES = Map.ofEntries(
            Map.entry("percent", List.of("percentage")),
            Map.entry("allowOrigin", List.of("allowOrigins")),
            Map.entry("ip", List.of("ipBlocks")),
            Map.entry("ips", List.of("ipBlocks")),
            Map.entry("url", List.of("uri")),
            Map.entry("path", List.of("paths", "uri")),
            Map.entry("users", List.of("principals")),
            Map.entry("verbs", List.of("methods")),
            Map.entry("services", List.of("hosts")),
            Map.entry("origins", List.of("jwtRules")),
            Map.entry("jwt", List.of("jwtRules")),
            Map.entry("jwtHeaders", List.of("fromHeaders")),
            Map.entry("jwtParams", List.of("fromParams")),
            Map.entry("peers", List.of("mtls")),
            Map.entry("targets", List.of("selector")),
            Map.entry("matchLabels", List.of("labels")),
            Map.entry("labels", List.of("matchLabels")),
            Map.entry("appendHeaders", List.of("headers")),
            Map.entry("appendRequestHeaders", List.of("headers")),
            Map.entry("appendResponseHeaders", List.of("headers")),
            Map.entry("removeRequestHeaders", List.of("headers")),
            Map.entry("removeResponseHeaders", List.of("headers")),
            Map.entry("maxConnectionsPerHost", List.of("maxConnections")),
            Map.entry("http2MaxRequestsPerConnection", List.of("maxRequestsPerConnection")),
            Map.entry("secretName", List.of("credentialName")));

    private Renames() {}

    /// Today's names for an unknown field, as far as the object has such fields.
    static List<String> of(String key, FieldSchema object) {
        return NEW_NAMES.getOrDefault(key, List.of()).stream()
                .filter(object.fields()::containsKey)
                .toList();
    }
}
