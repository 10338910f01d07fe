package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.schema.SchemaFinding;
import dev.meshloft.core.schema.SchemaValidator;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Holds an object against the schema of its kind.
final class SchemaCheck {

    /// Istio's groups that never were in the API server, or are kept by other programs.
    private static final Set<String> OTHER_GROUPS = Set.of("install.istio.io", "operator.istio.io", "sailoperator.io");

    private final SchemaCatalog catalog;
    private final SchemaValidator validator;

    SchemaCheck(SchemaCatalog catalog) {
        this.catalog = catalog;
        this.validator = new SchemaValidator(catalog);
    }

    /// @param known what was found before in unchanged objects; what is found now is added
    void check(Resource resource, KnownFindings known, BiConsumer<LayerRule, Finding> found) {
        String group = resource.key().group();
        if (group.endsWith("istio.io") && !catalog.knowsGroup(group) && !OTHER_GROUPS.contains(group)) {
            found.accept(LayerRules.of(SchemaFinding.Kind.UNKNOWN_KIND), unknownGroup(resource, group));
            return;
        }
        for (SchemaFinding finding : known.of(resource.root(), validator)) {
            if (finding.kind() != SchemaFinding.Kind.DUPLICATE_KEY) {
                found.accept(LayerRules.of(finding.kind()), of(resource, finding));
            }
        }
    }

    private Finding unknownGroup(Resource resource, String group) {
        String home = catalog.kinds().stream()
                .filter(name -> name.kind().equals(resource.kind()))
                .map(name -> "; " + name.kind() + " is in " + name.group())
                .findFirst()
                .orElse("; kinds of removed groups have no effect");
        return Finding.at(
                resource,
                YamlPath.of("apiVersion"),
                "Istio " + catalog.release() + " has no API group " + group + home);
    }

    private static Finding of(Resource resource, SchemaFinding finding) {
        boolean key = finding.kind() == SchemaFinding.Kind.UNKNOWN_FIELD;
        return (key
                        ? Finding.atKey(resource, finding.path(), finding.message())
                        : Finding.at(resource, finding.path(), finding.message()))
                .fix(fix(resource, finding));
    }

    /// There is one only when one answer is meant.
    private static Optional<QuickFix> fix(Resource resource, SchemaFinding finding) {
        List<String> suggestions = finding.suggestions();
        if (suggestions.size() != 1 || finding.path().isRoot()) {
            return Optional.empty();
        }
        String answer = suggestions.getFirst();
        return finding.kind() == SchemaFinding.Kind.UNKNOWN_FIELD
                ? Fixes.renameKey(resource, finding.path(), answer)
                : Fixes.replaceYaml(resource, finding.path(), answer, "Change to " + answer);
    }
}
