package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a workload's proxy sees and listens to (`networking.istio.io` Sidecar).
///
/// @param workloadSelector absent means every workload of the namespace
/// @param egress empty means everything
/// @param outboundMode `ALLOW_ANY`, `REGISTRY_ONLY`, `ALLOW_ANY_DYNAMIC_DNS`, or empty for the mesh's; when
///     `outboundTrafficPolicy` is written without a mode it reads as REGISTRY_ONLY, as in protobuf
public record Sidecar(
        Optional<WorkloadSelector> workloadSelector,
        List<Ingress> ingress,
        List<Egress> egress,
        String outboundMode,
        YamlPath at) {

    /// @param defaultEndpoint as written, such as `127.0.0.1:8080` or `unix:///path`
    public record Ingress(
            OptionalInt port,
            String portName,
            String protocol,
            String bind,
            String captureMode,
            String defaultEndpoint,
            Optional<ServerTls> tls,
            YamlPath at) {

        static Ingress read(YamlValue value) {
            YamlValue port = value.get("port");
            return new Ingress(
                    port.get("number").integer(),
                    port.get("name").stringOr(""),
                    port.get("protocol").stringOr(""),
                    value.get("bind").stringOr(""),
                    value.get("captureMode").stringOr(""),
                    value.get("defaultEndpoint").stringOr(""),
                    Fields.object(value.get("tls"), ServerTls::read),
                    value.path());
        }
    }

    /// @param port absent for the catch-all listener
    /// @param hosts as written: `namespace/host`, with `.`, `*`, `~`
    public record Egress(
            OptionalInt port,
            String portName,
            String protocol,
            String bind,
            String captureMode,
            List<String> hosts,
            YamlPath at) {

        static Egress read(YamlValue value) {
            YamlValue port = value.get("port");
            return new Egress(
                    port.get("number").integer(),
                    port.get("name").stringOr(""),
                    port.get("protocol").stringOr(""),
                    value.get("bind").stringOr(""),
                    value.get("captureMode").stringOr(""),
                    Fields.texts(value.get("hosts")),
                    value.path());
        }
    }

    /// @param object the whole object
    public static Sidecar read(YamlValue object) {
        YamlValue spec = object.get("spec");
        YamlValue outbound = spec.get("outboundTrafficPolicy");
        return new Sidecar(
                WorkloadSelector.readLabels(spec.get("workloadSelector")),
                Fields.list(spec.get("ingress"), Ingress::read),
                Fields.list(spec.get("egress"), Egress::read),
                outbound.isMapping() ? outbound.get("mode").stringOr("REGISTRY_ONLY") : "",
                spec.path());
    }
}
