package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/// TLS at a gateway's or sidecar's server.
///
/// @param mode absent reads as PASSTHROUGH, as in protobuf
public record ServerTls(
        Optional<Mode> mode,
        boolean httpsRedirect,
        String credentialName,
        List<String> credentialNames,
        String serverCertificate,
        String privateKey,
        String caCertificates,
        List<String> subjectAltNames,
        YamlPath at) {

    public enum Mode {
        PASSTHROUGH,
        SIMPLE,
        MUTUAL,
        AUTO_PASSTHROUGH,
        ISTIO_MUTUAL,
        OPTIONAL_MUTUAL
    }

    public Mode effectiveMode() {
        return mode.orElse(Mode.PASSTHROUGH);
    }

    static ServerTls read(YamlValue value) {
        return new ServerTls(
                Fields.constant(value.get("mode"), Mode.class),
                Fields.isTrue(value.get("httpsRedirect")),
                value.get("credentialName").stringOr(""),
                Fields.texts(value.get("credentialNames")),
                value.get("serverCertificate").stringOr(""),
                value.get("privateKey").stringOr(""),
                value.get("caCertificates").stringOr(""),
                Fields.texts(value.get("subjectAltNames")),
                value.path());
    }
}
