package dev.meshloft.core.kube;

import dev.meshloft.core.istio.Fields;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.OptionalInt;

/// A gateway of the Kubernetes Gateway API (`gateway.networking.k8s.io` Gateway), as far as Istio's own objects refer
/// to
/// it.
public record GatewayApiGateway(String gatewayClassName, List<Listener> listeners, YamlPath at) {

    /// @param hostname empty means every host
    public record Listener(String name, OptionalInt port, String protocol, String hostname, YamlPath at) {

        static Listener read(YamlValue value) {
            return new Listener(
                    value.get("name").stringOr(""),
                    value.get("port").integer(),
                    value.get("protocol").stringOr(""),
                    value.get("hostname").stringOr(""),
                    value.path());
        }
    }

    /// @param object the whole object
    public static GatewayApiGateway read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new GatewayApiGateway(
                spec.get("gatewayClassName").stringOr(""),
                Fields.list(spec.get("listeners"), Listener::read),
                spec.path());
    }
}
