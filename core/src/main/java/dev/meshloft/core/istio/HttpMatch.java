package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One entry of `match`: all of its conditions together.
///
/// @param port of the listener; absent for any
/// @param sourceNamespace empty for any
/// @param gateways as written; empty means those of the VirtualService
public record HttpMatch(
        String name,
        Optional<StringMatch> uri,
        Optional<StringMatch> scheme,
        Optional<StringMatch> method,
        Optional<StringMatch> authority,
        List<NamedMatch> headers,
        List<NamedMatch> withoutHeaders,
        List<NamedMatch> queryParams,
        OptionalInt port,
        Map<String, String> sourceLabels,
        String sourceNamespace,
        List<String> gateways,
        boolean ignoreUriCase,
        String statPrefix,
        YamlPath at) {

    static HttpMatch read(YamlValue value) {
        return new HttpMatch(
                value.get("name").stringOr(""),
                Fields.object(value.get("uri"), StringMatch::read),
                Fields.object(value.get("scheme"), StringMatch::read),
                Fields.object(value.get("method"), StringMatch::read),
                Fields.object(value.get("authority"), StringMatch::read),
                NamedMatch.readAll(value.get("headers")),
                NamedMatch.readAll(value.get("withoutHeaders")),
                NamedMatch.readAll(value.get("queryParams")),
                value.get("port").integer(),
                Fields.map(value.get("sourceLabels")),
                value.get("sourceNamespace").stringOr(""),
                Fields.texts(value.get("gateways")),
                Fields.isTrue(value.get("ignoreUriCase")),
                value.get("statPrefix").stringOr(""),
                value.path());
    }
}
