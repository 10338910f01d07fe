package dev.meshloft.core.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the line format of `conformance/schema-tool` (its README has the grammar).
///
/// The texts are part of the program, so a mistake in them is a broken build: it throws.
final class SchemaText {

    private final Map<Integer, CelRule> rules = new HashMap<>();
    private final Map<Integer, Line> shared = new HashMap<>();
    private final Descriptions.OfKind descriptions;
    private final FirstReleases.OfKind releases;

    private SchemaText(Descriptions.OfKind descriptions, FirstReleases.OfKind releases) {
        this.descriptions = descriptions;
        this.releases = releases;
    }

    static FieldSchema parse(String text, Descriptions.OfKind descriptions, FirstReleases.OfKind releases) {
        SchemaText reader = new SchemaText(descriptions, releases);
        Line root = reader.lines(text.lines().toList());
        return reader.field(root, List.of());
    }

    /// A `kind` line.
    static KindName parseKind(String line) {
        String[] words = line.split(" ");
        Map<String, String> named = new HashMap<>();
        for (int i = 3; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            named.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        List<String> versions = new ArrayList<>();
        String stored = "";
        for (String version : list(named.get("versions"))) {
            boolean isStored = version.endsWith("*");
            String name = isStored ? version.substring(0, version.length() - 1) : version;
            versions.add(name);
            stored = isStored ? name : stored;
        }
        return new KindName(
                words[1],
                words[2],
                named.getOrDefault("plural", ""),
                named.getOrDefault("singular", ""),
                list(named.get("short")),
                "Namespaced".equals(named.get("scope")),
                versions,
                stored);
    }

    /// One line of the field tree; children are filled in while reading.
    private record Line(String name, String type, Map<String, List<String>> attributes, List<Line> children) {

        @Nullable
        String find(String attribute) {
            List<String> values = attributes.get(attribute);
            return values == null ? null : values.getFirst();
        }

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        String text(String attribute) {
            String value = find(attribute);
            return value == null ? "" : value;
        }

        @Nullable
        Long count(String attribute) {
            String value = find(attribute);
            return value == null ? null : Long.valueOf(value);
        }

        @Nullable
        Double number(String attribute) {
            String value = find(attribute);
            return value == null ? null : Double.valueOf(value);
        }
    }

    private Line lines(List<String> text) {
        Deque<Line> open = new ArrayDeque<>();
        Line root = null;
        int start = 0;
        while (start < text.size() && !text.get(start).startsWith("root ")) {
            start = header(text, start);
        }
        for (String raw : text.subList(start, text.size())) {
            int depth = 0;
            while (raw.charAt(depth) == ' ') {
                depth++;
            }
            Line line = line(raw.substring(depth));
            while (open.size() > depth) {
                open.pop();
            }
            if (root == null) {
                root = line;
            } else {
                open.element().children().add(line);
            }
            open.push(line);
        }
        if (root == null) {
            throw new IllegalStateException("a schema text without root");
        }
        return root;
    }

    /// Reads one header entry and returns the line behind it.
    private int header(List<String> text, int at) {
        String line = text.get(at);
        if (!line.startsWith("rule ")) {
            return at + 1;
        }
        int blank = line.indexOf(' ', 5);
        String message = "";
        String fieldPath = "";
        String reason = "";
        boolean optionalOldSelf = false;
        int next = at + 1;
        for (; next < text.size() && text.get(next).startsWith(" "); next++) {
            String part = text.get(next).substring(1);
            int gap = part.indexOf(' ');
            String value = gap < 0 ? "" : unescape(part.substring(gap + 1));
            switch (gap < 0 ? part : part.substring(0, gap)) {
                case "message" -> message = value;
                case "at" -> fieldPath = value;
                case "reason" -> reason = value;
                case "optionalOldSelf" -> optionalOldSelf = true;
                default -> throw new IllegalStateException("unknown part of a rule: " + part);
            }
        }
        rules.put(
                Integer.valueOf(line.substring(5, blank)),
                new CelRule(unescape(line.substring(blank + 1)), message, fieldPath, reason, optionalOldSelf));
        return next;
    }

    private Line line(String text) {
        String[] words = text.split(" ");
        Map<String, List<String>> attributes = new HashMap<>();
        boolean reference = words[1].startsWith("same=");
        for (int i = reference ? 1 : 2; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String name = equals < 0 ? words[i] : words[i].substring(0, equals);
            attributes
                    .computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(equals < 0 ? "" : words[i].substring(equals + 1));
        }
        Line line = new Line(words[0], reference ? "" : words[1], attributes, new ArrayList<>());
        String id = line.find("id");
        if (id != null) {
            shared.put(Integer.valueOf(id), line);
        }
        return line;
    }

    /// Shared subtrees are built once per place, since the place decides the description.
    private FieldSchema field(Line written, List<String> path) {
        String same = written.find("same");
        Line line = same == null ? written : shared.get(Integer.valueOf(same));
        if (line == null) {
            throw new IllegalStateException("unknown reference " + same);
        }
        Map<String, FieldSchema> fields = new LinkedHashMap<>();
        FieldSchema element = null;
        for (Line child : line.children()) {
            if (child.name().equals("[]") || child.name().equals("{}")) {
                element = field(child, path);
            } else {
                List<String> below = new ArrayList<>(path);
                below.add(child.name());
                fields.put(child.name(), field(child, below));
            }
        }
        boolean isElement = written.name().equals("[]") || written.name().equals("{}");
        Descriptions.Entry words = isElement ? Descriptions.Entry.NONE : descriptions.at(path);
        return new FieldSchema(
                type(line.type()),
                words.text(),
                words.defaultValue(),
                releases.at(path),
                line.has("deprecated") || words.deprecated(),
                line.has("nullable"),
                line.has("open"),
                line.text("format"),
                list(line.find("enum")),
                limits(line),
                fields,
                list(line.find("required")),
                lists(line.attributes().getOrDefault("at-most-one", List.of())),
                element,
                list(line.find("keys")),
                rules(list(line.find("rules"))));
    }

    private static List<List<String>> lists(List<String> texts) {
        List<List<String>> all = new ArrayList<>(texts.size());
        for (String text : texts) {
            all.add(list(text));
        }
        return all;
    }

    private List<CelRule> rules(List<String> numbers) {
        List<CelRule> all = new ArrayList<>(numbers.size());
        for (String number : numbers) {
            all.add(rule(number));
        }
        return all;
    }

    private CelRule rule(String number) {
        CelRule rule = rules.get(Integer.valueOf(number));
        if (rule == null) {
            throw new IllegalStateException("unknown rule " + number);
        }
        return rule;
    }

    private static Limits limits(Line line) {
        Limits limits = new Limits(
                line.number("min"),
                line.number("max"),
                line.count("min-length"),
                line.count("max-length"),
                line.count("min-items"),
                line.count("max-items"),
                line.count("min-entries"),
                line.count("max-entries"),
                line.text("pattern"));
        return limits.equals(Limits.NONE) ? Limits.NONE : limits;
    }

    private static FieldType type(String word) {
        return switch (word) {
            case "object" -> FieldType.OBJECT;
            case "map" -> FieldType.MAP;
            case "array" -> FieldType.ARRAY;
            case "string" -> FieldType.STRING;
            case "integer" -> FieldType.INTEGER;
            case "number" -> FieldType.NUMBER;
            case "boolean" -> FieldType.BOOLEAN;
            case "int-or-string" -> FieldType.INT_OR_STRING;
            default -> throw new IllegalStateException("unknown type " + word);
        };
    }

    private static List<String> list(@Nullable String values) {
        return values == null || values.isEmpty() ? List.of() : List.of(values.split(","));
    }

    private static String unescape(String text) {
        return text.replace("\\\\", "\0").replace("\\n", "\n").replace('\0', '\\');
    }
}
