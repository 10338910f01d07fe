package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Map;

/// Ports that gateway workloads open (`networking.istio.io` Gateway).
///
/// @param selector labels of the gateway's pods, in any namespace; empty selects every gateway
public record Gateway(Map<String, String> selector, List<Server> servers, YamlPath at) {

    /// @param object the whole object
    public static Gateway read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new Gateway(
                Fields.map(spec.get("selector")), Fields.list(spec.get("servers"), Server::read), spec.path());
    }
}
