package dev.meshloft.core.traffic;

import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Sidecar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one proxy sees: a sidecar next to its workload, or a gateway's.
///
/// @param gateway gateways ignore Sidecar resources
record Client(World world, Pod pod, boolean gateway) {

    String namespace() {
        return pod.namespace();
    }

    /// The service behind a complete host.
    Optional<RegistryService> service(String host) {
        return world.snapshot().indexes().hosts().findVisible(host.toLowerCase(Locale.ROOT), namespace());
    }

    /// Whether this is the one of its host that the proxy knows.
    boolean sees(RegistryService service) {
        return service.exportTo().isVisibleIn(namespace())
                && service(service.host()).filter(service::equals).isPresent();
    }

    Optional<Typed<Sidecar>> sidecar() {
        return gateway
                ? Optional.empty()
                : world.snapshot().indexes().visibility().sidecarOf(namespace(), pod.labels());
    }

    /// A Sidecar that narrows what the proxy sees ends with unknown.
    void requirePlainScope() {
        Optional<Typed<Sidecar>> sidecar = sidecar();
        if (sidecar.isEmpty()) {
            return;
        }
        boolean everything = sidecar.get().spec().egress().stream()
                .allMatch(egress -> egress.port().isEmpty()
                        && egress.bind().isEmpty()
                        && egress.hosts().stream().allMatch(host -> host.equals("*/*")));
        if (!everything) {
            throw new NotModelled(
                    "Sidecar " + sidecar.get().qualifiedName() + " narrows what " + pod.qualifiedName()
                            + " sees, which is not modelled",
                    Origin.of(sidecar.get(), sidecar.get().spec().at().key("egress")));
        }
    }

    /// `ALLOW_ANY` or `REGISTRY_ONLY`.
    String outboundMode() {
        String own = sidecar().map(each -> each.spec().outboundMode()).orElse("");
        String mode = own.isEmpty() ? world.snapshot().meshConfig().outboundMode() : own;
        if (!mode.equals("ALLOW_ANY") && !mode.equals("REGISTRY_ONLY")) {
            throw new NotModelled("the outbound traffic policy " + mode + " is not modelled");
        }
        return mode;
    }

    /// The DestinationRule in force towards a service (`SidecarScope.DestinationRule` in `pilot/pkg/model/sidecar.go`):
    /// one for this workload, else the last without a selector.
    Optional<EffectiveRule> rule(RegistryService service) {
        List<EffectiveRule> candidates =
                world.snapshot().indexes().rules().candidates(service.host(), service.namespace(), namespace()).stream()
                        .filter(this::isExportedHere)
                        .toList();
        Optional<EffectiveRule> mine = candidates.stream()
                .filter(rule -> rule.namespace().equals(namespace()))
                .filter(rule -> rule.workloadSelector()
                        .filter(selector -> selector.selects(pod.labels()))
                        .isPresent())
                .findFirst();
        return mine.or(() -> candidates.stream()
                .filter(rule -> rule.workloadSelector().isEmpty())
                .reduce((_, last) -> last));
    }

    /// A rule of the root namespace that also goes elsewhere counts at home only when it names the namespace: `.` is
    /// compared as text there.
    private boolean isExportedHere(EffectiveRule rule) {
        List<String> written = rule.first().spec().exportTo();
        boolean atHome = rule.namespace().equals(namespace())
                && namespace().equals(world.snapshot().meshConfig().rootNamespace());
        return !atHome
                || written.isEmpty()
                || written.equals(List.of("."))
                || written.contains("*")
                || written.contains(namespace());
    }
}
