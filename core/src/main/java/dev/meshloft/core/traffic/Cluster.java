package dev.meshloft.core.traffic;

import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.ServiceEntry;
import dev.meshloft.core.kube.Endpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A destination as a proxy knows it: host, port and subset, with the endpoints behind it.
///
/// @param exists whether the service, its port and the subset are there
/// @param service absent when unknown
/// @param open outside or by the original address: never empty, pods are not known
record Cluster(
        String host,
        int port,
        String subset,
        boolean exists,
        Optional<RegistryService> service,
        Optional<RegistryPort> servicePort,
        Optional<EffectiveRule> rule,
        List<Endpoint> endpoints,
        boolean open) {

    /// One address.
    record Endpoint(String ip, int port, Optional<Pod> pod) {}

    String name() {
        return "outbound|" + port + "|" + subset + "|" + host;
    }

    boolean isEmpty() {
        return !open && endpoints.isEmpty();
    }

    static Cluster find(Client client, String host, int port, String subset) {
        Optional<RegistryService> service = client.service(host);
        Optional<RegistryPort> servicePort = service.flatMap(each -> each.findPort(port));
        Optional<EffectiveRule> rule = service.flatMap(client::rule);
        boolean exists = servicePort.isPresent()
                && (subset.isEmpty()
                        || rule.flatMap(each -> each.findSubset(subset)).isPresent());
        if (!exists) {
            return new Cluster(host, port, subset, false, service, servicePort, rule, List.of(), false);
        }
        Map<String, String> labels = rule.flatMap(each -> each.findSubset(subset))
                .map(each -> each.subset().labels())
                .orElse(Map.of());
        return resolved(client, service.get(), servicePort.get(), subset, rule, labels);
    }

    private static Cluster resolved(
            Client client,
            RegistryService service,
            RegistryPort port,
            String subset,
            Optional<EffectiveRule> rule,
            Map<String, String> labels) {
        boolean open = service.serviceEntry().map(Cluster::isOpen).orElse(false);
        List<Endpoint> endpoints = open
                ? List.of()
                : service.isKubernetes()
                        ? ofKubernetes(client.world(), service, port, labels)
                        : ofEntry(client.world(), service, port, labels);
        return new Cluster(
                service.host(),
                port.number(),
                subset,
                true,
                Optional.of(service),
                Optional.of(port),
                rule,
                endpoints,
                open);
    }

    private static boolean isOpen(ServiceEntry entry) {
        return switch (entry.resolution().orElse(ServiceEntry.Resolution.NONE)) {
            case NONE, DNS, DNS_ROUND_ROBIN -> true;
            case STATIC -> false;
            case DYNAMIC_DNS -> throw new NotModelled("resolution DYNAMIC_DNS is not modelled");
        };
    }

    private static List<Endpoint> ofKubernetes(
            World world, RegistryService service, RegistryPort port, Map<String, String> labels) {
        if (service.kubernetes().orElseThrow().isExternalName()
                || service.kubernetes().orElseThrow().isHeadless()) {
            throw new NotModelled(
                    service.name() + " is headless or an external name, which is not modelled",
                    Origin.of(service.source()));
        }
        List<Typed<Endpoints>> slices = world.slicesOf(service);
        List<Endpoint> all = slices.isEmpty() ? ofPods(world, service, port) : ofSlices(world, slices, port);
        if (all.isEmpty() && slices.isEmpty()) {
            requireWorkloads(world, service);
        }
        return all.stream()
                .filter(each -> labels.isEmpty()
                        || each.pod().map(pod -> pod.hasLabels(labels)).orElse(false))
                .toList();
    }

    /// Files often hold services without their workloads: then nothing is known about what stands behind.
    private static void requireWorkloads(World world, RegistryService service) {
        boolean known =
                world.pods().all().stream().anyMatch(pod -> pod.namespace().equals(service.namespace()));
        if (!known) {
            throw new NotModelled(
                    "no workload of namespace " + service.namespace() + " is here, so the endpoints of "
                            + service.name() + " are not known",
                    Origin.of(service.source()));
        }
    }

    private static List<Endpoint> ofPods(World world, RegistryService service, RegistryPort port) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Pod pod : world.pods().behind(service)) {
            OptionalInt target = pod.port(port.targetPort(), port.number());
            if (target.isPresent()) {
                endpoints.add(new Endpoint(pod.ip(), target.getAsInt(), Optional.of(pod)));
            }
        }
        return endpoints;
    }

    private static List<Endpoint> ofSlices(World world, List<Typed<Endpoints>> slices, RegistryPort port) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Typed<Endpoints> slice : slices) {
            OptionalInt target = slice.spec().ports().stream()
                    .filter(each -> each.name().equals(port.name())
                            || slice.spec().ports().size() == 1)
                    .map(Endpoints.Port::number)
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .orElse(OptionalInt.empty());
            if (target.isPresent()) {
                slice.spec().addresses().stream()
                        .filter(Endpoints.Address::ready)
                        .map(each -> new Endpoint(
                                each.ip(),
                                target.getAsInt(),
                                world.pods()
                                        .withAddress(each.ip())
                                        .or(() -> world.pods().find(slice.namespace(), each.pod()))))
                        .forEach(endpoints::add);
            }
        }
        return endpoints;
    }

    private static List<Endpoint> ofEntry(
            World world, RegistryService service, RegistryPort port, Map<String, String> labels) {
        ServiceEntry entry = service.serviceEntry().orElseThrow();
        if (entry.workloadSelector().isPresent()) {
            throw new NotModelled(
                    "ServiceEntry " + service.name() + " selects its workloads, which is not modelled",
                    Origin.of(service.source()));
        }
        List<Endpoint> endpoints = new ArrayList<>();
        for (var each : entry.endpoints()) {
            if (world.pods().withAddress(each.address()).isPresent()) {
                throw new NotModelled(
                        "ServiceEntry " + service.name() + " points at a pod, which is not modelled",
                        Origin.of(service.source(), each.at()));
            }
            boolean fits = labels.entrySet().stream()
                    .allMatch(label -> label.getValue().equals(each.labels().get(label.getKey())));
            if (fits) {
                int target = each.ports()
                        .getOrDefault(
                                port.name(),
                                port.targetPort().isEmpty() ? port.number() : Integer.parseInt(port.targetPort()));
                endpoints.add(new Endpoint(each.address(), target, Optional.empty()));
            }
        }
        return endpoints;
    }
}
