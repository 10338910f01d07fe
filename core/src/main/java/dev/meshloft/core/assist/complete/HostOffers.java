package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.HostWords;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.yaml.YamlContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hosts of the mesh, those of the own namespace by their short names.
record HostOffers(Request request) {

    /// Those that can be seen from the place; asked for more, the others too, with the reason why not.
    List<Offer> all() {
        Clients clients = Clients.of(request);
        List<Offer> visible = new ArrayList<>();
        List<Offer> hidden = new ArrayList<>();
        for (RegistryService service : nearestFirst()) {
            Optional<String> obstacle = clients.obstacle(service);
            if (obstacle.isEmpty()) {
                visible.add(offer(service, where(service), Optional.empty()));
            } else if (request.wide()) {
                hidden.add(offer(service, obstacle.get(), obstacle));
            }
        }
        visible.addAll(hidden);
        return visible;
    }

    /// How many there are, and how many of them can be seen.
    record Count(long visible, long all) {}

    /// @param offered how many are offered
    Count count(int offered) {
        long all = request.mesh().indexes().hosts().services().stream()
                .map(RegistryService::host)
                .distinct()
                .count();
        if (!request.wide()) {
            return new Count(offered, all);
        }
        Clients clients = Clients.of(request);
        long visible = nearestFirst().stream()
                .filter(service -> clients.obstacle(service).isEmpty())
                .count();
        return new Count(visible, all);
    }

    /// Of each host the one that a client here would reach.
    List<RegistryService> nearestFirst() {
        Map<String, RegistryService> byHost = new LinkedHashMap<>();
        request.mesh().indexes().hosts().services().stream()
                .sorted(Comparator.comparing((RegistryService service) -> !isHere(service))
                        .thenComparing(service -> !service.isKubernetes())
                        .thenComparing(RegistryService::namespace)
                        .thenComparing(RegistryService::name))
                .forEach(service -> byHost.putIfAbsent(service.host(), service));
        return List.copyOf(byHost.values());
    }

    /// Names of the Services of the own namespace.
    List<Offer> servicesHere() {
        return request.mesh().indexes().hosts().services().stream()
                .filter(service -> service.isKubernetes() && isHere(service))
                .map(service -> Offer.text(
                        service.name(),
                        ItemKind.SERVICE,
                        service.namespace(),
                        () -> new HostWords(request.knowledge()).of(service)))
                .toList();
    }

    private boolean isHere(RegistryService service) {
        return service.namespace().equals(request.namespace());
    }

    private Offer offer(RegistryService service, String detail, Optional<String> obstacle) {
        return Offer.value(
                label(service),
                service.isKubernetes() ? ItemKind.SERVICE : ItemKind.EXTERNAL_HOST,
                detail,
                YamlContent.of(isShort(service) ? service.name() : service.host()),
                () -> explanation(service, obstacle));
    }

    private Explanation explanation(RegistryService service, Optional<String> obstacle) {
        Explanation words = new HostWords(request.knowledge()).of(service);
        if (obstacle.isEmpty()) {
            return words;
        }
        List<Fact> facts = new ArrayList<>(words.facts());
        facts.addFirst(Fact.of("Not visible", obstacle.get()));
        return new Explanation(words.kind(), words.title(), words.subtitle(), words.text(), facts, words.links());
    }

    private boolean isShort(RegistryService service) {
        return service.isKubernetes() && isHere(service);
    }

    private String label(RegistryService service) {
        if (!service.isKubernetes() || isShort(service)) {
            return service.isKubernetes() ? service.name() : service.host();
        }
        return HostName.serviceParts(service.host())
                .map(parts -> parts[0] + "." + parts[1])
                .orElse(service.host());
    }

    private static String where(RegistryService service) {
        return service.isKubernetes() ? service.namespace() : service.external() ? "external" : service.namespace();
    }
}
