package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// One entry of `spec.tcp`.
public record TcpRoute(List<TcpMatch> match, List<RouteDestination> route, YamlPath at) {

    /// @param gateways as written; empty means those of the VirtualService
    public record TcpMatch(
            List<String> destinationSubnets,
            OptionalInt port,
            Map<String, String> sourceLabels,
            String sourceNamespace,
            List<String> gateways,
            YamlPath at) {

        static TcpMatch read(YamlValue value) {
            return new TcpMatch(
                    Fields.texts(value.get("destinationSubnets")),
                    value.get("port").integer(),
                    Fields.map(value.get("sourceLabels")),
                    value.get("sourceNamespace").stringOr(""),
                    Fields.texts(value.get("gateways")),
                    value.path());
        }
    }

    static TcpRoute read(YamlValue value) {
        return new TcpRoute(
                Fields.list(value.get("match"), TcpMatch::read),
                Fields.list(value.get("route"), RouteDestination::read),
                value.path());
    }
}
