package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.MeshRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.yaml.YamlPath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `overlapping-selectors`.
final class OverlappingSelectors implements MeshRule {

    private static final RuleDoc DOC =
            RuleDoc.analysis("overlapping-selectors", Severity.ERROR, "IST0110 IST0159 KIA0003", """
            Two objects of a kind select the same workload

            Of Sidecar, PeerAuthentication and Telemetry only one holds for a workload: the oldest. The other one is ignored there.

            Bad: two Sidecars with `app: web` in one namespace. Good: one of them.
            Source: istio/istio pkg/config/analysis/analyzers/sidecar/selector.go
            Source: istio/istio pkg/config/analysis/analyzers/telemetry/selector.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    private record Selecting(Typed<?> object, WorkloadSelector selector) {}

    @Override
    public void check(MeshSnapshot mesh, Findings findings) {
        report(
                mesh.sidecars().stream()
                        .flatMap(each -> selecting(each, each.spec().workloadSelector())),
                mesh,
                findings);
        report(
                mesh.peerAuthentications().stream()
                        .flatMap(each -> selecting(each, each.spec().selector())),
                mesh,
                findings);
        report(
                mesh.telemetries().stream()
                        .flatMap(each -> selecting(each, each.spec().selector())),
                mesh,
                findings);
    }

    private static Stream<Selecting> selecting(Typed<?> object, Optional<WorkloadSelector> selector) {
        return selector.filter(each -> !each.labels().isEmpty()).map(each -> new Selecting(object, each)).stream();
    }

    private static void report(Stream<Selecting> selecting, MeshSnapshot mesh, Findings findings) {
        Map<ResourceKey, Typed<?>> first = new HashMap<>();
        selecting
                .sorted(Comparator.comparing(Selecting::object, Typed.OLDEST_FIRST))
                .forEach(each -> check(each, first, mesh, findings));
    }

    private static void check(Selecting each, Map<ResourceKey, Typed<?>> first, MeshSnapshot mesh, Findings findings) {
        Typed<?> object = each.object();
        boolean reported = false;
        for (MeshWorkload workload : mesh.indexes()
                .selectors()
                .select(object.namespace(), each.selector().labels())) {
            Typed<?> earlier = first.putIfAbsent(workload.resource().key(), object);
            if (earlier != null && !reported) {
                reported = true;
                String message = earlier.key() + " selects " + workload.kind() + " " + workload.name()
                        + " too and goes first; there this one has no effect";
                findings.add(Finding.at(object.resource(), each.selector().at(), message)
                        .related(earlier.resource(), YamlPath.ROOT, "The one in force"));
            }
        }
    }
}
