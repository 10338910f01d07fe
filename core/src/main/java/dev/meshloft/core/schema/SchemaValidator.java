package dev.meshloft.core.schema;

import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says what an API server with the catalog's kinds would refuse in an object, as a strict create would.
///
/// The order is the API server's: unknown fields, nulls dropped, metadata, types and bounds, list keys, CEL rules (only
/// when nothing before makes the API server skip them). `status` is ignored.
public final class SchemaValidator {

    private final SchemaCatalog catalog;

    public SchemaValidator(SchemaCatalog catalog) {
        this.catalog = catalog;
    }

    /// Checks an object of any kind.
    ///
    /// @param object a cursor at the object's root
    /// @return nothing for an object that is fine, and for kinds of groups that the catalog does not know
    public List<SchemaFinding> check(YamlValue object) {
        Optional<String> apiVersion = object.get("apiVersion").string();
        Optional<String> kind = object.get("kind").string();
        if (!object.isMapping() || apiVersion.isEmpty() || kind.isEmpty()) {
            return noObject(object, apiVersion.isPresent());
        }
        ApiVersion version = ApiVersion.parse(apiVersion.get());
        if (!catalog.knowsGroup(version.group())) {
            return List.of();
        }
        Optional<KindSchema> schema = catalog.find(version.group(), kind.get());
        if (schema.isEmpty()) {
            return unknownKind(version, kind.get());
        }
        return schema.get().name().serves(version.version())
                ? check(object, schema.get())
                : unknownVersion(schema.get().name(), version);
    }

    /// Checks an object against a schema, whatever its `apiVersion` and `kind` say.
    public List<SchemaFinding> check(YamlValue object, KindSchema schema) {
        PlainObject reader = new PlainObject();
        @Nullable Object value = reader.read(object, Place.ROOT);
        Findings findings = new Findings();
        findings.addAll(reader.duplicates());
        if (value instanceof Map<?, ?> map) {
            map.remove("status");
            new Pruning(findings).prune(map, schema.root(), Place.ROOT);
            new StructureCheck(findings).check(map, schema.root(), Place.ROOT);
            new MetadataCheck(findings).check(map.get("metadata"), Place.ROOT.key("metadata"));
            if (!findings.blocksCel()) {
                new CelCheck(catalog::celPrograms, findings).check(map, schema.root(), Place.ROOT);
            }
        }
        return findings.list();
    }

    private static List<SchemaFinding> noObject(YamlValue object, boolean hasVersion) {
        if (!object.isMapping()) {
            return one(
                    Place.ROOT,
                    SchemaFinding.Kind.NO_OBJECT,
                    "Not a Kubernetes object: it is not a mapping",
                    List.of());
        }
        String missing = hasVersion ? "kind" : "apiVersion";
        return one(
                Place.ROOT.key(missing),
                SchemaFinding.Kind.NO_OBJECT,
                "Not a Kubernetes object: the field " + missing + " is required",
                List.of());
    }

    private List<SchemaFinding> unknownKind(ApiVersion version, String kind) {
        List<String> meant = catalog.similarKinds(kind);
        String hint = meant.isEmpty() ? "" : "; did you mean " + Words.or(meant) + "?";
        return one(
                Place.ROOT.key("kind"),
                SchemaFinding.Kind.UNKNOWN_KIND,
                "The group " + version.group() + " has no kind " + kind + hint,
                meant);
    }

    private static List<SchemaFinding> unknownVersion(KindName name, ApiVersion version) {
        return one(
                Place.ROOT.key("apiVersion"),
                SchemaFinding.Kind.UNKNOWN_VERSION,
                name.kind() + " has no version " + version.version() + " in " + name.group() + "; it has "
                        + Words.and(name.versions()),
                List.of(name.preferredApiVersion()));
    }

    private static List<SchemaFinding> one(
            Place at, SchemaFinding.Kind kind, String message, List<String> suggestions) {
        return List.of(new SchemaFinding(at.path(), kind, message, suggestions));
    }
}
