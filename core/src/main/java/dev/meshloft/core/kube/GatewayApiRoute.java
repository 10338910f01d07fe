package dev.meshloft.core.kube;

import dev.meshloft.core.istio.Fields;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.OptionalInt;

/// An HTTPRoute of the Kubernetes Gateway API: its parents, hosts and backends.
public record GatewayApiRoute(List<Reference> parents, List<String> hostnames, List<Rule> rules, YamlPath at) {

    /// @param kind `Gateway` for a parent and `Service` for a backend when absent
    /// @param namespace empty means the route's own
    /// @param weight of a backend; absent means 1
    public record Reference(
            String kind, String name, String namespace, OptionalInt port, OptionalInt weight, YamlPath at) {

        static Reference read(YamlValue value, String kind) {
            return new Reference(
                    value.get("kind").stringOr(kind),
                    value.get("name").stringOr(""),
                    value.get("namespace").stringOr(""),
                    value.get("port").integer(),
                    value.get("weight").integer(),
                    value.path());
        }
    }

    /// @param paths of its matches as written; empty means every path
    public record Rule(List<String> paths, List<Reference> backends, YamlPath at) {

        static Rule read(YamlValue value) {
            return new Rule(
                    value.get("matches").items().stream()
                            .flatMap(match -> match.get("path").get("value").string().stream())
                            .toList(),
                    Fields.list(value.get("backendRefs"), backend -> Reference.read(backend, "Service")),
                    value.path());
        }
    }

    /// @param object the whole object
    public static GatewayApiRoute read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new GatewayApiRoute(
                Fields.list(spec.get("parentRefs"), parent -> Reference.read(parent, "Gateway")),
                Fields.texts(spec.get("hostnames")),
                Fields.list(spec.get("rules"), Rule::read),
                spec.path());
    }
}
