package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.OptionalInt;

/// The answer that sends the caller elsewhere. Empty texts keep what the request has.
///
/// @param derivePort `FROM_PROTOCOL_DEFAULT`, `FROM_REQUEST_PORT` or empty
/// @param code absent means 301
public record Redirect(
        String uri,
        String authority,
        String scheme,
        OptionalInt port,
        String derivePort,
        OptionalInt code,
        YamlPath at) {

    static Redirect read(YamlValue value) {
        return new Redirect(
                value.get("uri").stringOr(""),
                value.get("authority").stringOr(""),
                value.get("scheme").stringOr(""),
                value.get("port").integer(),
                value.get("derivePort").stringOr(""),
                value.get("redirectCode").integer(),
                value.path());
    }
}
