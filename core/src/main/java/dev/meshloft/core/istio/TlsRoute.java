package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// One entry of `spec.tls`: connections passed on by server name, without ending TLS.
public record TlsRoute(List<TlsMatch> match, List<RouteDestination> route, YamlPath at) {

    /// @param gateways as written; empty means those of the VirtualService
    public record TlsMatch(
            List<String> sniHosts,
            List<String> destinationSubnets,
            OptionalInt port,
            Map<String, String> sourceLabels,
            String sourceNamespace,
            List<String> gateways,
            YamlPath at) {

        static TlsMatch read(YamlValue value) {
            return new TlsMatch(
                    Fields.texts(value.get("sniHosts")),
                    Fields.texts(value.get("destinationSubnets")),
                    value.get("port").integer(),
                    Fields.map(value.get("sourceLabels")),
                    value.get("sourceNamespace").stringOr(""),
                    Fields.texts(value.get("gateways")),
                    value.path());
        }
    }

    static TlsRoute read(YamlValue value) {
        return new TlsRoute(
                Fields.list(value.get("match"), TlsMatch::read),
                Fields.list(value.get("route"), RouteDestination::read),
                value.path());
    }
}
