package dev.meshloft.cluster.api;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Prints a JSON tree as the YAML a person would write. Every string that a YAML 1.1 or 1.2 reader could take for
/// something else is quoted: `"yes"`, `"1"`, `"12:30"`, `"2026-01-01"`, `"1e3"`.
public final class YamlPrinter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*");
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");
    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");

    private final StringBuilder out = new StringBuilder();

    private YamlPrinter() {}

    /// Ends with a line feed; an empty text for an empty or missing node.
    public static String print(JsonNode node) {
        if (node.isMissingNode() || node.isNull() || (node.isContainer() && node.isEmpty())) {
            return "";
        }
        YamlPrinter printer = new YamlPrinter();
        printer.block(node, 0);
        return printer.out.toString();
    }

    private void block(JsonNode node, int indent) {
        if (node.isObject()) {
            boolean first = true;
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!first) {
                    indent(indent);
                }
                first = false;
                key(field.getKey());
                value(field.getValue(), indent);
            }
        } else if (node.isArray()) {
            boolean first = true;
            for (JsonNode item : node.values()) {
                if (!first) {
                    indent(indent);
                }
                first = false;
                out.append("- ");
                if (item.isContainer() && !item.isEmpty()) {
                    block(item, indent + 2);
                } else {
                    scalar(item, indent);
                }
            }
        } else {
            scalar(node, indent);
        }
    }

    private void value(JsonNode value, int indent) {
        if (value.isContainer() && !value.isEmpty()) {
            out.append(":\n");
            int inner = value.isArray() ? indent : indent + 2;
            indent(inner);
            block(value, inner);
        } else {
            out.append(": ");
            scalar(value, indent);
        }
    }

    private void scalar(JsonNode value, int indent) {
        switch (value.getNodeType()) {
            case STRING -> string(value.stringValue(), indent);
            case OBJECT -> out.append("{}\n");
            case ARRAY -> out.append("[]\n");
            default -> out.append(value.asString("null")).append('\n');
        }
    }

    private void key(String key) {
        if (PLAIN_KEY.matcher(key).matches() && !isWord(key)) {
            out.append(key);
        } else {
            quoted(key);
        }
    }

    private void string(String text, int indent) {
        if (PLAIN.matcher(text).matches() && !isWord(text)) {
            out.append(text);
        } else if (isLiteral(text)) {
            literal(text, indent + 2);
            return;
        } else {
            quoted(text);
        }
        out.append('\n');
    }

    private static boolean isWord(String text) {
        return text.length() <= 5 && WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    /// Several lines that a literal block holds without loss.
    private static boolean isLiteral(String text) {
        return text.indexOf('\n') > 0
                && text.charAt(0) != ' '
                && !text.endsWith("\n\n")
                && !text.contains(" \n")
                && text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f) || (c >= 0xa0 && c < 0x2028));
    }

    private void literal(String text, int indent) {
        boolean ends = text.endsWith("\n");
        out.append(ends ? "|\n" : "|-\n");
        String body = ends ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            if (!line.isEmpty()) {
                indent(indent);
                out.append(line);
            }
            out.append('\n');
        }
    }

    private void quoted(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        out.append('"');
    }

    private void indent(int spaces) {
        out.repeat(' ', spaces);
    }
}
