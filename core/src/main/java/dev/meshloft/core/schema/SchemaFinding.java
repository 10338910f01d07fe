package dev.meshloft.core.schema;

import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// One reason why the API server would refuse an object.
///
/// @param path the field in question, from the object's root. For [Kind#REQUIRED] it is the field that is missing, for
///     [Kind#CEL] the field that carries the rule
/// @param message what is wrong and what is expected, without the path
/// @param suggestions what to write instead, best first: another key for [Kind#UNKNOWN_FIELD], another value (as YAML)
///     for the rest; may be empty
public record SchemaFinding(YamlPath path, Kind kind, String message, List<String> suggestions) {

    /// What is wrong.
    public enum Kind {
        /// `apiVersion` or `kind` is missing or not text, or the object is no mapping.
        NO_OBJECT,
        /// The group has no such kind.
        UNKNOWN_KIND,
        /// The kind is not served in this version.
        UNKNOWN_VERSION,
        UNKNOWN_FIELD,
        /// A key is written twice in one mapping.
        DUPLICATE_KEY,
        TYPE,
        REQUIRED,
        ENUM,
        /// Fields that exclude each other are set together.
        ONE_OF,
        /// A number out of bounds.
        RANGE,
        /// A text too short or too long.
        LENGTH,
        /// Too few or too many items or entries.
        COUNT,
        PATTERN,
        FORMAT,
        /// Two items of a list have the same key field.
        DUPLICATE_ITEM,
        /// A name, label or annotation that Kubernetes does not take.
        METADATA,
        /// A CEL rule of the schema is false.
        CEL
    }

    public SchemaFinding {
        suggestions = List.copyOf(suggestions);
    }
}
