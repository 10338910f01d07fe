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

/// A playground that holds the sample mesh as if Meshloft had applied it, so that changes of it meet no conflicts. One
/// file is as if another manager had, so that conflicts can be tried out.
public final class SamplePlayground {

    private static final String OTHER_MANAGER = "argocd-controller";

    private SamplePlayground() {}

    /// The sample's mistakes are stored too; whatever comes later must pass the studio's validator.
    public static Playground open(Clock clock) {
        Playground playground = new Playground(clock, Admission.everything());
        List<Resource> sample = SampleMesh.files().stream()
                .flatMap(file -> file.resources().stream())
                .toList();
        sample.stream()
                .map(Resource::namespace)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> playground.load(namespace(name), "kubectl"));
        ChangeSet all = ChangeSet.between(sample, _ -> Optional.empty(), _ -> true);
        // Istio's own namespace comes with its installation, so no file of the sample makes it.
        playground.load("{apiVersion: v1, kind: Namespace, metadata: {name: istio-system}}", "istio-operator");
        try (ClusterSession session = playground.session()) {
            for (ApplyOrder.Step step : ApplyOrder.of(all)) {
                Resource object = step.change().draft();
                if (object.file().path().equals(SampleMesh.OF_OTHERS)) {
                    playground.load(object.yaml().text(), OTHER_MANAGER);
                } else {
                    session.write(new Write.Apply(object.yaml().text(), Write.OnConflict.REPORT), WriteMode.REAL);
                }
            }
        }
        playground.admission(new StudioAdmission(RuleCatalog.analyzer()));
        return playground;
    }

    /// Server-side apply needs it to exist; what the sample says about it is applied later.
    private static String namespace(String name) {
        return """
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: %s
                """.formatted(name);
    }
}
