package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;

/// How requests for some hosts are routed (`networking.istio.io` VirtualService).
///
/// @param hosts as written: short names are not resolved here
/// @param gateways as written; empty means `mesh`
/// @param exportTo as written; empty means the mesh default
/// @param at `spec`
public record VirtualService(
        List<String> hosts,
        List<String> gateways,
        List<HttpRoute> http,
        List<TlsRoute> tls,
        List<TcpRoute> tcp,
        List<String> exportTo,
        YamlPath at) {

    /// The reserved gateway name that stands for all sidecars.
    public static final String MESH = "mesh";

    /// A VirtualService without hosts is used only through another one's `delegate`.
    public boolean isDelegate() {
        return hosts.isEmpty();
    }

    /// The gateways, `mesh` when none is written.
    public List<String> boundGateways() {
        return gateways.isEmpty() ? List.of(MESH) : gateways;
    }

    /// @param object the whole object
    public static VirtualService read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new VirtualService(
                Fields.texts(spec.get("hosts")),
                Fields.texts(spec.get("gateways")),
                Fields.list(spec.get("http"), HttpRoute::read),
                Fields.list(spec.get("tls"), TlsRoute::read),
                Fields.list(spec.get("tcp"), TcpRoute::read),
                Fields.texts(spec.get("exportTo")),
                spec.path());
    }
}
