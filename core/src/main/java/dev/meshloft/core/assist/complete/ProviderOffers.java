package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Providers of the mesh's settings that fit the field: for access, for logs, for metrics, for traces.
record ProviderOffers(Request request) {

    private static final Set<String> AUTHORIZERS = Set.of("envoyExtAuthzHttp", "envoyExtAuthzGrpc");
    private static final Set<String> LOGS =
            Set.of("envoyFileAccessLog", "envoyHttpAls", "envoyTcpAls", "envoyOtelAls", "stackdriver");
    private static final Set<String> METRICS = Set.of("prometheus", "stackdriver");
    private static final Set<String> TRACES =
            Set.of("zipkin", "lightstep", "datadog", "opencensus", "skywalking", "opentelemetry", "stackdriver");

    List<Offer> all() {
        Set<String> wanted = wanted();
        List<Offer> offers = new ArrayList<>();
        List<YamlValue> providers = request.mesh()
                .meshConfig()
                .jsonProperties()
                .map(mesh -> mesh.get("extensionProviders").items())
                .orElse(List.of());
        for (YamlValue provider : providers) {
            provider.get("name")
                    .string()
                    .ifPresent(name -> provider.keys().stream()
                            .filter(wanted::contains)
                            .forEach(type -> offers.add(offer(name, type))));
        }
        if (wanted == LOGS) {
            addBuiltIn("envoy", "Istio's own: text to the proxy's output", offers);
        }
        if (wanted == METRICS) {
            addBuiltIn("prometheus", "Istio's own", offers);
        }
        return offers;
    }

    private Set<String> wanted() {
        String path = request.path().toString();
        return path.contains("accessLogging")
                ? LOGS
                : path.contains("metrics") ? METRICS : path.contains("tracing") ? TRACES : AUTHORIZERS;
    }

    private static void addBuiltIn(String name, String meaning, List<Offer> offers) {
        if (offers.stream().noneMatch(offer -> offer.label().equals(name))) {
            offers.add(offer(name, meaning));
        }
    }

    private static Offer offer(String name, String type) {
        return Offer.text(
                name,
                ItemKind.PROVIDER,
                type,
                () -> Explanation.of(ItemKind.PROVIDER, name, "Provider of the mesh's settings", type));
    }
}
