package dev.meshloft.core.assist.explain;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.FieldType;
import dev.meshloft.core.schema.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a field means, which values it takes, and what holds without it.
public final class FieldWords {

    private static final Set<String> DURATIONS = Set.of("idleTimeout", "baseEjectionTime", "ttl", "budgetInterval");
    private static final int MOST_VALUES = 12;

    private FieldWords() {}

    /// @param parent the mapping the field belongs to; null for an item of a list
    public static Explanation of(String name, FieldSchema field, @Nullable FieldSchema parent) {
        boolean required = parent != null && parent.requires(name);
        List<Fact> facts = new ArrayList<>();
        if (!field.defaultValue().isEmpty()) {
            facts.add(Fact.of("Default", field.defaultValue()));
        }
        addValues(field, facts);
        limits(field, facts);
        if (parent != null) {
            Choices.of(parent).stream()
                    .filter(group -> group.contains(name))
                    .forEach(group -> facts.add(Fact.of("Only one of", String.join(", ", group))));
        }
        if (!field.since().isEmpty()) {
            facts.add(Fact.of("Since", "Istio " + field.since()));
        }
        String subtitle =
                type(name, field) + (required ? ", required" : "") + (field.deprecated() ? ", deprecated" : "");
        return new Explanation(
                required ? ItemKind.REQUIRED_FIELD : ItemKind.FIELD,
                name,
                subtitle,
                field.description(),
                facts,
                List.of());
    }

    private static void addValues(FieldSchema field, List<Fact> facts) {
        FieldSchema element = field.element();
        List<String> values =
                field.enumValues().isEmpty() && element != null ? element.enumValues() : field.enumValues();
        if (!values.isEmpty()) {
            String shown = values.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
            facts.add(Fact.of("Values", values.size() > MOST_VALUES ? shown + ", …" : shown));
        }
    }

    private static void limits(FieldSchema field, List<Fact> facts) {
        Limits limits = field.limits();
        range(limits.min(), limits.max()).ifPresent(words -> facts.add(Fact.of("Range", words)));
        range(limits.minLength(), limits.maxLength()).ifPresent(words -> facts.add(Fact.of("Length", words)));
        range(limits.minItems(), limits.maxItems()).ifPresent(words -> facts.add(Fact.of("Items", words)));
        range(limits.minEntries(), limits.maxEntries()).ifPresent(words -> facts.add(Fact.of("Entries", words)));
        if (!limits.pattern().isEmpty()) {
            facts.add(Fact.of("Pattern", limits.pattern()));
        }
    }

    private static java.util.Optional<String> range(@Nullable Number least, @Nullable Number most) {
        if (least == null && most == null) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(
                least == null
                        ? "up to " + number(most)
                        : most == null ? "from " + number(least) : number(least) + " to " + number(most));
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : number.doubleValue() == number.longValue() ? "" + number.longValue() : "" + number;
    }

    /// With its article: *A list of strings*, *A duration*.
    static String type(String name, FieldSchema field) {
        FieldSchema element = field.element();
        return switch (field.type()) {
            case ARRAY -> "A list of " + many(element);
            case MAP -> "A mapping of names to " + many(element);
            case STRING -> isDuration(name, field) ? "A duration, such as 500ms or 2s" : "A string";
            case OBJECT, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING, ANY ->
                capital(field.type().words());
        };
    }

    /// Whether it is a text that Go reads as a duration.
    public static boolean isDuration(String name, FieldSchema field) {
        return field.type() == FieldType.STRING
                && (DURATIONS.contains(name)
                        || field.rules().stream().anyMatch(rule -> rule.rule().contains("duration(self)")));
    }

    private static String many(@Nullable FieldSchema element) {
        if (element == null) {
            return "values";
        }
        return switch (element.type()) {
            case OBJECT, MAP -> "mappings";
            case ARRAY -> "lists";
            case STRING -> "strings";
            case INTEGER -> "integers";
            case NUMBER -> "numbers";
            case BOOLEAN -> "booleans";
            case INT_OR_STRING, ANY -> "values";
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
