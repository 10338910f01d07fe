package dev.meshloft.core.yaml;

import java.util.stream.Collectors;

/// A tree in one line, for tests: `{a: [1, *x], b: ~}`; a value that is left out is `~`.
final class TreeText {

    private TreeText() {}

    static String of(YamlDocument document) {
        return document.root().map(TreeText::of).orElse("");
    }

    static String of(YamlNode node) {
        String anchor = node.anchor() == null ? "" : "&" + node.anchor() + " ";
        return switch (node) {
            case YamlScalar scalar
            when scalar.range().isEmpty() && scalar.value().isEmpty() -> anchor + "~";
            case YamlScalar scalar -> anchor + scalar.value().replace("\n", "\\n");
            case YamlAlias alias -> "*" + alias.name();
            case YamlSequence sequence ->
                anchor + sequence.items().stream().map(TreeText::of).collect(Collectors.joining(", ", "[", "]"));
            case YamlMapping mapping ->
                anchor
                        + mapping.entries().stream()
                                .map(entry -> of(entry.key()) + ": " + of(entry.value()))
                                .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// The ranges of the tree: `0-9{0-1: 3-4}`.
    static String ranges(YamlDocument document) {
        return document.root().map(TreeText::ranges).orElse("");
    }

    private static String ranges(YamlNode node) {
        String own = node.range().start() + "-" + node.range().end();
        return switch (node) {
            case YamlScalar _, YamlAlias _ -> own;
            case YamlSequence sequence ->
                own + sequence.items().stream().map(TreeText::ranges).collect(Collectors.joining(", ", "[", "]"));
            case YamlMapping mapping ->
                own
                        + mapping.entries().stream()
                                .map(entry -> ranges(entry.key()) + ": " + ranges(entry.value()))
                                .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
