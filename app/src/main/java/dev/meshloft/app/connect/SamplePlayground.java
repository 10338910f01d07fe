package dev.meshloft.app.connect;

import dev.meshloft.app.files.SampleMesh;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.Write;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.playground.Admission;
import dev.meshloft.cluster.playground.Playground;
import dev.meshloft.core.analysis.rules.RuleCatalog;
import dev.meshloft.core.change.ChangeSet;
import dev.meshloft.core.plan.ApplyOrder;
import dev.meshloft.core.resource.Resource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A playground that holds the sample mesh as if Meshloft had applied it, so that changes of it meet no conflicts.
public final class SamplePlayground {

    private SamplePlayground() {}

    /// The sample's mistakes are stored too; whatever comes later must pass the studio's validator.
    public static Playground open(Clock clock) {
        Playground playground = new Playground(clock, Admission.everything());
        List<Resource> sample = SampleMesh.files().stream()
                .flatMap(file -> file.resources().stream())
                .toList();
        ChangeSet all = ChangeSet.between(sample, _ -> Optional.empty(), _ -> true);
        try (ClusterSession session = playground.session()) {
            for (ApplyOrder.Step step : ApplyOrder.of(all)) {
                String text = step.change().draft().yaml().text();
                session.write(new Write.Apply(text, Write.OnConflict.REPORT), WriteMode.REAL);
            }
        }
        playground.admission(new StudioAdmission(RuleCatalog.analyzer()));
        return playground;
    }
}
