package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Optional;

/// What the proxy changes before it sends the request on.
///
/// @param uri empty for none; replaces the matched prefix, or the whole path
/// @param authority empty for none
public record Rewrite(String uri, String authority, Optional<RegexRewrite> uriRegex, YamlPath at) {

    /// RE2 substitution over the path.
    public record RegexRewrite(String match, String rewrite, YamlPath at) {}

    static Rewrite read(YamlValue value) {
        return new Rewrite(
                value.get("uri").stringOr(""),
                value.get("authority").stringOr(""),
                Fields.object(
                        value.get("uriRegexRewrite"),
                        regex -> new RegexRewrite(
                                regex.get("match").stringOr(""),
                                regex.get("rewrite").stringOr(""),
                                regex.path())),
                value.path());
    }
}
