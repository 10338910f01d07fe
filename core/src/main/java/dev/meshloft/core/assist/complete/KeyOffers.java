package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.Choices;
import dev.meshloft.core.assist.explain.FieldWords;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The keys that a mapping can still take.
record KeyOffers(Request request) {

    private static final FieldTable ORDER = FieldTable.read("order.txt");

    List<Offer> all() {
        FieldSchema schema = request.place().schema().orElse(FieldSchema.ANY);
        return switch (schema.type()) {
            case OBJECT -> fields(schema);
            case MAP -> new MapKeyOffers(request, schema).all();
            case ANY -> usedElsewhere();
            case ARRAY, STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING -> List.of();
        };
    }

    private List<Offer> fields(FieldSchema schema) {
        Set<String> present = request.place().present();
        List<String> order = order();
        List<String> names = schema.fields().keySet().stream()
                .filter(name -> !present.contains(name))
                .filter(name -> !isWrittenByServer(name, schema))
                .sorted(Comparator.comparingInt((String name) -> group(name, schema, present))
                        .thenComparingInt(name -> order.contains(name) ? order.indexOf(name) : order.size()))
                .toList();
        List<Offer> offers = new ArrayList<>();
        names.forEach(name -> schema.find(name).ifPresent(field -> offers.add(offer(name, field, schema, present))));
        return offers;
    }

    private boolean isWrittenByServer(String name, FieldSchema schema) {
        boolean status = request.path().isRoot() && name.equals("status");
        return status
                || schema.find(name)
                        .filter(field -> field.description().contains("by the API server"))
                        .isPresent();
    }

    /// Required ones first; what cannot stand beside a present one, and what is deprecated, last.
    private static int group(String name, FieldSchema schema, Set<String> present) {
        boolean deprecated = schema.find(name).map(FieldSchema::deprecated).orElse(false);
        return deprecated ? 3 : !rival(name, schema, present).isEmpty() ? 2 : schema.requires(name) ? 0 : 1;
    }

    private Offer offer(String name, FieldSchema field, FieldSchema schema, Set<String> present) {
        Template template =
                Skeleton.of(request.place().object().kind(), request.path().key(name), field, namespace());
        boolean continues = isOpen(field, request.path().key(name))
                && template.fill(1).text().isEmpty();
        ItemKind kind = schema.requires(name) ? ItemKind.REQUIRED_FIELD : ItemKind.FIELD;
        return new Offer(
                name,
                kind,
                detail(name, field, schema, present),
                template.under(name),
                continues,
                () -> FieldWords.of(name, field, schema));
    }

    private String namespace() {
        return request.fileNamespace().isEmpty() ? "default" : request.fileNamespace();
    }

    private static String detail(String name, FieldSchema field, FieldSchema schema, Set<String> present) {
        String rival = rival(name, schema, present);
        if (!rival.isEmpty()) {
            return "instead of " + rival;
        }
        if (field.deprecated()) {
            return "deprecated";
        }
        if (schema.requires(name)) {
            return "required";
        }
        boolean choice = Choices.of(schema).stream().anyMatch(group -> group.contains(name));
        return choice ? "one of these" : "";
    }

    /// A present field that excludes this one; empty for none.
    private static String rival(String name, FieldSchema schema, Set<String> present) {
        return Choices.of(schema).stream()
                .filter(group -> group.contains(name))
                .flatMap(List::stream)
                .filter(present::contains)
                .findFirst()
                .orElse("");
    }

    /// Whether there will be something to choose from behind the key.
    private boolean isOpen(FieldSchema field, YamlPath path) {
        FieldSchema element = field.element();
        return switch (field.type()) {
            case OBJECT, MAP, BOOLEAN -> true;
            case ARRAY -> element == null || isOpen(element, path.index(0));
            case STRING, INTEGER, NUMBER, INT_OR_STRING, ANY ->
                !field.enumValues().isEmpty()
                        || dev.meshloft.core.index.NamedFields.find(request.kind(), path)
                                .isPresent()
                        || FixedValues.known(request.place().object().kind(), path)
                        || FieldWords.isDuration(FieldTable.names(path).getLast(), field);
        };
    }

    private List<String> order() {
        return ORDER.find(request.place().object().kind(), request.path())
                .map(keys -> List.of(keys.split(" ")))
                .orElse(List.of());
    }

    /// Of a kind without a schema, what its other objects have.
    private List<Offer> usedElsewhere() {
        Set<String> present = request.place().present();
        Elsewhere elsewhere = new Elsewhere(request);
        List<String> keys = new ArrayList<>(order());
        elsewhere.keys().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        return keys.stream()
                .filter(key -> !present.contains(key))
                .map(key -> new Offer(
                        key,
                        ItemKind.FIELD,
                        "",
                        elsewhere.shape(key).under(key),
                        true,
                        () -> Explanation.of(ItemKind.FIELD, key, "Used in other objects of this kind", "")))
                .toList();
    }
}
