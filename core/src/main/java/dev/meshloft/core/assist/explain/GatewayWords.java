package dev.meshloft.core.assist.explain;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.Link;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.Server;
import java.util.ArrayList;
import java.util.List;

/// What a gateway serves, and with which pods.
public record GatewayWords(Knowledge knowledge) {

    /// Of `mesh`, which is no object.
    public static final Explanation MESH = Explanation.of(
            ItemKind.GATEWAY,
            "mesh",
            "All sidecars",
            "Stands for requests inside the mesh. It is meant when no gateway is named.");

    public Explanation of(Typed<Gateway> gateway) {
        List<Fact> facts = new ArrayList<>();
        gateway.spec().servers().forEach(server -> facts.add(Fact.of(head(server), Words.some(server.hosts()))));
        facts.add(WorkloadWords.fact(
                "Proxies",
                knowledge
                        .mesh()
                        .indexes()
                        .selectors()
                        .selectEverywhere(gateway.spec().selector())));
        facts.addAll(new Uses(knowledge).of(new NamedThing.Named(gateway.key())));
        return new Explanation(
                ItemKind.GATEWAY,
                gateway.name(),
                "Gateway in " + gateway.namespace(),
                "",
                facts,
                List.of(new Link("Open Gateway", gateway.resource().whole())));
    }

    private static String head(Server server) {
        return (server.port().isPresent() ? server.port().getAsInt() + " " : "") + server.protocol();
    }
}
