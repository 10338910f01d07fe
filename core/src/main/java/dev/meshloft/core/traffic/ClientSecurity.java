package dev.meshloft.core.traffic;

import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.ClientTls;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.Subset;
import dev.meshloft.core.istio.TrafficPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a proxy secures the connection to an endpoint (`pilot/pkg/networking/core/cluster_tls.go`,
/// `pilot/pkg/xds/endpoints/mtls_checker.go`).
///
/// @param kind `mtls`, `plaintext`, `simple` or `mutual`
/// @param sni of a mutual TLS connection
/// @param names accepted server names; empty accepts any
/// @param origin absent for automatic mutual TLS
record ClientSecurity(
        String kind,
        String sni,
        List<String> names,
        @Nullable Origin origin) {

    static ClientSecurity of(Client client, Cluster cluster, Cluster.Endpoint endpoint) {
        String sni = "outbound_." + cluster.port() + "_." + cluster.subset() + "_." + cluster.host();
        Optional<EffectiveRule> rule = cluster.rule();
        requireUsualBalancing(rule);
        Written written = rule.map(each -> written(each, cluster)).orElse(Written.NOTHING);
        if (written.tls() != null) {
            return asWritten(client, written, sni);
        }
        boolean external = cluster.service().map(each -> each.external()).orElse(true);
        return external ? plain(null) : automatic(client, cluster, endpoint, sni);
    }

    private static ClientSecurity asWritten(Client client, Written written, String usualSni) {
        ClientTls tls = java.util.Objects.requireNonNull(written.tls());
        Origin origin = written.origin();
        return switch (tls.effectiveMode()) {
            case DISABLE -> plain(origin);
            case ISTIO_MUTUAL ->
                new ClientSecurity("mtls", tls.sni().isEmpty() ? usualSni : tls.sni(), tls.subjectAltNames(), origin);
            case SIMPLE, MUTUAL -> {
                boolean dropped = !client.gateway() && !tls.credentialName().isEmpty() && !written.selective();
                String kind = tls.effectiveMode() == ClientTls.Mode.SIMPLE ? "simple" : "mutual";
                yield dropped ? plain(origin) : new ClientSecurity(kind, tls.sni(), List.of(), origin);
            }
        };
    }

    private static ClientSecurity automatic(Client client, Cluster cluster, Cluster.Endpoint endpoint, String sni) {
        var mesh = client.world().snapshot();
        String namespace = cluster.service().orElseThrow().namespace();
        if (!mesh.meshConfig().autoMtls() || endpoint.pod().isEmpty()) {
            return plain(null);
        }
        Pod pod = endpoint.pod().get();
        Optional<ClientTls.Mode> checked = cluster.rule().flatMap(rule -> endpointMode(rule, cluster));
        if (checked.isPresent()) {
            return checked.get() == ClientTls.Mode.ISTIO_MUTUAL
                    ? new ClientSecurity("mtls", sni, List.of(), null)
                    : plain(null);
        }
        var policies = mesh.indexes().policies();
        boolean off = policies.namespaceMode(namespace).mode() == PeerAuthentication.Mode.DISABLE
                || policies.peerMode(pod.namespace(), pod.labels()).onPort(endpoint.port())
                        == PeerAuthentication.Mode.DISABLE;
        return pod.meshed() && !off ? new ClientSecurity("mtls", sni, List.of(), null) : plain(null);
    }

    private static ClientSecurity plain(@Nullable Origin origin) {
        return new ClientSecurity("plaintext", "", List.of(), origin);
    }

    private record Written(
            @Nullable ClientTls tls, @Nullable Origin origin, boolean selective) {

        static final Written NOTHING = new Written(null, null, false);
    }

    /// The cluster's own setting: the subset's port, the subset, the rule's port, the rule. A port entry replaces the
    /// whole policy, so it does not inherit `tls`.
    private static Written written(EffectiveRule rule, Cluster cluster) {
        boolean selective = rule.workloadSelector().isPresent();
        Optional<EffectiveRule.OwnedSubset> subset = rule.findSubset(cluster.subset());
        Optional<TrafficPolicy> ofSubset =
                subset.map(EffectiveRule.OwnedSubset::subset).flatMap(Subset::trafficPolicy);
        if (ofSubset.isPresent()) {
            Optional<TrafficPolicy> port = portLevel(ofSubset.get(), cluster.port());
            if (port.isPresent()) {
                return found(subset.get().rule(), port.get().tls(), selective);
            }
            if (ofSubset.get().tls().isPresent()) {
                return found(subset.get().rule(), ofSubset.get().tls(), selective);
            }
        }
        if (rule.policySource().isEmpty()) {
            return Written.NOTHING;
        }
        TrafficPolicy policy = rule.trafficPolicy().orElseThrow();
        Optional<ClientTls> tls =
                portLevel(policy, cluster.port()).map(TrafficPolicy::tls).orElse(policy.tls());
        return found(rule.policySource().get(), tls, selective);
    }

    private static Written found(Typed<DestinationRule> rule, Optional<ClientTls> tls, boolean selective) {
        return tls.map(each -> new Written(each, Origin.of(rule, each.at()), selective))
                .orElse(Written.NOTHING);
    }

    /// What the endpoint generation looks at: unlike the cluster it goes on to wider settings.
    private static Optional<ClientTls.Mode> endpointMode(EffectiveRule rule, Cluster cluster) {
        Optional<TrafficPolicy> ofSubset =
                rule.findSubset(cluster.subset()).flatMap(each -> each.subset().trafficPolicy());
        return ofSubset.flatMap(each -> modeFor(each, cluster.port()))
                .or(() -> rule.trafficPolicy().flatMap(each -> modeFor(each, cluster.port())));
    }

    private static Optional<ClientTls.Mode> modeFor(TrafficPolicy policy, int port) {
        return portLevel(policy, port)
                .flatMap(TrafficPolicy::tls)
                .or(policy::tls)
                .map(ClientTls::effectiveMode);
    }

    private static Optional<TrafficPolicy> portLevel(TrafficPolicy policy, int port) {
        return policy.portLevel().stream()
                .filter(each -> each.port().isPresent() && each.port().getAsInt() == port)
                .findFirst();
    }

    private static void requireUsualBalancing(Optional<EffectiveRule> rule) {
        boolean passthrough = rule.flatMap(EffectiveRule::trafficPolicy)
                .flatMap(TrafficPolicy::loadBalancer)
                .filter(each -> each.simple().equals("PASSTHROUGH"))
                .isPresent();
        if (passthrough) {
            throw new NotModelled(
                    "load balancing PASSTHROUGH is not modelled",
                    Origin.of(rule.orElseThrow().policySource().orElseThrow()));
        }
    }
}
