package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.HostWords;
import dev.meshloft.core.assist.explain.PortWords;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.yaml.YamlContent;
import java.util.List;

/// The ports of a host: found by number and by name, written as numbers.
record PortOffers(Request request) {

    /// @param written the host as it stands in the object; empty for none
    List<Offer> all(String written) {
        String host = HostName.resolve(written, request.namespace());
        return request.mesh().indexes().hosts().findAll(host).stream()
                .limit(1)
                .flatMap(service -> service.ports().stream().map(port -> offer(service, port)))
                .toList();
    }

    private static Offer offer(RegistryService service, RegistryPort port) {
        return Offer.value(
                HostWords.port(port),
                ItemKind.PORT,
                port.protocol().name(),
                YamlContent.of(port.number()),
                () -> PortWords.of(service, port));
    }
}
