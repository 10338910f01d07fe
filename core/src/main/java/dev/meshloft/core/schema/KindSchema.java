package dev.meshloft.core.schema;

import dev.meshloft.core.yaml.YamlPath;
import java.util.Optional;

/// A kind and the schema of its whole object: `apiVersion`, `kind`, `metadata`, `spec` and the rest.
public record KindSchema(KindName name, FieldSchema root) {

    /// The schema of the value at a path from the object's root.
    public Optional<FieldSchema> find(YamlPath path) {
        return root.find(path);
    }

    /// The schema of `spec`; one that allows anything for a kind without it.
    public FieldSchema spec() {
        return root.find("spec").orElse(FieldSchema.ANY);
    }
}
