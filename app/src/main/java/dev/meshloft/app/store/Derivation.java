package dev.meshloft.app.store;

import dev.meshloft.cluster.KindRef;
import dev.meshloft.cluster.WatchScope;
import dev.meshloft.core.analysis.Analysis;
import dev.meshloft.core.analysis.AnalysisInput;
import dev.meshloft.core.analysis.AnalysisInput.FileText;
import dev.meshloft.core.analysis.Analyzer;
import dev.meshloft.core.analysis.rules.RuleCatalog;
import dev.meshloft.core.change.ChangeSet;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.impact.Impact;
import dev.meshloft.core.impact.ImpactReport;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.ProblemMarks;
import dev.meshloft.core.workspace.ClusterState;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes everything that follows from a workspace. Runs on the analysis worker, and remembers what it made last: a pure
/// function otherwise, whose answer does not depend on what it remembers.
public final class Derivation {

    private static final WatchScope COMPARED = WatchScope.mesh();

    private final Analyzer analyzer = RuleCatalog.analyzer();
    private final Topologies topologies = new Topologies();
    private Analysis analysis = Analysis.EMPTY;

    public Derived of(Workspace workspace, Derived before) {
        long began = System.nanoTime();
        ClusterState cluster = workspace.cluster();
        List<Resource> live =
                cluster.objects().values().stream().map(LiveResource::resource).toList();
        List<Resource> files = workspace.resources();
        MeshSnapshot draft = MeshSnapshot.layered(workspace.revision(), live, cluster.sight(), files, before.draft());
        List<NotCompared> notCompared = notCompared(workspace);
        ChangeSet changes = changes(workspace, notCompared);
        MeshSnapshot base = base(workspace, live, files, changes, before, draft);
        analysis = analyzer.analyze(
                draft,
                AnalysisInput.of(workspace.files().values().stream()
                        .map(file -> new FileText(file.id(), file.stream(), file.resources(), file.unread()))
                        .toList()),
                analysis);
        List<Diagnostic> problems = new ArrayList<>();
        workspace.failures().forEach(failure -> problems.add(Unreadable.problem(failure)));
        problems.addAll(analysis.diagnostics());
        MeshGraph graph = ProblemMarks.mark(topologies.between(base, draft), draft, problems);
        ImpactReport impact = Impact.between(base, draft)
                .without(notCompared.stream().map(NotCompared::toString).toList());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Derived(
                workspace.revision(),
                draft,
                base,
                problems,
                analysis.notChecked(),
                graph,
                changes,
                notCompared,
                impact,
                took);
    }

    /// What is not in the cluster as far as it is seen, and may be there.
    private static List<NotCompared> notCompared(Workspace workspace) {
        ClusterState cluster = workspace.cluster();
        return workspace.applicable().stream()
                .map(Resource::key)
                .filter(key -> isCompared(key) && !cluster.objects().containsKey(key))
                .distinct()
                .flatMap(key -> cluster.sight().unknown(key).map(why -> new NotCompared(key, why)).stream())
                .toList();
    }

    private static ChangeSet changes(Workspace workspace, List<NotCompared> notCompared) {
        ClusterState cluster = workspace.cluster();
        if (!cluster.isConnected()) {
            return ChangeSet.NONE;
        }
        Set<ResourceKey> unknown = notCompared.stream().map(NotCompared::key).collect(Collectors.toSet());
        return ChangeSet.between(
                workspace.applicable(),
                key -> Optional.ofNullable(cluster.objects().get(key)).map(LiveResource::forComparison),
                key -> isCompared(key) && !unknown.contains(key));
    }

    private static boolean isCompared(ResourceKey key) {
        return COMPARED.covers(new KindRef(key.group(), key.kind()));
    }

    /// The draft itself where the files change nothing.
    private static MeshSnapshot base(
            Workspace workspace,
            List<Resource> live,
            List<Resource> files,
            ChangeSet changes,
            Derived before,
            MeshSnapshot draft) {
        List<Resource> baseFiles =
                workspace.cluster().isConnected() ? unchanged(workspace, changes) : workspace.savedResources();
        return areSame(baseFiles, files)
                ? draft
                : MeshSnapshot.layered(
                        workspace.revision(), live, workspace.cluster().sight(), baseFiles, before.base());
    }

    private static boolean areSame(List<Resource> one, List<Resource> other) {
        return one.size() == other.size() && IntStream.range(0, one.size()).allMatch(i -> one.get(i) == other.get(i));
    }

    /// What the cluster has as the files have it: so that values the server filled in count as no difference. What it
    /// may
    /// have, too: that it is new there is not known.
    private static List<Resource> unchanged(Workspace workspace, ChangeSet changes) {
        Set<ResourceKey> changed =
                changes.changes().stream().map(ObjectChange::key).collect(Collectors.toSet());
        return workspace.resources().stream()
                .filter(resource -> !changed.contains(resource.key()))
                .filter(resource -> workspace.cluster().objects().containsKey(resource.key())
                        || workspace.cluster().sight().unknown(resource.key()).isPresent())
                .toList();
    }
}
