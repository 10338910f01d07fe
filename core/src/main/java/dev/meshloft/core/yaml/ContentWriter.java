package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Writes content in the style of a document: as lines (block style) or on one line (flow style).
public record ContentWriter(YamlStyle style) {

    private ScalarWriter scalars() {
        return new ScalarWriter(style.quote());
    }

    /// On one line, for a place inside braces or brackets, and for empty collections anywhere.
    public String flow(YamlContent content) {
        return switch (content) {
            case YamlContent.Scalar scalar -> scalars().write(scalar, null, true);
            case YamlContent.Sequence sequence -> {
                StringJoiner out = new StringJoiner(", ", "[", "]");
                sequence.items().forEach(item -> out.add(flow(item)));
                yield out.toString();
            }
            case YamlContent.Mapping mapping -> {
                boolean padded = style.padded() && !mapping.entries().isEmpty();
                StringJoiner out = new StringJoiner(", ", padded ? "{ " : "{", padded ? " }" : "}");
                mapping.entries().forEach((key, value) -> out.add(flowEntry(key, value)));
                yield out.toString();
            }
        };
    }

    public String flowEntry(String key, YamlContent value) {
        return scalars().writeKey(key, null, true) + ": " + flow(value);
    }

    /// Lines whose indentation counts from the content's own column.
    public List<String> block(YamlContent content) {
        return switch (content) {
            case YamlContent.Scalar scalar -> scalar(scalar, style.indent());
            case YamlContent.Mapping mapping -> mapping.entries().isEmpty() ? List.of("{}") : entries(mapping);
            case YamlContent.Sequence sequence -> sequence.items().isEmpty() ? List.of("[]") : items(sequence);
        };
    }

    private List<String> entries(YamlContent.Mapping mapping) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, YamlContent> entry : mapping.entries().entrySet()) {
            lines.addAll(entry(entry.getKey(), entry.getValue()));
        }
        return lines;
    }

    /// A key with its value.
    public List<String> entry(String key, YamlContent value) {
        String head = scalars().writeKey(key, null, false) + ":";
        List<String> lines = new ArrayList<>();
        if (isNested(value)) {
            lines.add(head);
            int indent = value instanceof YamlContent.Sequence ? style.dashIndent() : style.indent();
            block(value).forEach(line -> lines.add(indented(line, indent)));
        } else {
            lines.addAll(block(value));
            lines.set(0, head + " " + lines.getFirst());
        }
        return lines;
    }

    private List<String> items(YamlContent.Sequence sequence) {
        List<String> lines = new ArrayList<>();
        sequence.items().forEach(item -> lines.addAll(item(item, 1)));
        return lines;
    }

    /// A dash with its item.
    ///
    /// @param gap blanks behind the dash
    List<String> item(YamlContent item, int gap) {
        List<String> lines = new ArrayList<>();
        List<String> content = item instanceof YamlContent.Scalar scalar ? scalar(scalar, 0) : block(item);
        for (String line : content) {
            lines.add(lines.isEmpty() ? "-" + " ".repeat(gap) + line : indented(line, 1 + gap));
        }
        return lines;
    }

    /// Whether the value starts on the line below its key.
    static boolean isNested(YamlContent value) {
        return !(value instanceof YamlContent.Scalar) && !value.isEmptyCollection();
    }

    /// A scalar on one line where no quotes are open.
    public String scalar(YamlContent.Scalar scalar, boolean inFlow) {
        return scalars().write(scalar, null, inFlow);
    }

    /// A text as it stands between quotes that are there already.
    ///
    /// @param quote `'` or `"`
    public static String between(char quote, String text) {
        YamlScalar.Style style = quote == '\'' ? YamlScalar.Style.SINGLE_QUOTED : YamlScalar.Style.DOUBLE_QUOTED;
        String quoted = ScalarWriter.quoted(text, style);
        return quoted.substring(1, quoted.length() - 1);
    }

    private List<String> scalar(YamlContent.Scalar scalar, int indent) {
        return scalar.type() == ScalarType.STRING && TextBlock.fits(scalar.text())
                ? TextBlock.lines(scalar.text(), '|', indent)
                : List.of(scalars().write(scalar, null, false));
    }

    static String indented(String line, int blanks) {
        return line.isEmpty() ? line : " ".repeat(blanks) + line;
    }

    /// Lines as text that goes on in a column: the first stands where it is put, the others are indented.
    public String join(List<String> lines, int column) {
        StringBuilder out = new StringBuilder(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            out.append(style.lineBreak()).append(indented(line, column));
        }
        return out.toString();
    }
}
