package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;

/// `deprecated-field`.
final class DeprecatedField implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.admission("deprecated-field", Severity.WARNING, "IST0002", """
            A field of a VirtualService is deprecated

            `mirrorPercent` and the integer `percent` of a fault still work; `mirrorPercentage` and `percentage` replace them and
            take fractions too.

            Bad: `mirrorPercent: 10`. Good: `mirrorPercentage: {value: 10}`.
            Source: istio/api networking/v1alpha3/virtual_service.proto
            Source: istio/istio pkg/config/analysis/analyzers/deprecation/deprecation.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<VirtualService>> kinds() {
        return List.of(Kinds.VIRTUAL_SERVICE);
    }

    @Override
    public void check(Typed<VirtualService> service, MeshSnapshot mesh, Findings findings) {
        for (HttpRoute route : service.spec().http()) {
            report(service, route.at().key("mirrorPercent"), "mirrorPercentage", findings);
            report(service, route.at().key("mirror_percent"), "mirrorPercentage", findings);
            report(service, route.at().key("fault").key("delay").key("percent"), "percentage", findings);
        }
    }

    private static void report(Typed<VirtualService> service, YamlPath path, String successor, Findings findings) {
        YamlValue value = service.resource().root().at(path);
        if (value.isPresent() && path.last() instanceof YamlPath.Key(String name)) {
            findings.add(Finding.atKey(
                    service.resource(),
                    path,
                    name + " is deprecated; write " + successor + ": {value: " + value.stringOr("…") + "}"));
        }
    }
}
