package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/// TLS towards a destination.
///
/// @param mode absent reads as DISABLE, as in protobuf
/// @param insecureSkipVerify absent means no
public record ClientTls(
        Optional<Mode> mode,
        String clientCertificate,
        String privateKey,
        String caCertificates,
        String credentialName,
        List<String> subjectAltNames,
        String sni,
        Optional<Boolean> insecureSkipVerify,
        YamlPath at) {

    public enum Mode {
        DISABLE,
        SIMPLE,
        MUTUAL,
        ISTIO_MUTUAL
    }

    public Mode effectiveMode() {
        return mode.orElse(Mode.DISABLE);
    }

    static ClientTls read(YamlValue value) {
        return new ClientTls(
                Fields.constant(value.get("mode"), Mode.class),
                value.get("clientCertificate").stringOr(""),
                value.get("privateKey").stringOr(""),
                value.get("caCertificates").stringOr(""),
                value.get("credentialName").stringOr(""),
                Fields.texts(value.get("subjectAltNames")),
                value.get("sni").stringOr(""),
                value.get("insecureSkipVerify").bool(),
                value.path());
    }
}
