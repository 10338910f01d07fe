package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.Layer;
import dev.meshloft.core.diagnostic.RuleId;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.schema.SchemaFinding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The rules behind findings of the YAML reader and of the schemas.
public final class LayerRules {

    private static final String STRICT =
            "\nSource: kubernetes.io/docs/reference/using-api/api-concepts/#field-validation";

    static final LayerRule SYNTAX = syntax("yaml-syntax", Severity.ERROR, """
            The text is not YAML

            Nothing can be applied from a document that cannot be read to its end. Documents before and after it are
            still checked.
            Source: yaml.org/spec/1.2.2""");

    static final LayerRule DUPLICATE_KEY = syntax("duplicate-key", Severity.ERROR, """
            A key is written twice in one mapping

            Only the last value counts; the API server refuses the object when field validation is strict, as `kubectl`
            asks for it.""" + STRICT);

    static final LayerRule NO_OBJECT = syntax("no-object", Severity.ERROR, """
            A document is not a Kubernetes object

            An object needs `apiVersion`, `kind` and `metadata.name`; `kubectl apply` stops at this document.
            Source: kubernetes.io/docs/concepts/overview/working-with-objects""");

    static final LayerRule FOREIGN = syntax("foreign-document", Severity.INFO, """
            A document belongs to another program

            It names neither `apiVersion` nor `kind`, so it is left alone: a values file of Helm, for example.
            Source: kubernetes.io/docs/concepts/overview/working-with-objects""");

    static final LayerRule INTERNAL = new LayerRule(RuleDoc.analysis("internal", Severity.ERROR, "", """
            A rule of Meshloft failed

            This is a mistake in Meshloft, not in the configuration. All other rules have run.
            Source: dev.meshloft.core.analysis.Analyzer"""));

    private static final Map<SchemaFinding.Kind, LayerRule> SCHEMA = new EnumMap<>(SchemaFinding.Kind.class);

    static {
        SCHEMA.put(SchemaFinding.Kind.NO_OBJECT, NO_OBJECT);
        SCHEMA.put(SchemaFinding.Kind.DUPLICATE_KEY, DUPLICATE_KEY);
        schema(SchemaFinding.Kind.UNKNOWN_KIND, "unknown-kind", "The API group has no such kind", "");
        schema(SchemaFinding.Kind.UNKNOWN_VERSION, "unknown-version", "The kind is not served in this version", "");
        schema(
                SchemaFinding.Kind.UNKNOWN_FIELD,
                "unknown-field",
                "A field that the kind does not have",
                "Without strict field validation the API server drops it silently: the setting is then missing.");
        schema(SchemaFinding.Kind.TYPE, "wrong-type", "A value of the wrong type", "");
        schema(SchemaFinding.Kind.REQUIRED, "required-field", "A required field is missing", "");
        schema(SchemaFinding.Kind.ENUM, "unknown-value", "A value that is not one of the allowed ones", "");
        schema(SchemaFinding.Kind.ONE_OF, "exclusive-fields", "Fields that exclude each other are set together", "");
        schema(SchemaFinding.Kind.RANGE, "number-out-of-range", "A number is too small or too large", "");
        schema(SchemaFinding.Kind.LENGTH, "text-length", "A text is too short or too long", "");
        schema(SchemaFinding.Kind.COUNT, "item-count", "A list or map has too few or too many items", "");
        schema(SchemaFinding.Kind.PATTERN, "text-pattern", "A text does not have the form that is asked for", "");
        schema(SchemaFinding.Kind.FORMAT, "text-format", "A text is not in the format of its field", "");
        schema(SchemaFinding.Kind.DUPLICATE_ITEM, "duplicate-item", "Two items of a list have the same key", "");
        schema(SchemaFinding.Kind.METADATA, "metadata", "A name, label or annotation that Kubernetes refuses", "");
        schema(SchemaFinding.Kind.CEL, "cel", "A validation expression of the kind's schema is false", "");
    }

    private LayerRules() {}

    /// All of them: the YAML reader's first, then the schema's.
    public static List<LayerRule> all() {
        List<LayerRule> all = new ArrayList<>(List.of(SYNTAX, DUPLICATE_KEY, NO_OBJECT, FOREIGN));
        SCHEMA.values().stream().filter(rule -> !all.contains(rule)).forEach(all::add);
        all.add(INTERNAL);
        return all;
    }

    static LayerRule of(SchemaFinding.Kind kind) {
        return Objects.requireNonNull(SCHEMA.get(kind));
    }

    private static LayerRule syntax(String id, Severity severity, String text) {
        return new LayerRule(RuleDoc.parse(RuleId.of(id, Layer.SYNTAX), severity, text));
    }

    private static void schema(SchemaFinding.Kind kind, String id, String title, String more) {
        Layer layer = kind == SchemaFinding.Kind.CEL ? Layer.CEL : Layer.SCHEMA;
        String text = title + "\n\nThe API server refuses the object. " + more
                + "\nSource: istio/api kubernetes/customresourcedefinitions.gen.yaml";
        SCHEMA.put(kind, new LayerRule(RuleDoc.parse(RuleId.of(id, layer), Severity.ERROR, text)));
    }
}
