package dev.meshloft.core.assist.complete;

import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.FieldType;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The value a new key starts with: its usual shape, else all that the schema requires, with places to fill in.
final class Skeleton {

    private static final FieldTable SHAPES = FieldTable.read("shapes.txt");

    private final List<Template.Fill> fills = new ArrayList<>();

    private Skeleton() {}

    /// @param path of the new field
    /// @param namespace stands for NAMESPACE in shapes
    static Template of(String kind, YamlPath path, @Nullable FieldSchema field, String namespace) {
        return SHAPES.find(kind, path)
                .map(shape -> Template.parse(shape.replace("NAMESPACE", namespace)))
                .filter(shape -> field == null || fits(shape.content(), field))
                .orElseGet(() -> required(field));
    }

    /// The path of a shape may end like that of another field.
    private static boolean fits(YamlContent content, FieldSchema field) {
        return switch (content) {
            case YamlContent.Mapping _ -> isMapping(field);
            case YamlContent.Sequence _ -> field.type() == FieldType.ARRAY;
            case YamlContent.Scalar _ -> !isMapping(field) && field.type() != FieldType.ARRAY;
        };
    }

    private static Template required(@Nullable FieldSchema field) {
        Skeleton skeleton = new Skeleton();
        YamlContent content = field == null ? skeleton.place() : skeleton.content(field);
        return new Template(content, skeleton.fills);
    }

    private YamlContent content(FieldSchema field) {
        return switch (field.type()) {
            case OBJECT -> field.required().isEmpty() ? below() : mapping(field);
            case MAP -> below();
            case ARRAY -> YamlContent.sequence(item(field.element()));
            case STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING, ANY -> place();
        };
    }

    private YamlContent mapping(FieldSchema field) {
        Map<String, YamlContent> entries = new LinkedHashMap<>();
        for (String name : field.required()) {
            field.find(name).ifPresent(child -> entries.put(name, content(child)));
        }
        return YamlContent.of(entries);
    }

    private YamlContent item(@Nullable FieldSchema element) {
        if (element == null || (isMapping(element) && element.required().isEmpty())) {
            return place();
        }
        return content(element);
    }

    private static boolean isMapping(FieldSchema field) {
        return switch (field.type()) {
            case OBJECT, MAP -> true;
            case ARRAY, STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING, ANY -> false;
        };
    }

    private YamlContent place() {
        fills.add(Template.Fill.EMPTY);
        return Template.place(fills.size());
    }

    private YamlContent below() {
        fills.add(Template.Fill.EMPTY);
        return Template.placeBelow(fills.size());
    }
}
