package dev.meshloft.core.assist.explain;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.Link;
import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/// What a port of a host speaks, and where it leads.
public final class PortWords {

    private PortWords() {}

    public static Explanation of(RegistryService service, RegistryPort port) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Protocol", port.protocol().name()));
        if (!port.targetPort().isEmpty()) {
            facts.add(Fact.of("Pods' port", port.targetPort()));
        }
        Resource source = service.source().resource();
        return new Explanation(
                ItemKind.PORT,
                HostWords.port(port),
                "Port of " + service.host(),
                "",
                facts,
                List.of(new Link("Open " + source.kind(), source.whole())));
    }
}
