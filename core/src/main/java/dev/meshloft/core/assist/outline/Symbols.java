package dev.meshloft.core.assist.outline;

import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.Match;
import dev.meshloft.core.assist.Symbol;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.ServiceEntry;
import dev.meshloft.core.istio.Subset;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Names of the mesh that one can go to.
public record Symbols(MeshSnapshot mesh) {

    /// What generates many objects that nobody looks for by name.
    private static final Set<String> LEFT_OUT = Set.of("EndpointSlice", "Endpoints", "Event", "ReplicaSet");

    private record Ranked(Symbol symbol, int rank) {}

    /// The best matches, best first. The last word of the query is looked for in names, the others in what and where
    /// they are: `subset v1`, `payments ledger`.
    public List<Symbol> find(String query, int most) {
        String[] words = query.strip().split("\\s+");
        String name = words[words.length - 1];
        List<String> about = List.of(words).subList(0, words.length - 1);
        List<Ranked> found = new ArrayList<>();
        all().filter(symbol -> about.stream().allMatch(word -> isAbout(symbol, word)))
                .forEach(symbol -> ranked(symbol, name).ifPresent(found::add));
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(each -> each.symbol().name())
                        .thenComparing(each -> each.symbol().detail()))
                .limit(most)
                .map(Ranked::symbol)
                .toList();
    }

    private static boolean isAbout(Symbol symbol, String word) {
        return Match.find(symbol.detail(), word)
                .filter(match -> match.rank() < 500)
                .isPresent();
    }

    private static Optional<Ranked> ranked(Symbol symbol, String name) {
        return Match.find(symbol.name(), name)
                .map(match -> new Ranked(
                        new Symbol(symbol.kind(), symbol.name(), symbol.detail(), symbol.at(), match.parts()),
                        match.rank()));
    }

    private Stream<Symbol> all() {
        return Stream.of(
                        mesh.resources().all().stream()
                                .filter(each -> !LEFT_OUT.contains(each.kind()))
                                .map(Symbols::object),
                        mesh.serviceEntries().stream().flatMap(Symbols::hosts),
                        mesh.destinationRules().stream().flatMap(Symbols::subsets),
                        mesh.virtualServices().stream().flatMap(Symbols::routes))
                .flatMap(symbols -> symbols);
    }

    private static Symbol object(Resource resource) {
        String where = resource.namespace().isEmpty() ? "" : " in " + resource.namespace();
        return new Symbol(kind(resource.kind()), resource.name(), resource.kind() + where, resource.whole(), List.of());
    }

    private static ItemKind kind(String kind) {
        return switch (kind) {
            case "Service" -> ItemKind.SERVICE;
            case "ServiceEntry" -> ItemKind.EXTERNAL_HOST;
            case "Gateway" -> ItemKind.GATEWAY;
            case "Namespace" -> ItemKind.NAMESPACE;
            case "ServiceAccount" -> ItemKind.SERVICE_ACCOUNT;
            case "Secret" -> ItemKind.SECRET;
            case "VirtualService", "HTTPRoute" -> ItemKind.ROUTE;
            case "AuthorizationPolicy", "PeerAuthentication", "RequestAuthentication" -> ItemKind.POLICY;
            case "Deployment", "StatefulSet", "DaemonSet", "Pod", "Job", "CronJob" -> ItemKind.WORKLOAD;
            default -> ItemKind.OBJECT;
        };
    }

    private static Stream<Symbol> hosts(Typed<ServiceEntry> entry) {
        List<String> hosts = entry.spec().hosts();
        return java.util.stream.IntStream.range(0, hosts.size())
                .mapToObj(i -> new Symbol(
                        ItemKind.EXTERNAL_HOST,
                        hosts.get(i),
                        "host of ServiceEntry " + entry.qualifiedName(),
                        entry.resource().at(entry.spec().at().key("hosts").index(i)),
                        List.of()));
    }

    private static Stream<Symbol> subsets(Typed<DestinationRule> rule) {
        String host = HostName.resolve(rule.spec().host(), rule.namespace());
        return rule.spec().subsets().stream()
                .filter(subset -> !subset.name().isEmpty())
                .map(subset -> subset(rule, subset, host));
    }

    private static Symbol subset(Typed<DestinationRule> rule, Subset subset, String host) {
        return new Symbol(
                ItemKind.SUBSET,
                subset.name(),
                "subset of " + host,
                rule.resource().at(subset.at().key("name")),
                List.of());
    }

    private static Stream<Symbol> routes(Typed<VirtualService> service) {
        return service.spec().http().stream()
                .filter(route -> !route.name().isEmpty())
                .map(route -> route(service, route));
    }

    private static Symbol route(Typed<VirtualService> service, HttpRoute route) {
        return new Symbol(
                ItemKind.ROUTE,
                route.name(),
                "route of VirtualService " + service.qualifiedName(),
                service.resource().at(route.at().key("name")),
                List.of());
    }
}
