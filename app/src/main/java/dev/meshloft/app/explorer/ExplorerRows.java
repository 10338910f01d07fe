package dev.meshloft.app.explorer;

import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.store.AppState;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.OpenFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of things: objects, subsets, files, each with its problems and changes.
final class ExplorerRows {

    private final Map<ResourceKey, Severity> worst = new HashMap<>();
    private final Map<FileId, Severity> worstOfFile = new HashMap<>();
    private final Map<ResourceKey, ChangeMark> marks = new HashMap<>();
    private final Map<String, List<GraphNode>> subsets = new HashMap<>();

    ExplorerRows(AppState state) {
        for (Diagnostic problem : state.derived().problems()) {
            if (problem.resource() != null) {
                worst.merge(problem.resource(), problem.severity(), ExplorerNode::worse);
            }
            worstOfFile.merge(problem.at().file(), problem.severity(), ExplorerNode::worse);
        }
        for (ObjectChange change : state.derived().changes().changes()) {
            marks.put(change.key(), change instanceof ObjectChange.Create ? ChangeMark.ADDED : ChangeMark.MODIFIED);
        }
        for (GraphNode node : state.derived().graph().nodes()) {
            if (node.type() == NodeType.SUBSET) {
                String service = node.id()
                        .substring(node.id().indexOf(':') + 1, node.id().lastIndexOf('/'));
                subsets.computeIfAbsent(service, _ -> new ArrayList<>()).add(node);
            }
        }
    }

    ExplorerNode of(Resource resource) {
        KindLook look = KindLook.of(resource.kind());
        return new ExplorerNode(
                "resource:" + resource.key(),
                look.icon(),
                resource.name().isEmpty() ? "(no name)" : resource.name(),
                look.shortName(),
                0,
                worst.get(resource.key()),
                marks.getOrDefault(resource.key(), ChangeMark.NONE),
                resource.key(),
                resource.file().isCluster() ? null : resource.file(),
                null,
                false,
                subsetsOf(resource));
    }

    private List<ExplorerNode> subsetsOf(Resource resource) {
        boolean service =
                resource.kind().equals("Service") && resource.key().group().isEmpty();
        return service
                ? subsets.getOrDefault(resource.namespace() + "/" + resource.name(), List.of()).stream()
                        .map(ExplorerRows::of)
                        .toList()
                : List.of();
    }

    private static ExplorerNode of(GraphNode subset) {
        Severity worst = subset.problems().errors() > 0
                ? Severity.ERROR
                : subset.problems().warnings() > 0 ? Severity.WARNING : null;
        return new ExplorerNode(
                "node:" + subset.id(),
                "version",
                subset.label(),
                subset.detail(),
                0,
                worst,
                subset.change(),
                subset.resource(),
                null,
                subset.id(),
                false,
                List.of());
    }

    ExplorerNode of(OpenFile file, List<ExplorerNode> rows) {
        return new ExplorerNode(
                "file:" + file.id(),
                file.id().isMarkdown() ? "book" : "yaml",
                file.id().fileName(),
                "",
                rows.size(),
                worstOfFile.get(file.id()),
                file.isDirty() ? ChangeMark.MODIFIED : ChangeMark.NONE,
                null,
                file.id(),
                null,
                false,
                rows);
    }

    static ExplorerNode of(FileFailure failure) {
        return new ExplorerNode(
                "failed:" + failure.id(),
                "file",
                failure.id().fileName(),
                failure.reason(),
                0,
                Severity.ERROR,
                ChangeMark.NONE,
                null,
                null,
                null,
                false,
                List.of());
    }
}
