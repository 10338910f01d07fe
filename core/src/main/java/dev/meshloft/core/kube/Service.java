package dev.meshloft.core.kube;

import dev.meshloft.core.istio.Fields;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A Kubernetes Service (`v1`).
///
/// @param selector empty selects nothing: its endpoints are made by hand
/// @param type absent reads as `ClusterIP`
/// @param clusterIps as written; `None` for a headless one
/// @param exportTo annotation `networking.istio.io/exportTo`, split and trimmed; empty means the mesh default
/// @param at `spec`
public record Service(
        Map<String, String> selector,
        List<ServicePort> ports,
        String type,
        List<String> clusterIps,
        String externalName,
        List<String> exportTo,
        Map<String, String> labels,
        Map<String, String> annotations,
        YamlPath at) {

    /// @param protocol `TCP` when absent
    /// @param targetPort number or name of a container port as written; empty means `port`
    public record ServicePort(
            String name, OptionalInt port, String protocol, String appProtocol, String targetPort, YamlPath at) {

        static ServicePort read(YamlValue value) {
            return new ServicePort(
                    value.get("name").stringOr(""),
                    value.get("port").integer(),
                    value.get("protocol").stringOr("TCP"),
                    value.get("appProtocol").stringOr(""),
                    value.get("targetPort").stringOr(""),
                    value.path());
        }
    }

    public boolean isHeadless() {
        return clusterIps.contains("None");
    }

    public boolean isExternalName() {
        return type.equals("ExternalName");
    }

    public Optional<ServicePort> findPort(int number) {
        return ports.stream()
                .filter(port -> port.port().equals(OptionalInt.of(number)))
                .findFirst();
    }

    /// @param object the whole object
    public static Service read(YamlValue object) {
        YamlValue metadata = object.get("metadata");
        YamlValue spec = object.get("spec");
        Map<String, String> annotations = Fields.map(metadata.get("annotations"));
        List<String> several = Fields.texts(spec.get("clusterIPs"));
        return new Service(
                Fields.map(spec.get("selector")),
                Fields.list(spec.get("ports"), ServicePort::read),
                spec.get("type").stringOr("ClusterIP"),
                several.isEmpty() ? spec.get("clusterIP").string().stream().toList() : several,
                spec.get("externalName").stringOr(""),
                split(annotations.getOrDefault("networking.istio.io/exportTo", "")),
                Fields.map(metadata.get("labels")),
                annotations,
                spec.path());
    }

    private static List<String> split(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
