package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.HostWords;
import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Hosts that are written with a namespace in front.
record ScopedHostOffers(Request request) {

    /// What a Sidecar can import.
    List<Offer> imported() {
        List<Offer> offers = new ArrayList<>();
        offers.add(pattern("./*", "all of the own namespace"));
        offers.add(pattern(request.mesh().meshConfig().rootNamespace() + "/*", "what serves the whole mesh"));
        for (RegistryService service : new HostOffers(request).nearestFirst()) {
            boolean own = service.namespace().equals(request.namespace());
            if (service.exportTo().isVisibleIn(request.namespace()) || request.wide()) {
                offers.add(Offer.text(
                        (own ? "." : service.namespace()) + "/" + service.host(),
                        service.isKubernetes() ? ItemKind.SERVICE : ItemKind.EXTERNAL_HOST,
                        service.exportTo().isVisibleIn(request.namespace()) ? "" : "not exported here",
                        () -> new HostWords(request.knowledge()).of(service)));
            }
        }
        for (String namespace : new NamespaceOffers(request).known()) {
            if (!namespace.equals(request.namespace())) {
                offers.add(pattern(namespace + "/*", "all that " + namespace + " exports"));
            }
        }
        offers.add(pattern("*/*", "everything that is exported here"));
        offers.add(pattern("~/*", "nothing"));
        return offers;
    }

    /// What a gateway can serve: hosts of VirtualServices that are bound to it.
    List<Offer> served() {
        String own = request.namespace() + "/" + request.place().object().name();
        Set<String> bound = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Typed<VirtualService> service : request.mesh().virtualServices()) {
            for (String host : service.spec().hosts()) {
                boolean here = service.spec().gateways().stream()
                        .anyMatch(each ->
                                GatewayName.resolve(each, service.namespace()).equals(own));
                (here ? bound : others).add(service.namespace() + "/" + host);
            }
        }
        others.removeIf(each -> bound.contains(each) || !each.contains("."));
        List<Offer> offers = new ArrayList<>();
        bound.forEach(each -> offers.add(host(each, "bound to this gateway")));
        others.forEach(each -> offers.add(host(each, "")));
        offers.add(pattern("*", "every host"));
        offers.add(pattern("./*", "every host of VirtualServices of the own namespace"));
        return offers;
    }

    private static Offer host(String text, String detail) {
        return Offer.text(
                text,
                ItemKind.HOST_NAME,
                detail,
                () -> Explanation.of(
                        ItemKind.HOST_NAME,
                        text.substring(text.indexOf('/') + 1),
                        "Host of a VirtualService in " + text.substring(0, text.indexOf('/')),
                        ""));
    }

    private static Offer pattern(String text, String meaning) {
        return Offer.text(
                text, ItemKind.HOST_NAME, meaning, () -> Explanation.of(ItemKind.HOST_NAME, text, meaning, ""));
    }
}
