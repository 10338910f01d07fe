package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.index.HostIndex;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.ClientTls;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.TrafficPolicy;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// One place where a DestinationRule says how to connect to a service.
///
/// @param port absent for all ports
/// @param labels of the subset it is for; empty for all
record ClientTlsUse(
        Typed<DestinationRule> rule,
        RegistryService service,
        OptionalInt port,
        Map<String, String> labels,
        ClientTls tls) {

    /// All of a rule, for each service of the mesh that it is for.
    static List<ClientTlsUse> of(Typed<DestinationRule> rule, MeshSnapshot mesh) {
        List<TrafficPolicy> policies = Policies.all(rule.spec());
        if (policies.stream().allMatch(policy -> policy.tls().isEmpty())) {
            return List.of();
        }
        List<ClientTlsUse> all = new ArrayList<>();
        for (RegistryService service : services(rule, mesh)) {
            rule.spec().trafficPolicy().ifPresent(policy -> add(rule, service, policy, Map.of(), all));
            rule.spec()
                    .subsets()
                    .forEach(subset -> subset.trafficPolicy()
                            .ifPresent(policy -> add(rule, service, policy, subset.labels(), all)));
        }
        return all;
    }

    private static void add(
            Typed<DestinationRule> rule,
            RegistryService service,
            TrafficPolicy policy,
            Map<String, String> labels,
            List<ClientTlsUse> all) {
        policy.tls().ifPresent(tls -> all.add(new ClientTlsUse(rule, service, OptionalInt.empty(), labels, tls)));
        policy.portLevel()
                .forEach(level -> level.tls()
                        .ifPresent(tls -> all.add(new ClientTlsUse(rule, service, level.port(), labels, tls))));
    }

    private static List<RegistryService> services(Typed<DestinationRule> rule, MeshSnapshot mesh) {
        String host = HostName.resolve(rule.spec().host(), rule.namespace());
        HostIndex hosts = mesh.indexes().hosts();
        return HostName.isWildcard(host)
                ? hosts.services().stream()
                        .filter(service -> !service.external() && HostName.isSubset(service.host(), host))
                        .toList()
                : hosts.findVisible(host, rule.namespace()).stream()
                        .filter(service -> !service.external())
                        .toList();
    }

    /// Where it is written.
    YamlPath at() {
        return tls.mode().isPresent() ? tls.at().key("mode") : tls.at();
    }
}
