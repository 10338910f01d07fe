package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value without any text: what an edit writes, and what two documents are compared by.
public sealed interface YamlContent {

    /// @param text as it means, without quotes; numbers and booleans as they are to be written
    record Scalar(String text, ScalarType type) implements YamlContent {

        public static final Scalar NULL = new Scalar("null", ScalarType.NULL);
    }

    /// Entries in the order they are written; two mappings with the same entries in another order are equal.
    record Mapping(Map<String, YamlContent> entries) implements YamlContent {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    record Sequence(List<YamlContent> items) implements YamlContent {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    static Scalar of(String text) {
        return new Scalar(text, ScalarType.STRING);
    }

    static Scalar of(long number) {
        return new Scalar(Long.toString(number), ScalarType.INTEGER);
    }

    static Scalar of(boolean value) {
        return new Scalar(Boolean.toString(value), ScalarType.BOOLEAN);
    }

    static Scalar of(double number) {
        long whole = Math.round(number);
        boolean isWhole = whole == number && Math.abs(number) < 1e15;
        return isWhole ? of(whole) : new Scalar(Double.toString(number), ScalarType.FLOAT);
    }

    /// What the text means where it is written without quotes: `5` is a number, `off` a boolean.
    static Scalar typed(String text) {
        ScalarType type = ScalarType.ofPlain(text);
        return type == ScalarType.NULL ? Scalar.NULL : new Scalar(text, type);
    }

    static Mapping of(Map<String, ? extends YamlContent> entries) {
        return new Mapping(new LinkedHashMap<>(entries));
    }

    static Sequence of(List<? extends YamlContent> items) {
        return new Sequence(new ArrayList<>(items));
    }

    static Mapping mapping() {
        return new Mapping(Map.of());
    }

    static Mapping mapping(String key, YamlContent value) {
        return new Mapping(Map.of(key, value));
    }

    static Sequence sequence(YamlContent... items) {
        return new Sequence(List.of(items));
    }

    static Sequence strings(List<String> items) {
        return new Sequence(items.stream().map(item -> (YamlContent) of(item)).toList());
    }

    /// What stands at a place, aliases and merge keys replaced by what they stand for; null when nothing is there.
    static @Nullable YamlContent read(YamlValue value) {
        return switch (value.node()) {
            case null -> null;
            case YamlScalar scalar -> scalar(scalar);
            case YamlSequence _ -> {
                List<YamlContent> items = new ArrayList<>();
                for (YamlValue item : value.items()) {
                    YamlContent content = read(item);
                    items.add(content == null ? Scalar.NULL : content);
                }
                yield new Sequence(items);
            }
            case YamlMapping _ -> {
                Map<String, YamlContent> entries = new LinkedHashMap<>();
                for (String key : value.keys()) {
                    YamlContent content = read(value.get(key));
                    entries.put(key, content == null ? Scalar.NULL : content);
                }
                yield new Mapping(entries);
            }
            case YamlAlias _ -> null;
        };
    }

    /// The same mapping with one more entry at its end, or another value for a key it has.
    static Mapping with(Mapping mapping, String key, YamlContent value) {
        Map<String, YamlContent> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(key, value);
        return new Mapping(entries);
    }

    /// A scalar's meaning: all spellings of null and of the booleans are one.
    static Scalar scalar(YamlScalar scalar) {
        ScalarType type = scalar.type();
        return switch (type) {
            case NULL -> Scalar.NULL;
            case BOOLEAN -> of(ScalarType.isTrue(scalar.value()));
            case INTEGER, FLOAT, STRING -> new Scalar(scalar.value(), type);
        };
    }

    /// Whether it has no items or entries; a scalar always has something.
    default boolean isEmptyCollection() {
        return switch (this) {
            case Scalar _ -> false;
            case Mapping mapping -> mapping.entries().isEmpty();
            case Sequence sequence -> sequence.items().isEmpty();
        };
    }
}
