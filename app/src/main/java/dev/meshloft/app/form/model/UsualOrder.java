package dev.meshloft.app.form.model;

import dev.meshloft.core.yaml.KeyOrder;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;

/// In which order people write the keys of an object: by the key that leads to a mapping.
///
/// @param base the way from the document's root to the object
record UsualOrder(YamlPath base) implements KeyOrder {

    private static final List<String> OBJECT = List.of("apiVersion", "kind", "metadata", "spec");
    private static final Map<String, List<String>> BY_KEY = Map.ofEntries(
            Map.entry("metadata", List.of("name", "namespace", "labels", "annotations")),
            Map.entry(
                    "spec",
                    List.of(
                            "selector",
                            "host",
                            "hosts",
                            "gateways",
                            "exportTo",
                            "action",
                            "mtls",
                            "portLevelMtls",
                            "trafficPolicy",
                            "http",
                            "tls",
                            "tcp",
                            "servers",
                            "rules",
                            "jwtRules",
                            "subsets")),
            Map.entry(
                    "http",
                    List.of(
                            "name",
                            "match",
                            "redirect",
                            "directResponse",
                            "delegate",
                            "rewrite",
                            "route",
                            "timeout",
                            "retries",
                            "fault",
                            "mirror",
                            "mirrors",
                            "mirrorPercentage",
                            "corsPolicy",
                            "headers")),
            Map.entry("route", List.of("destination", "weight", "headers")),
            Map.entry("destination", List.of("host", "subset", "port")),
            Map.entry("retries", List.of("attempts", "perTryTimeout", "retryOn")),
            Map.entry("delay", List.of("percentage", "fixedDelay")),
            Map.entry("abort", List.of("percentage", "httpStatus")),
            Map.entry("trafficPolicy", List.of("loadBalancer", "connectionPool", "outlierDetection", "tls")),
            Map.entry(
                    "outlierDetection",
                    List.of("consecutive5xxErrors", "interval", "baseEjectionTime", "maxEjectionPercent")),
            Map.entry("subsets", List.of("name", "labels", "trafficPolicy")),
            Map.entry("servers", List.of("port", "hosts", "tls")),
            Map.entry("port", List.of("number", "name", "protocol")),
            Map.entry("rules", List.of("from", "to", "when")),
            Map.entry("when", List.of("key", "values", "notValues")),
            Map.entry("jwtRules", List.of("issuer", "jwksUri", "jwks", "audiences")));

    @Override
    public List<String> keysOf(YamlPath mapping) {
        if (mapping.equals(base)) {
            return OBJECT;
        }
        for (int i = mapping.steps().size() - 1; i >= 0; i--) {
            if (mapping.steps().get(i) instanceof YamlPath.Key(String name)) {
                return BY_KEY.getOrDefault(name, List.of());
            }
        }
        return List.of();
    }
}
