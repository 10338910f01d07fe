package dev.meshloft.app.form.model;

import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.FieldType;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes fields from schema and text: the form of everything that has no layout of its own.
final class Fields {

    private static final int ALL_AT_ONCE = 6;
    private static final int SHORT_WORDS = 36;

    private final Subject subject;

    Fields(Subject subject) {
        this.subject = subject;
    }

    Subject subject() {
        return subject;
    }

    FieldHead head(YamlPath path, String label) {
        return head(path, label, List.of());
    }

    /// @param below fields that show their problems themselves
    FieldHead head(YamlPath path, String label, List<FormField> below) {
        return new FieldHead(
                path,
                label,
                subject.schema(path).description(),
                subject.isChanged(path),
                subject.problems(path, below));
    }

    /// The field of a path as its schema wants it.
    FormField field(YamlPath path, String label) {
        FieldSchema schema = subject.schema(path);
        YamlValue value = subject.value(path);
        if (!subject.isReadable(path, schema)) {
            return locked(path, label, "cannot be read now");
        }
        if (!subject.isOwn(path)) {
            return locked(path, label, "comes from an anchor");
        }
        if (value.isPresent() && !fits(value, schema.type())) {
            return locked(path, label, "is not " + schema.type().words());
        }
        return switch (schema.type()) {
            case STRING, INT_OR_STRING, INTEGER, NUMBER, BOOLEAN -> scalar(path, label, schema);
            case ARRAY -> list(path, label, schema);
            case MAP -> map(path, label, schema);
            case OBJECT -> section(path, label);
            case ANY -> locked(path, label, "has no fixed form");
        };
    }

    FormField text(YamlPath path, String label, String prompt) {
        FormField made = field(path, label);
        return made instanceof FormField.Text text
                ? new FormField.Text(text.head(), text.value(), prompt, text.style(), text.required())
                : made;
    }

    FormField choice(YamlPath path, String label, List<String> options, String absent) {
        FormField made = field(path, label);
        return made instanceof FormField.Locked
                ? made
                : new FormField.Choice(
                        head(path, label), options, subject.value(path).stringOr(""), absent, false);
    }

    /// A choice where an absent value means one of the options.
    FormField choiceOr(YamlPath path, String label, List<String> options, String assumed) {
        return choice(path, label, options, "") instanceof FormField.Choice made
                        && made.value().isEmpty()
                ? new FormField.Choice(made.head(), options, assumed, "", false)
                : choice(path, label, options, "");
    }

    private FormField scalar(YamlPath path, String label, FieldSchema schema) {
        String value = subject.value(path).stringOr("");
        boolean required = !path.isRoot()
                && path.last() instanceof YamlPath.Key(String name)
                && subject.schema(path.parent()).requires(name);
        if (schema.type() == FieldType.BOOLEAN) {
            String absent = schema.defaultValue().isEmpty() ? "not set" : "not set: " + schema.defaultValue();
            return new FormField.Choice(head(path, label), List.of("true", "false"), value, absent, true);
        }
        if (!schema.enumValues().isEmpty()) {
            String absent = schema.defaultValue().isEmpty() ? "not set" : "not set: " + schema.defaultValue();
            return new FormField.Choice(head(path, label), schema.enumValues(), value, absent, false);
        }
        String prompt = schema.defaultValue().isEmpty() ? "" : "default " + schema.defaultValue();
        return new FormField.Text(head(path, label), value, prompt, style(schema), required);
    }

    private static FormField.Text.Style style(FieldSchema schema) {
        boolean duration = schema.rules().stream().anyMatch(rule -> rule.rule().contains("duration("));
        return switch (schema.type()) {
            case INTEGER, NUMBER, INT_OR_STRING -> FormField.Text.Style.NUMBER;
            case STRING, BOOLEAN, OBJECT, MAP, ARRAY, ANY ->
                duration ? FormField.Text.Style.DURATION : FormField.Text.Style.TEXT;
        };
    }

    private FormField list(YamlPath path, String label, FieldSchema schema) {
        FieldSchema element = schema.element();
        FieldType type = element == null ? FieldType.ANY : element.type();
        return switch (type) {
            case STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING -> {
                List<String> items = subject.value(path).strings();
                boolean plain = subject.value(path).items().size() == items.size();
                yield plain
                        ? new FormField.Chips(head(path, label), items, "", type != FieldType.STRING, false)
                        : locked(path, label, "holds more than texts");
            }
            case OBJECT, MAP -> cards(path, label);
            case ARRAY, ANY -> locked(path, label, "has no fixed form");
        };
    }

    private FormField map(YamlPath path, String label, FieldSchema schema) {
        FieldSchema element = schema.element();
        if (element != null && element.type() == FieldType.STRING) {
            return labels(path, label);
        }
        List<FormField> entries = new ArrayList<>();
        for (String key : subject.value(path).keys()) {
            entries.add(field(path.key(key), key));
        }
        openedBelow(path).stream()
                .filter(key -> !subject.value(path).get(key).exists())
                .forEach(key -> entries.add(field(path.key(key), key)));
        return new FormField.Section(head(path, label, entries), entries, List.of(), true, true);
    }

    FormField labels(YamlPath path, String label) {
        YamlValue value = subject.value(path);
        if (!subject.isOwn(path) || value.stringMap().size() != value.keys().size()) {
            return locked(path, label, "holds more than texts");
        }
        return new FormField.Labels(head(path, label), value.stringMap());
    }

    FormField section(YamlPath path, String label) {
        Body body = body(path, Set.of());
        return new FormField.Section(head(path, label, body.fields()), body.fields(), body.additions(), true, false);
    }

    FormField cards(YamlPath path, String label) {
        List<FormField.Card> cards = new ArrayList<>();
        for (int i = 0; i < subject.value(path).items().size(); i++) {
            cards.add(card(path.index(i), i));
        }
        return new FormField.Cards(head(path, label, List.copyOf(cards)), cards, List.of(addItem(path, label)), "");
    }

    private FormField.Card card(YamlPath path, int position) {
        Body body = body(path, Set.of());
        YamlValue value = subject.value(path);
        String title = value.get("name").string().orElse("");
        return new FormField.Card(
                head(path, "", body.fields()),
                position + 1,
                title,
                title.isEmpty() ? List.of(inOneLine(path)) : List.of(),
                "",
                body.fields(),
                body.additions());
    }

    private Addition addItem(YamlPath path, String label) {
        int size = subject.value(path).items().size();
        return Addition.writing(
                "Add to " + label,
                path.index(size),
                FormEdit.append(path, dev.meshloft.core.yaml.YamlContent.mapping()));
    }

    /// What one mapping shows, and what can be added to it.
    record Body(List<FormField> fields, List<Addition> additions) {}

    /// The fields of a mapping that no layout has placed.
    Body body(YamlPath path, Set<String> placed) {
        FieldSchema schema = subject.schema(path);
        YamlValue value = subject.value(path);
        if (value.isPresent() && !value.isMapping()) {
            return new Body(List.of(locked(path, "", "is not " + schema.type().words())), List.of());
        }
        boolean small = schema.fields().size() <= ALL_AT_ONCE && placed.isEmpty();
        List<FormField> fields = new ArrayList<>();
        List<Addition> additions = new ArrayList<>();
        schema.fields().forEach((name, field) -> {
            if (placed.contains(name)) {
                return;
            }
            YamlPath at = path.key(name);
            if (value.get(name).exists() || subject.isShown(at) || schema.requires(name) || (small && isLine(field))) {
                fields.add(field(at, name));
            } else if (!field.deprecated() && !isExcluded(schema, value, name)) {
                additions.add(Addition.opening(name, field.description(), at));
            }
        });
        // Of a kind without a bundled schema nothing is known, which is no mistake of the user's.
        String reason = schema.fields().isEmpty() ? "has no form here" : "is not a field the schema knows";
        for (String key : value.keys()) {
            if (!placed.contains(key) && !schema.fields().containsKey(key)) {
                fields.add(locked(path.key(key), key, reason));
            }
        }
        return new Body(fields, additions);
    }

    private static boolean isLine(FieldSchema field) {
        return switch (field.type()) {
            case STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING -> !field.deprecated();
            case OBJECT, MAP, ARRAY, ANY -> false;
        };
    }

    private static boolean isExcluded(FieldSchema schema, YamlValue value, String name) {
        return schema.atMostOneOf().stream()
                .filter(group -> group.contains(name))
                .anyMatch(group ->
                        group.stream().anyMatch(other -> value.get(other).isPresent()));
    }

    FormField locked(YamlPath path, String label, String reason) {
        return new FormField.Locked(head(path, label), inOneLine(path), reason, subject.origin(path));
    }

    private List<String> openedBelow(YamlPath path) {
        int depth = path.steps().size();
        return subject.opened().stream()
                .filter(open -> open.startsWith(path) && open.steps().size() > depth)
                .map(open -> open.steps().get(depth))
                .flatMap(step -> step instanceof YamlPath.Key(String name)
                        ? Optional.of(name).stream()
                        : Optional.<String>empty().stream())
                .distinct()
                .toList();
    }

    /// The text of a value, cut after some words.
    String inOneLine(YamlPath path) {
        YamlValue value = subject.value(path);
        if (!value.isPresent()) {
            return "";
        }
        String text = value.node() instanceof YamlScalar scalar
                ? scalar.value()
                : value.range().in(value.document().text());
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SHORT_WORDS ? line : line.substring(0, SHORT_WORDS) + "…";
    }

    private static boolean fits(YamlValue value, FieldType type) {
        return switch (type) {
            case OBJECT, MAP -> value.isMapping();
            case ARRAY -> value.isSequence();
            case STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING ->
                value.string().isPresent();
            case ANY -> true;
        };
    }
}
