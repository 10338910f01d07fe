package dev.meshloft.core.change;

import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.KindSchema;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/// Leaves out differences that mean nothing, because what comes or goes is what holds anyway. Of kinds and fields whose
/// default is not known nothing is left out.
public final class Defaults {

    private Defaults() {}

    public static List<FieldDiff> without(ObjectChange.Modify change) {
        Optional<KindSchema> schema =
                SchemaCatalog.bundled().find(change.key().group(), change.key().kind());
        return schema.isEmpty()
                ? change.fields()
                : change.fields().stream()
                        .filter(field -> !isDefault(field, change, schema.get()))
                        .toList();
    }

    private static boolean isDefault(FieldDiff field, ObjectChange.Modify change, KindSchema schema) {
        return switch (field.kind()) {
            case ADDED -> isDefault(change.draft().root().at(field.path()), schema);
            case REMOVED -> isDefault(change.live().root().at(field.oldPath()), schema);
            case CHANGED, MOVED -> false;
        };
    }

    private static boolean isDefault(YamlValue value, KindSchema schema) {
        String assumed =
                schema.find(value.path()).map(FieldSchema::defaultValue).orElse("");
        return !assumed.isEmpty() && value.string().filter(assumed::equals).isPresent();
    }
}
