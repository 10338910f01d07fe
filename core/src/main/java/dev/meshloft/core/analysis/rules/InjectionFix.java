package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlPath;
import java.util.Optional;

/// Moves `sidecar.istio.io/inject` from the annotations to the labels.
final class InjectionFix {

    private InjectionFix() {}

    static Optional<QuickFix> of(Resource resource, YamlPath metadata, String value) {
        return Optional.empty();
    }
}
