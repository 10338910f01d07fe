package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A host added to the mesh's registry (`networking.istio.io` ServiceEntry).
///
/// @param location absent reads as MESH_EXTERNAL, as in protobuf
/// @param resolution absent reads as NONE
/// @param workloadSelector absent means that `endpoints` are listed
public record ServiceEntry(
        List<String> hosts,
        List<String> addresses,
        List<Port> ports,
        Optional<Location> location,
        Optional<Resolution> resolution,
        List<WorkloadEntry> endpoints,
        Optional<WorkloadSelector> workloadSelector,
        List<String> exportTo,
        List<String> subjectAltNames,
        YamlPath at) {

    public enum Location {
        MESH_EXTERNAL,
        MESH_INTERNAL
    }

    public enum Resolution {
        NONE,
        STATIC,
        DNS,
        DNS_ROUND_ROBIN,
        DYNAMIC_DNS
    }

    /// @param targetPort absent means `number`
    public record Port(OptionalInt number, String name, String protocol, OptionalInt targetPort, YamlPath at) {

        static Port read(YamlValue value) {
            return new Port(
                    value.get("number").integer(),
                    value.get("name").stringOr(""),
                    value.get("protocol").stringOr(""),
                    value.get("targetPort").integer(),
                    value.path());
        }
    }

    public boolean isExternal() {
        return location.orElse(Location.MESH_EXTERNAL) == Location.MESH_EXTERNAL;
    }

    /// @param object the whole object
    public static ServiceEntry read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new ServiceEntry(
                Fields.texts(spec.get("hosts")),
                Fields.texts(spec.get("addresses")),
                Fields.list(spec.get("ports"), Port::read),
                Fields.constant(spec.get("location"), Location.class),
                Fields.constant(spec.get("resolution"), Resolution.class),
                Fields.list(spec.get("endpoints"), WorkloadEntry::readSpec),
                WorkloadSelector.readLabels(spec.get("workloadSelector")),
                Fields.texts(spec.get("exportTo")),
                Fields.texts(spec.get("subjectAltNames")),
                spec.path());
    }
}
