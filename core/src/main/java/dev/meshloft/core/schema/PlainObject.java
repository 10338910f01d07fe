package dev.meshloft.core.schema;

import dev.meshloft.core.yaml.ScalarType;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns YAML into the values the API server sees after kubectl made JSON of it: maps, lists, strings, Long, Double,
/// Boolean and null, mutable. Aliases and merge keys are resolved, of repeated keys the last counts.
///
/// Numbers: `1.0` is the integer 1, as Go writes it into JSON; integers beyond 64 bits are Double. Source:
/// sigs.k8s.io/yaml v1.6.0 `yamlToJSONTarget`, k8s.io/apimachinery pkg/util/json.
final class PlainObject {

    private static final double JSON_EXPONENT = 1e21;

    private final List<SchemaFinding> duplicates = new ArrayList<>();

    /// The keys that are written twice, as findings.
    List<SchemaFinding> duplicates() {
        return duplicates;
    }

    @Nullable
    Object read(YamlValue value, Place place) {
        return switch (value.node()) {
            case YamlMapping mapping -> mapping(value, mapping, place);
            case YamlSequence _ -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (YamlValue item : value.items()) {
                    items.add(read(item, place.index(items.size())));
                }
                yield items;
            }
            case YamlScalar scalar -> scalar(value, scalar);
            case null, default -> null;
        };
    }

    private Map<String, @Nullable Object> mapping(YamlValue value, YamlMapping mapping, Place place) {
        reportDuplicates(mapping, place);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String key : value.keys()) {
            map.put(jsonKey(mapping, key), read(value.get(key), place.key(key)));
        }
        return map;
    }

    /// Keys are resolved like values before they become text: `0x50` is the key "80", `yes` the key "true".
    private static String jsonKey(YamlMapping mapping, String key) {
        boolean plain = mapping.find(key)
                .map(YamlEntry::key)
                .filter(node -> node instanceof YamlScalar scalar && scalar.type() != ScalarType.STRING)
                .isPresent();
        if (!plain) {
            return key;
        }
        return switch (ScalarType.ofPlain(key)) {
            case BOOLEAN ->
                Boolean.toString("yYtToO".indexOf(key.charAt(0)) >= 0
                        && !key.toLowerCase(Locale.ROOT).startsWith("of"));
            case INTEGER, FLOAT -> jsonNumber(key);
            case NULL, STRING -> key;
        };
    }

    private static String jsonNumber(String key) {
        YamlValue number = YamlDocument.parse(key).value();
        OptionalLong whole = number.longInteger();
        Object value = whole.isPresent() ? (Object) whole.getAsLong() : number(number.number());
        return value.toString();
    }

    private void reportDuplicates(YamlMapping mapping, Place place) {
        Set<String> seen = new HashSet<>();
        for (YamlEntry entry : mapping.entries()) {
            String name = entry.name();
            if (name != null && !name.equals("<<") && !seen.add(name)) {
                duplicates.add(new SchemaFinding(
                        place.key(name).path(),
                        SchemaFinding.Kind.DUPLICATE_KEY,
                        "The key " + name + " is written twice in this mapping; the API server refuses that",
                        List.of()));
            }
        }
    }

    private static @Nullable Object scalar(YamlValue value, YamlScalar scalar) {
        return switch (scalar.type()) {
            case NULL -> null;
            case BOOLEAN -> value.bool().orElse(false);
            case INTEGER -> {
                OptionalLong whole = value.longInteger();
                yield whole.isPresent() ? (Object) whole.getAsLong() : (Object) decimal(scalar.value());
            }
            case FLOAT -> number(value.number());
            case STRING -> scalar.value();
        };
    }

    private static Object number(OptionalDouble value) {
        double number = value.orElse(Double.NaN);
        boolean whole = number == Math.rint(number) && Math.abs(number) < JSON_EXPONENT;
        return whole && number == (double) (long) number ? (Object) (long) number : (Object) number;
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text.replace("_", ""));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// The type name of a plain value for messages.
    static String typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> _ -> "a mapping";
            case List<?> _ -> "a list";
            case Boolean _ -> "a boolean";
            case Long _ -> "an integer";
            case Double _ -> "a number";
            default -> "a string";
        };
    }
}
