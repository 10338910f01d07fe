package dev.meshloft.core.assist.complete;

import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Names of HTTP headers.
record HeaderNames(MeshSnapshot mesh) {

    /// Headers that requests usually have, or that Istio looks at.
    static final List<String> USUAL = List.of(
            "authorization",
            "cookie",
            "user-agent",
            "referer",
            "x-request-id",
            "x-forwarded-for",
            "x-forwarded-proto",
            "accept",
            "accept-language",
            "content-type",
            "origin",
            "baggage",
            "traceparent");

    private static final List<YamlPath> ROUTE_MAPS = Stream.of(
                    "match[0].headers",
                    "match[0].withoutHeaders",
                    "headers.request.set",
                    "headers.request.add",
                    "headers.response.set",
                    "headers.response.add",
                    "route[0].headers.request.set",
                    "route[0].headers.request.add",
                    "route[0].headers.response.set",
                    "route[0].headers.response.add")
            .map(YamlPath::parse)
            .toList();

    private static final YamlPath CONDITION = YamlPath.parse("spec.rules[0].when[0].key");
    private static final String IN_CONDITION = "request.headers[";

    /// Those that objects of the mesh name, in lower case, by alphabet.
    Set<String> used() {
        Set<String> names = new TreeSet<>();
        for (Typed<VirtualService> service : mesh.resources().of(Kinds.VIRTUAL_SERVICE)) {
            for (YamlValue route : service.resource().spec().get("http").items()) {
                ROUTE_MAPS.stream()
                        .flatMap(path -> Elsewhere.at(route, path.steps()))
                        .forEach(map -> names.addAll(map.keys()));
            }
        }
        for (Typed<AuthorizationPolicy> policy : mesh.authorizationPolicies()) {
            Elsewhere.at(policy.resource().root(), CONDITION.steps())
                    .flatMap(key -> key.string().stream())
                    .filter(key -> key.startsWith(IN_CONDITION) && key.endsWith("]"))
                    .forEach(key -> names.add(key.substring(IN_CONDITION.length(), key.length() - 1)));
        }
        Set<String> lower = new TreeSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
