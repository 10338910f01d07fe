package dev.meshloft.core.traffic;

import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.ServiceEntry;
import dev.meshloft.core.kube.Service;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.security.AddressBlock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The addresses of services and what names resolve to for an application. Services without a cluster IP get one from
/// 10.96.1.1 on, in the order of the documents; unknown names get one of a documentation range.
final class AddressTable {

    private static final int FIRST_ADDRESS = 10 << 24 | 96 << 16 | 1 << 8;
    private static final String SUFFIX = ".svc.cluster.local";

    private final PodTable pods;
    private final Map<String, Typed<Service>> byHost = new HashMap<>();
    private final Map<String, Typed<Service>> byAddress = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final List<Typed<ServiceEntry>> entries;

    private AddressTable(PodTable pods, List<Typed<ServiceEntry>> entries) {
        this.pods = pods;
        this.entries = entries;
    }

    static AddressTable of(MeshSnapshot snapshot, PodTable pods) {
        AddressTable table = new AddressTable(pods, snapshot.serviceEntries());
        Set<String> used = new HashSet<>();
        snapshot.services().forEach(each -> used.addAll(each.spec().clusterIps()));
        int next = FIRST_ADDRESS;
        for (Typed<Service> service : snapshot.services()) {
            String host = service.name() + "." + service.namespace() + SUFFIX;
            table.byHost.put(host, service);
            if (service.spec().isExternalName() || service.spec().isHeadless()) {
                continue;
            }
            List<String> own = service.spec().clusterIps();
            String ip = own.isEmpty() ? "" : own.getFirst();
            if (ip.isEmpty()) {
                do {
                    next++;
                } while (used.contains(PodTable.text(next)));
                ip = PodTable.text(next);
            }
            table.addresses.put(host, ip);
            table.byAddress.put(ip, service);
        }
        return table;
    }

    /// The cluster IP of a Kubernetes service, empty when it has none.
    String ofService(String host) {
        return addresses.getOrDefault(host, "");
    }

    /// The Kubernetes service with a cluster IP.
    Optional<Typed<Service>> service(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /// The full name of a Kubernetes service, by the search path of a namespace.
    Optional<String> findService(String host, String namespace) {
        String name = host.toLowerCase(Locale.ROOT);
        String clean = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return List.of("", "." + namespace + SUFFIX, SUFFIX, ".cluster.local").stream()
                .map(clean::concat)
                .filter(byHost::containsKey)
                .findFirst();
    }

    /// What an application of the namespace connects to.
    String resolve(String host, String namespace, List<Pod> headless) {
        if (AddressBlock.isAddress(host)) {
            return host;
        }
        Optional<String> service = findService(host, namespace);
        Typed<Service> known = service.map(byHost::get).orElse(null);
        if (service.isPresent() && known != null) {
            Service spec = known.spec();
            if (spec.isExternalName()) {
                return resolve(spec.externalName(), namespace, headless);
            }
            String ip = addresses.get(service.get());
            if (ip != null) {
                return ip;
            }
            if (!headless.isEmpty()) {
                return headless.getFirst().ip();
            }
        }
        return entryAddress(host).orElseGet(() -> documentationAddress(host));
    }

    List<Pod> podsOf(RegistryService service) {
        return pods.behind(service);
    }

    private Optional<String> entryAddress(String host) {
        String name = clean(host);
        for (Typed<ServiceEntry> entry : entries) {
            boolean covers = entry.spec().hosts().stream()
                    .map(each -> each.toLowerCase(Locale.ROOT))
                    .anyMatch(each -> each.equals(name) || (each.startsWith("*") && name.endsWith(each.substring(1))));
            if (!covers) {
                continue;
            }
            if (!entry.spec().addresses().isEmpty()) {
                return Optional.of(firstOf(entry.spec().addresses()));
            }
            if (!entry.spec().endpoints().isEmpty()
                    && AddressBlock.isAddress(
                            entry.spec().endpoints().getFirst().address())) {
                return Optional.of(entry.spec().endpoints().getFirst().address());
            }
        }
        return Optional.empty();
    }

    /// The first IPv4 address, in a block the one after the network's own.
    private static String firstOf(List<String> written) {
        String chosen =
                written.stream().filter(each -> !each.contains(":")).findFirst().orElse(written.getFirst());
        int slash = chosen.indexOf('/');
        if (slash < 0) {
            return chosen;
        }
        String network = chosen.substring(0, slash);
        int dot = network.lastIndexOf('.');
        return dot < 0 ? network : network.substring(0, dot + 1) + (Integer.parseInt(network.substring(dot + 1)) + 1);
    }

    private static String documentationAddress(String host) {
        int hash = 0x811c9dc5;
        for (byte each : clean(host).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x01000193;
        }
        return "203.0.113." + (20 + Integer.remainderUnsigned(hash, 200));
    }

    private static String clean(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
