package dev.meshloft.core.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Adds to a custom resource's own schema what every object has.
final class WholeObject {

    private WholeObject() {}

    static FieldSchema of(KindName name, FieldSchema written, FieldSchema metadata) {
        Map<String, FieldSchema> fields = new TreeMap<>(written.fields());
        fields.put("apiVersion", text("The API group and version, " + name.preferredApiVersion() + "."));
        fields.put("kind", text("The kind of this object, " + name.kind() + "."));
        fields.put(
                "metadata", metadata.describedAs("Name, namespace, labels and annotations of the object.", "", false));
        fields.put(
                "status",
                FieldSchema.ANY.describedAs("Written by controllers; ignored in what users apply.", "", false));
        return new FieldSchema(
                FieldType.OBJECT,
                written.description(),
                "",
                written.since(),
                false,
                false,
                false,
                "",
                List.of(),
                written.limits(),
                fields,
                written.required(),
                written.atMostOneOf(),
                null,
                List.of(),
                written.rules());
    }

    private static FieldSchema text(String description) {
        return new FieldSchema(
                FieldType.STRING,
                description,
                "",
                "",
                false,
                false,
                false,
                "",
                List.of(),
                Limits.NONE,
                Map.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
