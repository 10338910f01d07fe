package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.MeshRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.yaml.YamlPath;
import java.util.HashMap;
import java.util.Map;

/// `duplicate-resource`.
final class DuplicateResource implements MeshRule {

    private static final RuleDoc DOC = RuleDoc.analysis("duplicate-resource", Severity.WARNING, "", """
            One object is written twice

            When a folder is applied, the later document replaces the earlier one, so one of them has no effect. Versions of one
            API group are the same object: a VirtualService in `v1` and one of the same name in `v1beta1` are one.

            Bad: two documents `VirtualService shop/web`. Good: one of them, or two names.
            Source: kubernetes.io/docs/reference/using-api/api-concepts/#resource-uris""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(MeshSnapshot mesh, Findings findings) {
        Map<ResourceKey, Resource> first = new HashMap<>();
        for (Resource resource : mesh.resources().written()) {
            Resource earlier = resource.name().isEmpty() ? null : first.putIfAbsent(resource.key(), resource);
            if (earlier != null) {
                YamlPath name = YamlPath.of("metadata", "name");
                String where = earlier.file().equals(resource.file())
                        ? "this file"
                        : earlier.file().path();
                findings.add(Finding.at(
                                resource,
                                name,
                                resource.key() + " is already written in " + where + "; the last one counts")
                        .related(earlier, name, "The earlier document"));
            }
        }
    }
}
