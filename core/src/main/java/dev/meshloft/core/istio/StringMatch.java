package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;

/// A condition on one text: `exact`, `prefix` or `regex`; an empty or `null` one asks for presence only.
public sealed interface StringMatch {

    YamlPath at();

    /// The whole text, case-sensitive.
    record Exact(String value, YamlPath at) implements StringMatch {}

    /// A plain string prefix: `/foo` also matches `/foobar`.
    record Prefix(String value, YamlPath at) implements StringMatch {}

    /// RE2 over the whole text.
    record Regex(String value, YamlPath at) implements StringMatch {}

    /// There, with any value.
    record Present(YamlPath at) implements StringMatch {}

    /// The value, empty for presence.
    default String text() {
        return switch (this) {
            case Exact(String value, YamlPath _) -> value;
            case Prefix(String value, YamlPath _) -> value;
            case Regex(String value, YamlPath _) -> value;
            case Present _ -> "";
        };
    }

    /// The first of the three that is written.
    static StringMatch read(YamlValue value) {
        YamlPath at = value.path();
        return value.get("exact")
                .string()
                .<StringMatch>map(text -> new Exact(text, at))
                .or(() -> value.get("prefix").string().map(text -> new Prefix(text, at)))
                .or(() -> value.get("regex").string().map(text -> new Regex(text, at)))
                .orElseGet(() -> new Present(at));
    }
}
