package dev.meshloft.core.traffic;

import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.Server;
import dev.meshloft.core.istio.ServerTls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The servers that a gateway's proxy opens on one port of its pod (`mergeGateways` in `pilot/pkg/model/gateway.go`).
///
/// @param plain plaintext HTTP servers, which share their routes
/// @param tls servers chosen by SNI
/// @param left servers that are skipped, and why
record GatewayServers(List<Open> plain, List<Open> tls, List<Step.Considered> left) {

    /// One server and its Gateway.
    ///
    /// @param hosts with `./` resolved and `*/` taken off; perhaps `namespace/host`
    record Open(Typed<Gateway> gateway, Server server, List<String> hosts) {

        String gatewayName() {
            return gateway.qualifiedName();
        }

        Origin origin() {
            return Origin.of(gateway, server.at());
        }

        boolean isPassthrough() {
            ServerTls.Mode mode = server.tls().orElseThrow().effectiveMode();
            return mode == ServerTls.Mode.PASSTHROUGH || mode == ServerTls.Mode.AUTO_PASSTHROUGH;
        }

        boolean redirectsToHttps() {
            return server.tls().map(ServerTls::httpsRedirect).orElse(false);
        }

        /// Host names without namespace, in lower case.
        Set<String> sniHosts() {
            Set<String> names = new LinkedHashSet<>();
            hosts.forEach(
                    host -> names.add(host.substring(host.indexOf('/') + 1).toLowerCase(Locale.ROOT)));
            return names;
        }

        /// The hosts that VirtualServices of a namespace may bind.
        List<String> hostsFor(String namespace) {
            return hosts.stream()
                    .filter(host -> host.indexOf('/') < 0 || host.startsWith(namespace + "/"))
                    .map(host -> host.substring(host.indexOf('/') + 1))
                    .toList();
        }
    }

    /// @param port the pod listens on
    static GatewayServers of(World world, Pod pod, int port) {
        GatewayServers servers = new GatewayServers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> tlsHosts = new HashSet<>();
        boolean used = false;
        for (Typed<Gateway> gateway : world.snapshot().gateways().stream()
                .sorted(Typed.OLDEST_FIRST)
                .filter(each -> pod.hasLabels(each.spec().selector()))
                .toList()) {
            for (Server server : gateway.spec().servers()) {
                if (server.port().isPresent()
                        && listensOn(world, pod, server.port().getAsInt(), port)) {
                    used |= servers.add(new Open(gateway, server, hosts(gateway, server)), tlsHosts, used);
                }
            }
        }
        return servers;
    }

    private boolean add(Open open, Set<String> tlsHosts, boolean used) {
        requireUsual(open);
        if (open.server().tls().isPresent() && !claim(open, tlsHosts)) {
            left.add(new Step.Considered(
                    "server " + open.gatewayName() + " " + open.server().at(),
                    "an older server on this port has one of its hosts",
                    open.origin()));
            return false;
        }
        boolean plaintext = isPlaintext(open.server());
        boolean fits = !used || (plaintext ? !plain.isEmpty() : plain.isEmpty());
        if (!fits) {
            left.add(new Step.Considered(
                    "server " + open.gatewayName() + " " + open.server().at(),
                    "its protocol conflicts with an older server on this port",
                    open.origin()));
            return false;
        }
        (plaintext ? plain : tls).add(open);
        return true;
    }

    private static boolean claim(Open open, Set<String> tlsHosts) {
        if (open.hosts().stream().anyMatch(tlsHosts::contains)) {
            return false;
        }
        tlsHosts.addAll(open.hosts());
        return true;
    }

    private static boolean isPlaintext(Server server) {
        String protocol = server.protocol().toUpperCase(Locale.ROOT);
        return List.of("HTTP", "HTTP2", "GRPC", "GRPC-WEB").contains(protocol);
    }

    private static void requireUsual(Open open) {
        String protocol = open.server().protocol().toUpperCase(Locale.ROOT);
        boolean known = isPlaintext(open.server()) || List.of("HTTPS", "TLS").contains(protocol);
        if (!known) {
            throw new NotModelled("gateway servers with protocol " + protocol + " are not modelled", open.origin());
        }
        if (!open.server().bind().isEmpty()) {
            throw new NotModelled("gateway servers with bind are not modelled", open.origin());
        }
    }

    private static List<String> hosts(Typed<Gateway> gateway, Server server) {
        return server.hosts().stream()
                .map(host -> host.startsWith("./") ? gateway.namespace() + host.substring(1) : host)
                .map(host -> host.startsWith("*/") ? host.substring(2) : host)
                .toList();
    }

    /// A server's port is a port of the gateway's Services; without one it is the pod's own.
    private static boolean listensOn(World world, Pod pod, int serverPort, int port) {
        List<Integer> targets = targets(world, pod, serverPort);
        return targets.isEmpty() ? serverPort == port : targets.contains(port);
    }

    /// The pod's ports behind a service port.
    static List<Integer> targets(World world, Pod pod, int servicePort) {
        List<Integer> targets = new ArrayList<>();
        for (RegistryService service : world.withPort(servicePort)) {
            boolean mine = service.isKubernetes()
                    && service.namespace().equals(pod.namespace())
                    && service.selector().map(pod::hasLabels).orElse(false);
            if (mine) {
                RegistryPort found = service.findPort(servicePort).orElseThrow();
                pod.port(found.targetPort(), found.number()).ifPresent(targets::add);
            }
        }
        return targets;
    }
}
