package dev.meshloft.core.schema;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Holds a pruned value against its schema: types, required fields, enums, bounds, exclusive fields, list keys.
///
/// Source: k8s.io/kube-openapi pkg/validation/validate; k8s.io/apiextensions-apiserver v0.36.1
/// pkg/apiserver/schema/listtype.
final class StructureCheck {

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    /// The largest integer that a JSON number holds exactly; a larger Double is no integer to the API server.
    private static final double MAX_EXACT = 9007199254740991.0;

    private final Findings findings;

    StructureCheck(Findings findings) {
        this.findings = findings;
    }

    void check(@Nullable Object value, FieldSchema schema, Place place) {
        if (value == null ? !schema.nullable() : !fits(value, schema.type())) {
            reportType(value, schema, place);
        } else if (value != null) {
            checkContent(value, schema, place);
        }
    }

    private void checkContent(Object value, FieldSchema schema, Place place) {
        switch (value) {
            case Map<?, ?> map -> checkMap(map, schema, place);
            case List<?> items -> checkList(items, schema, place);
            case String text -> checkText(text, schema, place);
            case Long whole -> checkNumber(whole.doubleValue(), schema, place);
            case Double number -> checkNumber(number, schema, place);
            default -> {}
        }
    }

    private static boolean fits(Object value, FieldType type) {
        return switch (type) {
            case OBJECT, MAP -> value instanceof Map;
            case ARRAY -> value instanceof List;
            case STRING -> value instanceof String;
            case INTEGER -> isInteger(value);
            case NUMBER -> value instanceof Long || value instanceof Double;
            case BOOLEAN -> value instanceof Boolean;
            case INT_OR_STRING -> isInteger(value) || value instanceof String;
            case ANY -> true;
        };
    }

    private static boolean isInteger(Object value) {
        return value instanceof Long
                || (value instanceof Double number && number == Math.rint(number) && Math.abs(number) <= MAX_EXACT);
    }

    private void reportType(@Nullable Object value, FieldSchema schema, Place place) {
        List<String> instead = Conversions.suggest(value, schema);
        String given = value == null ? "the item is empty (null)" : "this is " + PlainObject.typeOf(value);
        String hint = value instanceof String && !instead.isEmpty()
                ? "; write it without quotes"
                : schema.type() == FieldType.STRING && !instead.isEmpty() ? "; write it in quotes" : "";
        findings.addBlocking(
                place, SchemaFinding.Kind.TYPE, "Must be " + schema.type().words() + ", but " + given + hint, instead);
    }

    private void checkMap(Map<?, ?> map, FieldSchema schema, Place place) {
        Limits limits = schema.limits();
        checkCount(map.size(), limits.minEntries(), limits.maxEntries(), "entries", place);
        for (String name : schema.required()) {
            if (!map.containsKey(name)) {
                findings.addBlocking(
                        place.key(name), SchemaFinding.Kind.REQUIRED, "The field " + name + " is required", List.of());
            }
        }
        for (List<String> group : schema.atMostOneOf()) {
            List<String> present = group.stream().filter(map::containsKey).toList();
            if (present.size() > 1) {
                findings.add(
                        place,
                        SchemaFinding.Kind.ONE_OF,
                        "Only one of " + Words.or(group) + " can be set, but here are " + Words.and(present));
            }
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = (String) entry.getKey();
            FieldSchema child = schema.child(key);
            if (child != null && child.type() != FieldType.ANY) {
                check(entry.getValue(), child, place.key(key));
            }
        }
    }

    private void checkList(List<?> items, FieldSchema schema, Place place) {
        checkCount(items.size(), schema.limits().minItems(), schema.limits().maxItems(), "items", place);
        FieldSchema element = schema.element();
        for (int i = 0; element != null && i < items.size(); i++) {
            check(items.get(i), element, place.index(i));
        }
        if (!schema.listKeys().isEmpty()) {
            checkListKeys(items, schema.listKeys(), place);
        }
    }

    private void checkListKeys(List<?> items, List<String> keys, Place place) {
        Map<List<@Nullable Object>, Integer> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            List<@Nullable Object> identity = new ArrayList<>();
            for (String key : keys) {
                identity.add(items.get(i) instanceof Map<?, ?> item ? item.get(key) : null);
            }
            if (seen.merge(identity, 1, Integer::sum) == 2) { // said once, however often it repeats
                findings.add(
                        place.index(i),
                        SchemaFinding.Kind.DUPLICATE_ITEM,
                        "An earlier item has the same " + Words.and(keys) + "; it must be unique in this list");
            }
        }
    }

    private void checkText(String text, FieldSchema schema, Place place) {
        if (!schema.enumValues().isEmpty() && !schema.enumValues().contains(text)) {
            List<String> meant = Similar.to(text, schema.enumValues());
            findings.addBlocking(
                    place,
                    SchemaFinding.Kind.ENUM,
                    "Must be one of " + Words.or(schema.enumValues()) + ", but this is "
                            + (text.isEmpty() ? "an empty string" : text),
                    meant);
        }
        Limits limits = schema.limits();
        int length = text.codePointCount(0, text.length());
        if (limits.maxLength() != null && length > limits.maxLength()) {
            String message = "Must have at most %d characters, but has %d".formatted(limits.maxLength(), length);
            findings.addBlocking(place, SchemaFinding.Kind.LENGTH, message, List.of());
        } else if (limits.minLength() != null && length < limits.minLength()) {
            findings.add(
                    place,
                    SchemaFinding.Kind.LENGTH,
                    length == 0
                            ? "Must not be empty"
                            : "Must have at least %d characters, but has %d".formatted(limits.minLength(), length));
        } else if (!limits.pattern().isEmpty() && !matches(text, limits.pattern())) {
            findings.add(place, SchemaFinding.Kind.PATTERN, "Must match the pattern " + limits.pattern());
        }
        Formats.problem(schema.format(), text)
                .ifPresent(problem -> findings.add(place, SchemaFinding.Kind.FORMAT, problem));
    }

    private static boolean matches(String text, String pattern) {
        return PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(text).find();
    }

    private void checkNumber(double number, FieldSchema schema, Place place) {
        Double min = schema.limits().min();
        Double max = schema.limits().max();
        if (schema.format().equals("int32") && (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE)) {
            findings.add(place, SchemaFinding.Kind.RANGE, "Must fit into 32 bits: -2147483648 to 2147483647");
        }
        if ((min != null && number < min) || (max != null && number > max)) {
            String bounds = min != null && max != null
                    ? "between " + Words.number(min) + " and " + Words.number(max)
                    : min != null ? "at least " + Words.number(min) : "at most " + Words.number(max == null ? 0 : max);
            findings.add(
                    place, SchemaFinding.Kind.RANGE, "Must be " + bounds + ", but this is " + Words.number(number));
        }
    }

    private void checkCount(int count, @Nullable Long min, @Nullable Long max, String what, Place place) {
        if (min != null && count < min) {
            findings.add(
                    place,
                    SchemaFinding.Kind.COUNT,
                    "Must have at least %d %s, but has %d".formatted(min, what, count));
        }
        if (max != null && count > max) {
            findings.addBlocking(
                    place,
                    SchemaFinding.Kind.COUNT,
                    "Must have at most %d %s, but has %d".formatted(max, what, count),
                    List.of());
        }
    }
}
