package dev.meshloft.core.yaml;

import java.util.List;
import java.util.Optional;

/// Prints a value as JSON: what Kubernetes reads from the YAML, with aliases and merge keys expanded. Only for sending
/// to a server; files change by edits.
public final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    public static String of(YamlValue value) {
        JsonText text = new JsonText();
        text.print(value);
        return text.out.toString();
    }

    /// A text as a JSON string with its quotes.
    public static String quote(String text) {
        JsonText json = new JsonText();
        json.printString(text);
        return json.out.toString();
    }

    private void print(YamlValue value) {
        switch (value.node()) {
            case YamlMapping _ -> printMapping(value);
            case YamlSequence _ -> printSequence(value.items());
            case YamlScalar scalar -> printScalar(value, scalar);
            case YamlAlias _ -> out.append("null");
            case null -> out.append("null");
        }
    }

    private void printMapping(YamlValue value) {
        char separator = '{';
        for (String key : value.keys()) {
            out.append(separator);
            printString(key);
            out.append(':');
            print(value.get(key));
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void printSequence(List<YamlValue> items) {
        char separator = '[';
        for (YamlValue item : items) {
            out.append(separator);
            print(item);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private void printScalar(YamlValue value, YamlScalar scalar) {
        Optional<String> known = switch (scalar.type()) {
            case NULL -> Optional.of("null");
            case BOOLEAN -> value.bool().map(String::valueOf);
            case INTEGER ->
                value.longInteger().isPresent()
                        ? Optional.of(Long.toString(value.longInteger().getAsLong()))
                        : wide(scalar.value());
            case FLOAT ->
                value.number().isPresent() && Double.isFinite(value.number().getAsDouble())
                        ? Optional.of(Double.toString(value.number().getAsDouble()))
                        : Optional.empty();
            case STRING -> Optional.empty();
        };
        known.ifPresentOrElse(out::append, () -> printString(scalar.value()));
    }

    /// A whole number beyond 64 bits; Kubernetes keeps as much of it as a floating point number holds.
    private static Optional<String> wide(String text) {
        return text.matches("[-+]?[1-9][0-9]*")
                ? Optional.of(Double.toString(Double.parseDouble(text)))
                : Optional.empty();
    }

    private void printString(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
