package dev.meshloft.core.assist.outline;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What tells an item of a list apart: its name, else the first telling field, else its number.
public final class ItemWords {

    private static final List<YamlPath> TELLING = Stream.of(
                    "name",
                    "destination.host",
                    "route[0].destination.host",
                    "delegate.name",
                    "redirect.uri",
                    "redirect.authority",
                    "issuer",
                    "port.name",
                    "port.number",
                    "key",
                    "source.principals[0]",
                    "source.namespaces[0]",
                    "operation.paths[0]",
                    "operation.methods[0]",
                    "uri.prefix",
                    "uri.exact",
                    "uri.regex",
                    "applyTo",
                    "hosts[0]",
                    "address",
                    "number",
                    "kind")
            .map(YamlPath::parse)
            .toList();

    private ItemWords() {}

    /// @param position from 0
    public static String of(YamlValue item, int position) {
        Optional<String> words = item.string()
                .or(() -> TELLING.stream()
                        .flatMap(path -> item.at(path).string().stream())
                        .filter(text -> !text.isEmpty())
                        .findFirst());
        return words.orElse("#" + (position + 1));
    }
}
