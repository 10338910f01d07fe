package dev.meshloft.core.schema;

import dev.cel.common.values.NullValue;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs the CEL rules of a schema over a value that is pruned and free of blocking errors.
///
/// Source: k8s.io/apiextensions-apiserver v0.36.1 pkg/apiserver/schema/cel/validation.go.
final class CelCheck {

    private final Supplier<CelPrograms> programs;
    private final Findings findings;

    /// @param programs asked only when a rule is to be run
    CelCheck(Supplier<CelPrograms> programs, Findings findings) {
        this.programs = programs;
        this.findings = findings;
    }

    void check(@Nullable Object value, FieldSchema schema, Place place) {
        if (value == null) {
            return;
        }
        for (CelRule rule : schema.rules()) {
            if (!programs.get().holds(rule, withCelNulls(value))) {
                findings.add(at(rule, place), SchemaFinding.Kind.CEL, sentence(rule.message()));
            }
        }
        FieldSchema element = schema.element();
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, child) -> {
                    String name = (String) key;
                    FieldSchema below = schema.child(name);
                    if (below != null && below.type() != FieldType.ANY) {
                        check(child, below, place.key(name));
                    }
                });
            case List<?> items
            when element != null -> {
                for (int i = 0; i < items.size(); i++) {
                    check(items.get(i), element, place.index(i));
                }
            }
            default -> {}
        }
    }

    private static Place at(CelRule rule, Place place) {
        Place at = place;
        for (String name : rule.fieldPath().split("\\.")) {
            at = name.isEmpty() ? at : at.key(name);
        }
        return at;
    }

    private static String sentence(String message) {
        return message.isEmpty() ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }

    /// CEL has its own null; maps and lists without any stay as they are.
    private static Object withCelNulls(Object value) {
        return switch (value) {
            case Map<?, ?> map
            when hasNull(map) -> {
                Map<Object, Object> copy = new java.util.LinkedHashMap<>();
                map.forEach((key, child) -> copy.put(key, child == null ? NullValue.NULL_VALUE : withCelNulls(child)));
                yield copy;
            }
            case List<?> items
            when hasNull(items) ->
                items.stream()
                        .map(item -> item == null ? NullValue.NULL_VALUE : withCelNulls(item))
                        .toList();
            default -> value;
        };
    }

    private static boolean hasNull(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().anyMatch(child -> child == null || hasNull(child));
            case List<?> items -> items.stream().anyMatch(item -> item == null || hasNull(item));
            default -> false;
        };
    }
}
