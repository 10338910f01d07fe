package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.GatewayWords;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Gateways as a VirtualService names them, those of the own namespace first.
record GatewayOffers(Request request) {

    List<Offer> all() {
        List<Offer> offers = new ArrayList<>();
        Stream.concat(
                        request.mesh().gateways().stream(),
                        request.mesh().resources().of(Kinds.GATEWAY_API_GATEWAY).stream())
                .sorted(Comparator.comparing((Typed<?> gateway) -> !isHere(gateway))
                        .thenComparing(Typed::qualifiedName))
                .forEach(gateway -> offers.add(offer(gateway)));
        offers.add(Offer.text(VirtualService.MESH, ItemKind.GATEWAY, "all sidecars", () -> GatewayWords.MESH));
        return offers;
    }

    private Offer offer(Typed<?> gateway) {
        Supplier<Explanation> words = () -> request.mesh().gateways().stream()
                .filter(each -> each.key().equals(gateway.key()))
                .findFirst()
                .map(new GatewayWords(request.knowledge())::of)
                .orElseGet(() -> Explanation.of(
                        ItemKind.GATEWAY, gateway.name(), "Gateway (Gateway API) in " + gateway.namespace(), ""));
        return Offer.text(
                isHere(gateway) ? gateway.name() : gateway.qualifiedName(),
                ItemKind.GATEWAY,
                gateway.namespace(),
                words);
    }

    private boolean isHere(Typed<?> gateway) {
        return gateway.namespace().equals(request.namespace());
    }
}
