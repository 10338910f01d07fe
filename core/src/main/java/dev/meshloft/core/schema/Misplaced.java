package dev.meshloft.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds where a field belongs that stands one or more levels too high or too low.
final class Misplaced {

    /// An object around the one that is looked at.
    record Around(FieldSchema schema, Place place, @Nullable Around next) {}

    private Misplaced() {}

    /// A hint such as "it belongs to spec.http[0]" or "it belongs below metadata"; empty when no place is the obvious
    /// one.
    static Optional<String> hint(String key, FieldSchema object, @Nullable Around around) {
        for (Around at = around; at != null; at = at.next()) {
            if (at.schema().fields().containsKey(key)) {
                String place = at.place().path().toString();
                return Optional.of("it belongs to " + (place.isEmpty() ? "the object itself" : place));
            }
        }
        List<String> below = new ArrayList<>();
        object.fields().forEach((name, field) -> {
            if (fieldsOf(field).containsKey(key)) {
                below.add(name);
            }
        });
        return below.size() == 1 ? Optional.of("it belongs below " + below.getFirst()) : Optional.empty();
    }

    /// Of an object, or of the objects in a list.
    private static Map<String, FieldSchema> fieldsOf(FieldSchema field) {
        FieldSchema element = field.element();
        return field.type() == FieldType.ARRAY && element != null ? element.fields() : field.fields();
    }
}
