package dev.meshloft.app.store;

import dev.meshloft.core.analysis.Analysis;
import dev.meshloft.core.analysis.AnalysisInput;
import dev.meshloft.core.analysis.AnalysisInput.FileText;
import dev.meshloft.core.analysis.Analyzer;
import dev.meshloft.core.analysis.rules.RuleCatalog;
import dev.meshloft.core.change.ChangeSet;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.workspace.ClusterState;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.Workspace;
import dev.meshloft.graphview.MeshGraphView;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Makes everything that follows from a workspace. A pure function; runs on the analysis worker.
public final class Derivation {

    private final Analyzer analyzer = RuleCatalog.analyzer();

    public Derived of(Workspace workspace, Derived before) {
        long began = System.nanoTime();
        ClusterState cluster = workspace.cluster();
        List<Resource> live =
                cluster.objects().values().stream().map(LiveResource::resource).toList();
        MeshSnapshot draft = MeshSnapshot.layered(workspace.revision(), live, workspace.resources(), before.draft());
        MeshSnapshot base = cluster.isConnected()
                ? MeshSnapshot.layered(workspace.revision(), live, List.of(), before.base())
                : MeshSnapshot.of(workspace.revision(), workspace.savedResources(), before.base());
        ChangeSet changes = cluster.isConnected()
                ? ChangeSet.between(
                        workspace.resources(),
                        key -> Optional.ofNullable(cluster.objects().get(key)).map(LiveResource::forComparison),
                        _ -> true)
                : ChangeSet.NONE;
        Analysis analysis = analyzer.analyze(
                draft,
                AnalysisInput.of(workspace.files().values().stream()
                        .map(file -> new FileText(file.id(), file.stream(), file.resources(), file.unread()))
                        .toList()));
        MeshGraph graph = MeshGraph.EMPTY;
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        PlacedGraph placed =
                graph.equals(before.graph()) ? before.placed() : GraphLayout.of(graph, MeshGraphView.textMeasure());
        return new Derived(
                workspace.revision(),
                draft,
                base,
                analysis.diagnostics(),
                analysis.notChecked(),
                graph,
                placed,
                changes,
                took);
    }
}
