package dev.meshloft.core.assist.hover;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.Link;
import dev.meshloft.core.assist.explain.AccountWords;
import dev.meshloft.core.assist.explain.GatewayWords;
import dev.meshloft.core.assist.explain.HostWords;
import dev.meshloft.core.assist.explain.Knowledge;
import dev.meshloft.core.assist.explain.NamespaceWords;
import dev.meshloft.core.assist.explain.PortWords;
import dev.meshloft.core.assist.explain.SubsetWords;
import dev.meshloft.core.assist.explain.WorkloadWords;
import dev.meshloft.core.assist.navigate.Names;
import dev.meshloft.core.assist.navigate.Selection;
import dev.meshloft.core.assist.navigate.ThingWords;
import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.HostIndex;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.index.Naming;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/// What a name stands for, seen from the object that uses it.
record ThingExplainer(Names names) {

    Explanation of(NameUse use) {
        return switch (use.thing()) {
            case NamedThing.Host(String host) -> host(use, host);
            case NamedThing.SubsetOf(String host, String name) -> subset(use, host, name);
            case NamedThing.PortOf(String host, int number) -> port(use, host, number);
            case NamedThing.Named(ResourceKey key) -> object(use, key);
            case NamedThing.NamespaceOf(String name) -> new NamespaceWords(knowledge()).of(name);
            case NamedThing.Label(String key, String value) -> label(use, key, value);
            case NamedThing.SecretOf(String name) -> secret(name);
            case NamedThing.Provider _, NamedThing.Issuer _ -> defined(use);
        };
    }

    private Knowledge knowledge() {
        return names.knowledge();
    }

    private MeshSnapshot mesh() {
        return knowledge().mesh();
    }

    private Explanation host(NameUse use, String host) {
        return service(use, host).map(new HostWords(knowledge())::of).orElseGet(() -> unknownHost(use, host));
    }

    private static Explanation unknownHost(NameUse use, String host) {
        boolean free = use.naming() == Naming.ROUTED_HOST || use.naming() == Naming.SERVED_HOST;
        String text = HostName.isWildcard(host)
                ? "All hosts that end so."
                : free
                        ? "No Service has this host; requests for it come in by name."
                        : "No Service and no ServiceEntry has this host.";
        return Explanation.of(ItemKind.HOST_NAME, host, "Host", text);
    }

    private Optional<RegistryService> service(NameUse use, String host) {
        HostIndex hosts = mesh().indexes().hosts();
        String completed = hosts.isKnown(host) ? host : host + HostName.CLUSTER_SUFFIX;
        return hosts.findVisible(completed, use.resource().namespace())
                .or(() -> hosts.findAll(completed).stream().findFirst())
                .or(() -> hosts.findCovering(host, use.resource().namespace()));
    }

    private Explanation subset(NameUse use, String host, String name) {
        Optional<RegistryService> service = service(use, host);
        Optional<EffectiveRule.OwnedSubset> owned = service.flatMap(each ->
                mesh()
                        .indexes()
                        .rules()
                        .candidates(
                                each.host(), each.namespace(), use.resource().namespace())
                        .stream()
                        .flatMap(rule -> rule.findSubset(name).stream())
                        .findFirst());
        return owned.map(each -> new SubsetWords(knowledge()).of(each, service.orElseThrow()))
                .orElseGet(() -> Explanation.of(
                        ItemKind.SUBSET,
                        name,
                        "Subset of " + ThingWords.shorter(host),
                        use.isDefinition()
                                ? "No service of this host is known."
                                : "No DestinationRule that holds here defines it."));
    }

    private Explanation port(NameUse use, String host, int number) {
        return service(use, host)
                .flatMap(each -> each.findPort(number).map(port -> PortWords.of(each, port)))
                .orElseGet(() -> Explanation.of(
                        ItemKind.PORT, "" + number, "Port", ThingWords.shorter(host) + " has no such port."));
    }

    private Explanation object(NameUse use, ResourceKey key) {
        return switch (key.kind()) {
            case "ServiceAccount" -> new AccountWords(knowledge()).of(key.name(), key.namespace(), key.name());
            case "Gateway" ->
                mesh().gateways().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .map(new GatewayWords(knowledge())::of)
                        .orElseGet(() -> defined(use));
            default -> defined(use);
        };
    }

    private Explanation label(NameUse use, String key, String value) {
        return new Explanation(
                ItemKind.LABEL,
                key + "=" + value,
                use.naming() == Naming.OWN_LABEL ? "Label of pods" : "Selects workloads",
                "",
                List.of(WorkloadWords.fact("Workloads", new Selection(mesh()).workloads(use))),
                List.of());
    }

    private Explanation secret(String name) {
        List<Resource> secrets = names.secrets(name);
        return new Explanation(
                ItemKind.SECRET,
                name,
                secrets.isEmpty() ? "Secret" : "Secret in " + secrets.getFirst().namespace(),
                secrets.isEmpty() ? "No Secret of this name is known here; files rarely hold them." : "",
                List.of(),
                secrets.stream()
                        .map(each -> new Link("Open Secret", each.whole()))
                        .toList());
    }

    private Explanation defined(NameUse use) {
        List<NameUse> definitions = names.definitions(use);
        List<Fact> facts = definitions.stream()
                .limit(3)
                .map(each -> Fact.linked("Defined in", each.resource().key().toString(), each.at()))
                .toList();
        return new Explanation(
                ThingWords.kind(use.thing()),
                use.written(),
                capital(ThingWords.of(use.thing())),
                definitions.isEmpty() ? "Nothing that is known here defines it." : "",
                facts,
                List.of());
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
