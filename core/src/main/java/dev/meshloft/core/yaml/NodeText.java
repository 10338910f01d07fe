package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;

/// The text of nodes as they are written, where it can stand in another place as it is.
record NodeText(Lines lines, ContentWriter writer) {

    /// Anchor and tag with a blank behind each; empty for none.
    String properties(YamlNode node) {
        int from = new Indicators(lines).startWithProperties(node);
        StringBuilder out = new StringBuilder();
        for (String word : lines.text().substring(from, node.range().start()).split("\\s+")) {
            if (word.startsWith("#")) {
                break;
            }
            out.append(word).append(word.isEmpty() ? "" : " ");
        }
        return out.toString();
    }

    /// A scalar or alias on one line, with its properties.
    String leaf(YamlNode node, boolean inFlow) {
        return properties(node)
                + switch (node) {
                    case YamlScalar scalar -> scalar(scalar, inFlow);
                    case YamlAlias alias -> alias.range().in(lines.text());
                    case YamlMapping _ -> "{}";
                    case YamlSequence _ -> "[]";
                };
    }

    String key(YamlNode key, boolean inFlow) {
        boolean plain = key instanceof YamlScalar scalar && scalar.style() == YamlScalar.Style.PLAIN;
        String text = leaf(key, inFlow);
        return key instanceof YamlAlias || (plain && text.isEmpty()) ? text + " " : text;
    }

    private String scalar(YamlScalar scalar, boolean inFlow) {
        String text = scalar.range().in(lines.text());
        boolean oneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        boolean fits = switch (scalar.style()) {
            case PLAIN -> !inFlow || text.isEmpty() || ScalarWriter.isPlain(text, true);
            case SINGLE_QUOTED, DOUBLE_QUOTED -> true;
            case LITERAL, FOLDED -> false;
        };
        if (oneLine && fits) {
            return text;
        }
        YamlContent.Scalar content = new YamlContent.Scalar(scalar.value(), scalar.type());
        return new ScalarWriter(writer.style().quote()).write(content, scalar.style(), inFlow);
    }

    /// Where the line ends that a comment about the node stands in: of a text block its header's.
    int lineOf(YamlNode node) {
        return TextBlock.isOne(node) ? node.range().start() : lines.writtenEnd(node);
    }

    static boolean isLeaf(YamlNode node) {
        return switch (node) {
            case YamlScalar _, YamlAlias _ -> true;
            case YamlMapping mapping -> mapping.entries().isEmpty();
            case YamlSequence sequence -> sequence.items().isEmpty();
        };
    }

    /// Whether all keys below are scalars or aliases.
    static boolean hasSimpleKeys(YamlNode node) {
        return switch (node) {
            case YamlScalar _, YamlAlias _ -> true;
            case YamlSequence sequence -> sequence.items().stream().allMatch(NodeText::hasSimpleKeys);
            case YamlMapping mapping ->
                mapping.entries().stream()
                        .allMatch(entry -> NodeText.isLeaf(entry.key()) && hasSimpleKeys(entry.value()));
        };
    }

    /// From its anchor or tag on.
    TextRange whole(YamlNode node) {
        int start = new Indicators(lines).startWithProperties(node);
        return new TextRange(start, Math.max(start, node.range().end()));
    }
}
