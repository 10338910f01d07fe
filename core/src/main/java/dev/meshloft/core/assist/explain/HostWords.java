package dev.meshloft.core.assist.explain;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.Link;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.kube.Endpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What stands behind a host: its object, ports, pods, and who sends requests there.
public record HostWords(Knowledge knowledge) {

    public Explanation of(RegistryService service) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Host", service.host()));
        List<String> ports = service.ports().stream().map(HostWords::port).toList();
        facts.add(Fact.of("Ports", ports.isEmpty() ? "none" : Words.some(ports)));
        pods(service, facts);
        endpoints(service, facts);
        subsets(service, facts);
        facts.addAll(new Uses(knowledge).of(new NamedThing.Host(service.host())));
        String kind = service.isKubernetes() ? "Service" : "ServiceEntry";
        return new Explanation(
                service.isKubernetes() ? ItemKind.SERVICE : ItemKind.EXTERNAL_HOST,
                service.isKubernetes() ? service.name() : service.host(),
                kind + " in " + service.namespace(),
                service.external() ? "Outside the mesh: no automatic mutual TLS." : "",
                facts,
                List.of(new Link("Open " + kind, service.source().resource().whole())));
    }

    /// `9080 http`.
    public static String port(RegistryPort port) {
        return port.name().isEmpty() ? "" + port.number() : port.number() + " " + port.name();
    }

    private void pods(RegistryService service, List<Fact> facts) {
        if (service.selector().isEmpty()) {
            return;
        }
        OptionalInt ready = ready(service);
        List<MeshWorkload> workloads = knowledge.mesh().indexes().selectors().workloadsOf(service);
        int pods = workloads.stream().mapToInt(MeshWorkload::pods).sum();
        facts.add(Fact.of("Pods", ready.isPresent() ? ready.getAsInt() + " ready" : "" + pods));
    }

    /// Known only where the cluster's endpoints are.
    private OptionalInt ready(RegistryService service) {
        List<Endpoints> slices = knowledge.mesh().resources().of(Kinds.ENDPOINT_SLICE).stream()
                .filter(slice -> slice.namespace().equals(service.namespace()))
                .map(slice -> slice.spec())
                .filter(slice -> slice.service().equals(service.name()))
                .toList();
        return slices.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) slices.stream()
                        .flatMap(slice -> slice.addresses().stream())
                        .filter(Endpoints.Address::ready)
                        .map(Endpoints.Address::ip)
                        .distinct()
                        .count());
    }

    private static void endpoints(RegistryService service, List<Fact> facts) {
        service.serviceEntry().ifPresent(entry -> {
            facts.add(Fact.of("Resolution", entry.resolution().map(Enum::name).orElse("NONE")));
            if (!entry.endpoints().isEmpty()) {
                facts.add(Fact.of("Endpoints", "" + entry.endpoints().size()));
            }
        });
    }

    private void subsets(RegistryService service, List<Fact> facts) {
        List<String> names =
                knowledge
                        .mesh()
                        .indexes()
                        .rules()
                        .candidates(service.host(), service.namespace(), service.namespace())
                        .stream()
                        .flatMap(rule -> rule.subsets().stream())
                        .map(each -> each.subset().name())
                        .distinct()
                        .toList();
        if (!names.isEmpty()) {
            facts.add(Fact.of("Subsets", Words.some(names)));
        }
    }
}
