package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.Link;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.resource.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of objects: VirtualServices to delegate to, targets of policies, Secrets.
record ObjectOffers(Request request) {

    /// VirtualServices without hosts, in the namespace beside the name.
    List<Offer> delegates() {
        String written = request.sibling(1, "namespace").stringOr("");
        String namespace = written.isEmpty() ? request.namespace() : written;
        return request.mesh().virtualServices().stream()
                .filter(each -> each.spec().isDelegate())
                .filter(each -> each.namespace().equals(namespace))
                .filter(each -> !each.key().equals(request.place().object().key()))
                .map(ObjectOffers::delegate)
                .toList();
    }

    private static Offer delegate(Typed<VirtualService> service) {
        return Offer.text(
                service.name(),
                ItemKind.ROUTE,
                service.namespace(),
                () -> new Explanation(
                        ItemKind.ROUTE,
                        service.name(),
                        "VirtualService in " + service.namespace(),
                        "It has no hosts, so others can delegate to it.",
                        List.of(Fact.of("Routes", "" + service.spec().http().size())),
                        List.of(new Link(
                                "Open VirtualService", service.resource().whole()))));
    }

    /// Objects of the kind beside the name, in the own namespace.
    List<Offer> targets() {
        String kind = request.sibling(1, "kind").string().orElseGet(this::usualKind);
        return request.mesh().resources().all().stream()
                .filter(each -> each.kind().equals(kind))
                .filter(each -> each.namespace().equals(request.namespace()))
                .filter(each -> !kind.equals("Gateway") || each.key().group().equals("gateway.networking.k8s.io"))
                .map(each -> offer(each, ItemKind.OBJECT))
                .toList();
    }

    private String usualKind() {
        return request.path().toString().contains("backendRefs") ? "Service" : "Gateway";
    }

    /// Secrets where the proxies of the object are, those with certificates only; and names used elsewhere.
    List<Offer> secrets() {
        Set<String> namespaces = new LinkedHashSet<>();
        if (request.place().object().kind().equals("Gateway")) {
            request
                    .mesh()
                    .indexes()
                    .selectors()
                    .selectEverywhere(request.spec().get("selector").stringMap())
                    .stream()
                    .map(MeshWorkload::namespace)
                    .forEach(namespaces::add);
        }
        if (namespaces.isEmpty()) {
            namespaces.add(request.namespace());
        }
        return request.mesh().resources().ofKind("", "Secret").stream()
                .filter(each -> namespaces.contains(each.namespace()))
                .filter(ObjectOffers::holdsCertificate)
                .map(each -> offer(each, ItemKind.SECRET))
                .toList();
    }

    private static boolean holdsCertificate(Resource secret) {
        Set<String> keys = Stream.of("data", "stringData")
                .flatMap(part -> secret.root().get(part).keys().stream())
                .collect(Collectors.toSet());
        return secret.root().get("type").stringOr("").equals("kubernetes.io/tls")
                || keys.contains("tls.crt")
                || keys.contains("cert")
                || keys.contains("cacert")
                || keys.contains("ca.crt");
    }

    private static Offer offer(Resource resource, ItemKind kind) {
        return Offer.text(
                resource.name(),
                kind,
                resource.namespace(),
                () -> new Explanation(
                        kind,
                        resource.name(),
                        resource.kind() + " in " + resource.namespace(),
                        "",
                        List.of(),
                        List.of(new Link("Open " + resource.kind(), resource.whole()))));
    }
}
