package dev.meshloft.core.schema;

import dev.meshloft.core.yaml.YamlPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one field may hold, with everything below it.
///
/// @param description our own words, one or two sentences; empty when there are none yet
/// @param defaultValue what Istio assumes when the field is absent, as text; empty when unknown or nothing
/// @param since the first minor release of Istio that has it, such as `1.27`, or `1.19 or earlier`; empty when unknown
/// @param nullable whether an explicit `null` is kept; elsewhere the API server treats null as absent
/// @param open whether fields that are not listed are kept
/// @param format as in OpenAPI, such as `int32`, `double` or `byte`; empty for none
/// @param enumValues the only allowed texts; empty when any is
/// @param fields of an object, by name in alphabetical order
/// @param required names of fields that must be present
/// @param atMostOneOf groups of fields that exclude each other
/// @param element of a list's items or a map's values; null for other types
/// @param listKeys the fields that tell the items of a list apart; empty when items may repeat
/// @param rules CEL rules over this value
public record FieldSchema(
        FieldType type,
        String description,
        String defaultValue,
        String since,
        boolean deprecated,
        boolean nullable,
        boolean open,
        String format,
        List<String> enumValues,
        Limits limits,
        Map<String, FieldSchema> fields,
        List<String> required,
        List<List<String>> atMostOneOf,
        @Nullable FieldSchema element,
        List<String> listKeys,
        List<CelRule> rules) {

    /// A value without any constraint.
    public static final FieldSchema ANY = new FieldSchema(
            FieldType.ANY,
            "",
            "",
            "",
            false,
            true,
            true,
            "",
            List.of(),
            Limits.NONE,
            Map.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of());

    public FieldSchema {
        enumValues = List.copyOf(enumValues);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        required = List.copyOf(required);
        atMostOneOf = List.copyOf(atMostOneOf);
        listKeys = List.copyOf(listKeys);
        rules = List.copyOf(rules);
    }

    /// The schema of the value at a path below this one. Below a field whose content is left open it is [#ANY]; empty
    /// when there can be no such field.
    public Optional<FieldSchema> find(YamlPath path) {
        FieldSchema current = this;
        for (YamlPath.Step step : path.steps()) {
            FieldSchema next = switch (step) {
                case YamlPath.Key(String name) -> current.child(name);
                case YamlPath.Index _ -> current.item();
            };
            if (next == null) {
                return Optional.empty();
            }
            current = next;
        }
        return Optional.of(current);
    }

    /// The field of an object, or the value of a map, under a key.
    public Optional<FieldSchema> find(String key) {
        return Optional.ofNullable(child(key));
    }

    public boolean requires(String field) {
        return required.contains(field);
    }

    @Nullable
    FieldSchema child(String key) {
        FieldSchema field = fields.get(key);
        if (field != null) {
            return field;
        }
        return type == FieldType.MAP ? element : open ? ANY : null;
    }

    private @Nullable FieldSchema item() {
        return type == FieldType.ARRAY ? element : type == FieldType.ANY ? ANY : null;
    }

    FieldSchema describedAs(String text, String assumed, boolean old) {
        return new FieldSchema(
                type,
                text,
                assumed,
                since,
                old,
                nullable,
                open,
                format,
                enumValues,
                limits,
                fields,
                required,
                atMostOneOf,
                element,
                listKeys,
                rules);
    }
}
