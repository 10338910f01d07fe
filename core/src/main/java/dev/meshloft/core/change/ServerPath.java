package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A field as the API server writes it in conflicts and managed fields: `.spec.ports[port=80,protocol="TCP"].name`,
/// `.metadata.finalizers[="x"]`. Keys are not quoted there, so a path only means something together with an object.
///
/// Source: `sigs.k8s.io/structured-merge-diff/v6/fieldpath`, `PathElement.String`.
public final class ServerPath {

    private final String text;
    private int at;

    private ServerPath(String text) {
        this.text = text;
    }

    /// Where the field is in this object; empty when the object has no such field.
    public static Optional<YamlPath> resolve(String text, YamlValue object) {
        return new ServerPath(text).walk(object).map(YamlValue::path);
    }

    private Optional<YamlValue> walk(YamlValue root) {
        YamlValue value = root;
        while (at < text.length()) {
            Optional<YamlValue> next = text.charAt(at) == '[' ? item(value) : field(value);
            if (next.isEmpty()) {
                return next;
            }
            value = next.get();
        }
        return Optional.of(value);
    }

    /// The longest key that fits, because keys hold dots themselves.
    private Optional<YamlValue> field(YamlValue mapping) {
        int from = text.charAt(at) == '.' ? at + 1 : at;
        String found = null;
        for (String key : mapping.keys()) {
            if (text.startsWith(key, from)
                    && endsAt(from + key.length())
                    && (found == null || found.length() < key.length())) {
                found = key;
            }
        }
        if (found == null) {
            return Optional.empty();
        }
        at = from + found.length();
        return Optional.of(mapping.get(found));
    }

    private boolean endsAt(int end) {
        return end == text.length() || text.charAt(end) == '.' || text.charAt(end) == '[';
    }

    private Optional<YamlValue> item(YamlValue sequence) {
        List<String> conditions = conditions();
        List<YamlValue> items = conditions.isEmpty() ? List.of() : sequence.items();
        if (conditions.size() == 1 && isPosition(conditions.getFirst())) {
            int position = Integer.parseInt(conditions.getFirst());
            return position < items.size() ? Optional.of(items.get(position)) : Optional.empty();
        }
        return IntStream.range(0, items.size())
                .mapToObj(items::get)
                .filter(item -> conditions.stream().allMatch(condition -> holds(condition, item)))
                .findFirst();
    }

    private static boolean isPosition(String condition) {
        return condition.length() < 9
                && !condition.isEmpty()
                && condition.chars().allMatch(Character::isDigit);
    }

    /// `name="x"` of a mapping, `="x"` of a scalar.
    private static boolean holds(String condition, YamlValue item) {
        int equals = condition.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String field = condition.substring(0, equals);
        String wanted = plain(condition.substring(equals + 1));
        YamlValue value = field.isEmpty() ? item : item.get(field);
        return value.string().map(wanted::equals).orElse(wanted.equals(ListIdentity.assumed(field)));
    }

    private static String plain(String json) {
        return json.length() >= 2 && json.startsWith("\"")
                ? json.substring(1, json.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : json;
    }

    /// The parts between the brackets, cut at commas outside quotes; goes on behind them.
    private List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        StringBuilder condition = new StringBuilder();
        boolean quoted = false;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            }
            if (!quoted && (c == ',' || c == ']')) {
                conditions.add(condition.toString());
                condition.setLength(0);
                if (c == ']') {
                    at++;
                    break;
                }
            } else {
                condition.append(c);
            }
        }
        return conditions;
    }
}
