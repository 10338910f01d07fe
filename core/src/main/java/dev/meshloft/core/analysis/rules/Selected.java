package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.SelectorIndex;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Map;

/// Workloads as policies select them.
final class Selected {

    private Selected() {}

    /// Those of the namespace with all labels; for a policy of the root namespace, those of all namespaces.
    static List<MeshWorkload> workloads(String namespace, Map<String, String> labels, MeshSnapshot mesh) {
        SelectorIndex selectors = mesh.indexes().selectors();
        return namespace.equals(mesh.meshConfig().rootNamespace())
                ? selectors.selectEverywhere(labels)
                : selectors.select(namespace, labels);
    }
}
