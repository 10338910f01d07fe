package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.Fixes;
import dev.meshloft.core.analysis.MeshRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.ApiVersion;
import dev.meshloft.core.schema.KindName;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.yaml.YamlPath;

/// `old-api-version`.
final class OldApiVersion implements MeshRule {

    private static final RuleDoc DOC = RuleDoc.analysis("old-api-version", Severity.INFO, "", """
            An object is written in an older version of its API

            Istio still serves it and all versions have the same fields, so it works; new examples and tools write `v1`.

            Bad: `apiVersion: networking.istio.io/v1alpha3`. Good: `apiVersion: networking.istio.io/v1`.
            Source: istio/api kubernetes/customresourcedefinitions.gen.yaml
            Source: istio.io/latest/blog/2024/v1-apis""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(MeshSnapshot mesh, Findings findings) {
        for (Resource resource : mesh.resources().written()) {
            if (!resource.file().isCluster()) {
                SchemaCatalog.bundled()
                        .findName(resource.key().group(), resource.kind())
                        .filter(name -> name.isOldVersion(
                                ApiVersion.parse(resource.apiVersion()).version()))
                        .ifPresent(name -> findings.add(finding(resource, name)));
            }
        }
    }

    private static Finding finding(Resource resource, KindName name) {
        YamlPath path = YamlPath.of("apiVersion");
        String version = ApiVersion.parse(resource.apiVersion()).version();
        return Finding.at(
                        resource,
                        path,
                        version + " is an older version of this API; " + name.preferredVersion()
                                + " has the same fields")
                .fix(Fixes.replaceValue(
                        resource, path, name.preferredApiVersion(), "Change to " + name.preferredApiVersion()));
    }
}
