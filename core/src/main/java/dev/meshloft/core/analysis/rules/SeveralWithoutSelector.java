package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.MeshRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `several-without-selector`.
final class SeveralWithoutSelector implements MeshRule {

    private static final RuleDoc DOC =
            RuleDoc.analysis("several-without-selector", Severity.ERROR, "IST0111 IST0160 KIA0002", """
            A namespace has several objects of a kind without selector

            Of Sidecar, PeerAuthentication and Telemetry, one without selector is for the whole namespace. Of several, the oldest
            counts and the others have no effect.

            Bad: PeerAuthentication `default` and `strict` in one namespace, both without selector. Good: one of them.
            Source: istio/istio pkg/config/analysis/analyzers/sidecar/selector.go
            Source: istio/istio pilot/pkg/model/authentication.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(MeshSnapshot mesh, Findings findings) {
        report(mesh.sidecars().stream().filter(each -> isWide(each.spec().workloadSelector())), findings);
        report(
                mesh.peerAuthentications().stream()
                        .filter(each -> isWide(each.spec().selector())),
                findings);
        report(
                mesh.telemetries().stream()
                        .filter(each -> isWide(each.spec().selector()))
                        .filter(each -> each.spec().targetRefs().isEmpty()),
                findings);
    }

    private static boolean isWide(Optional<WorkloadSelector> selector) {
        return selector.map(WorkloadSelector::labels).orElse(Map.of()).isEmpty();
    }

    private static void report(Stream<? extends Typed<?>> wide, Findings findings) {
        Map<String, Typed<?>> first = new HashMap<>();
        wide.sorted(Typed.OLDEST_FIRST).forEach(each -> {
            Typed<?> oldest = first.putIfAbsent(each.namespace(), each);
            if (oldest != null) {
                String message =
                        oldest.key() + " is for the whole namespace too and goes first; this one has no effect";
                findings.add(Finding.at(each.resource(), YamlPath.of("metadata", "name"), message)
                        .related(oldest.resource(), YamlPath.ROOT, "The one in force"));
            }
        });
    }
}
