package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Optional;
import java.util.OptionalInt;

/// An answer given by the proxy itself.
///
/// @param body the text; of `body.bytes` as it is written (Base64)
public record DirectResponse(OptionalInt status, Optional<String> body, YamlPath at) {

    static DirectResponse read(YamlValue value) {
        YamlValue body = value.get("body");
        return new DirectResponse(
                value.get("status").integer(),
                body.get("string").string().or(() -> body.get("bytes").string()),
                value.path());
    }
}
