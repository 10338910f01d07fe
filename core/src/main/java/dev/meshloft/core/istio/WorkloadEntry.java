package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// A workload outside Kubernetes, such as a virtual machine (`networking.istio.io` WorkloadEntry), or an endpoint of a
/// ServiceEntry.
///
/// @param ports port numbers by port name
public record WorkloadEntry(
        String address,
        Map<String, Integer> ports,
        Map<String, String> labels,
        String network,
        String locality,
        OptionalInt weight,
        String serviceAccount,
        YamlPath at) {

    /// @param object the whole object
    public static WorkloadEntry read(YamlValue object) {
        return readSpec(object.get("spec"));
    }

    static WorkloadEntry readSpec(YamlValue spec) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String name : spec.get("ports").keys()) {
            spec.get("ports").get(name).integer().ifPresent(number -> ports.put(name, number));
        }
        return new WorkloadEntry(
                spec.get("address").stringOr(""),
                Collections.unmodifiableMap(ports),
                Fields.map(spec.get("labels")),
                spec.get("network").stringOr(""),
                spec.get("locality").stringOr(""),
                spec.get("weight").integer(),
                spec.get("serviceAccount").stringOr(""),
                spec.path());
    }
}
