package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One port of a Gateway.
///
/// @param port a port of the gateway's Service, not of its pods
/// @param hosts as written, perhaps `namespace/host`
/// @param bind empty for all addresses
public record Server(
        OptionalInt port,
        String portName,
        String protocol,
        String bind,
        List<String> hosts,
        Optional<ServerTls> tls,
        String name,
        YamlPath at) {

    static Server read(YamlValue value) {
        YamlValue port = value.get("port");
        return new Server(
                port.get("number").integer(),
                port.get("name").stringOr(""),
                port.get("protocol").stringOr(""),
                value.get("bind").stringOr(""),
                Fields.texts(value.get("hosts")),
                Fields.object(value.get("tls"), ServerTls::read),
                value.get("name").stringOr(""),
                value.path());
    }
}
