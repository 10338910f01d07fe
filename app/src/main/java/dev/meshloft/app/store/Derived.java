package dev.meshloft.app.store;

import dev.meshloft.core.change.ChangeSet;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.NotChecked;
import dev.meshloft.core.impact.ImpactReport;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.topology.MeshGraph;
import java.time.Duration;
import java.util.List;

/// Everything that follows from one revision of the workspace.
///
/// @param revision of the workspace it was made from; -1 before the first
/// @param draft the mesh as it would be with the files applied
/// @param base what the draft is compared with: the cluster, or the files on disk when there is none
/// @param problems sorted by file and place
/// @param notCompared objects of the files that are in no change, because it is unknown what the cluster has
/// @param took how long the analysis ran
public record Derived(
        long revision,
        MeshSnapshot draft,
        MeshSnapshot base,
        List<Diagnostic> problems,
        List<NotChecked> notChecked,
        MeshGraph graph,
        ChangeSet changes,
        List<NotCompared> notCompared,
        ImpactReport impact,
        Duration took) {

    public static final Derived NONE = new Derived(
            -1,
            MeshSnapshot.EMPTY,
            MeshSnapshot.EMPTY,
            List.of(),
            List.of(),
            MeshGraph.EMPTY,
            ChangeSet.NONE,
            List.of(),
            new ImpactReport(List.of(), 0, 0, 0, List.of()),
            Duration.ZERO);

    public Derived {
        problems = List.copyOf(problems);
        notChecked = List.copyOf(notChecked);
        notCompared = List.copyOf(notCompared);
    }

    /// How many classes of requests change or cannot be decided.
    public int impactCount() {
        return impact.classes().size();
    }
}
