package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.index.Naming;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keys of a mapping whose keys are free: labels, headers, annotations, and what others of the kind have there.
record MapKeyOffers(Request request, FieldSchema map) {

    /// Labels and annotations that Istio itself reads.
    private static final Map<String, String> METADATA = metadata();

    List<Offer> all() {
        Set<String> present = request.place().present();
        List<Offer> offers = new ArrayList<>();
        Optional<Naming> naming = request.namingOf("any").filter(Naming::isLabel);
        naming.ifPresent(labels -> offers.addAll(new LabelOffers(request, labels).keys(present)));
        List<String> names = FieldTable.names(request.path());
        String last = names.isEmpty() ? "" : names.getLast();
        if (names.equals(List.of("metadata", "labels")) || names.equals(List.of("metadata", "annotations"))) {
            METADATA.forEach((key, meaning) -> add(key, ItemKind.LABEL, meaning, present, offers));
        }
        if (isHeaders(names)) {
            new HeaderNames(request.mesh())
                    .used()
                    .forEach(name -> add(name, ItemKind.HEADER, "used in the mesh", present, offers));
            HeaderNames.USUAL.forEach(name -> add(name, ItemKind.HEADER, "", present, offers));
        }
        if (last.equals("portLevelMtls")) {
            ports().forEach(port -> add(port, ItemKind.PORT, "port of the workload", present, offers));
        }
        if (naming.isEmpty()) {
            new Elsewhere(request).keys().forEach(key -> add(key, ItemKind.FIELD, "used elsewhere", present, offers));
        }
        return offers;
    }

    private static boolean isHeaders(List<String> names) {
        String last = names.isEmpty() ? "" : names.getLast();
        String before = names.size() < 2 ? "" : names.get(names.size() - 2);
        return last.equals("withoutHeaders")
                || (last.equals("headers") && before.equals("match"))
                || ((last.equals("set") || last.equals("add"))
                        && Set.of("request", "response").contains(before));
    }

    /// Container ports of the workloads that the policy selects.
    private Set<String> ports() {
        Set<String> ports = new LinkedHashSet<>();
        Map<String, String> selector =
                request.spec().get("selector").get("matchLabels").stringMap();
        request.mesh().indexes().selectors().select(request.namespace(), selector).stream()
                .flatMap(workload -> workload.template().stream())
                .flatMap(template -> template.containers().stream())
                .flatMap(container -> container.ports().stream())
                .filter(port -> port.number().isPresent())
                .forEach(port -> ports.add("" + port.number().getAsInt()));
        return ports;
    }

    private void add(String key, ItemKind kind, String detail, Set<String> present, List<Offer> offers) {
        boolean known = offers.stream().anyMatch(offer -> offer.label().equals(key));
        if (known || present.contains(key)) {
            return;
        }
        YamlPath path = request.path().key(key);
        Template value = Skeleton.of(request.place().object().kind(), path, map.element(), "default");
        offers.add(new Offer(
                key,
                kind,
                detail,
                value.under(key),
                true,
                () -> Explanation.of(kind, key, kind == ItemKind.HEADER ? "HTTP header" : "", detail)));
    }

    private static Map<String, String> metadata() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("app", "What the workload is");
        known.put("version", "Which version of it");
        known.put("istio-injection", "Namespace: enabled or disabled");
        known.put("istio.io/rev", "The control plane's revision");
        known.put("istio.io/dataplane-mode", "ambient, or none");
        known.put("istio.io/use-waypoint", "The waypoint that requests go through");
        known.put("sidecar.istio.io/inject", "Whether pods get a sidecar");
        known.put("networking.istio.io/exportTo", "Service: namespaces that see it");
        known.put("traffic.sidecar.istio.io/excludeOutboundPorts", "Ports that go past the sidecar");
        known.put("traffic.sidecar.istio.io/excludeInboundPorts", "Ports that come past the sidecar");
        known.put("proxy.istio.io/config", "Settings of the pod's proxy");
        return known;
    }
}
