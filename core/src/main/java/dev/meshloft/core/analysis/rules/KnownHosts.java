package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Fixes;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.Similar;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/// What an unknown host may have meant.
record KnownHosts(MeshSnapshot mesh) {

    /// Complete hosts, best first: the same service written with its namespace only, the same name in other
    /// namespaces, names spelt alike in the same namespace.
    List<String> meantBy(String host, String namespace) {
        String complete = HostName.resolve(host, namespace);
        String extended = complete + HostName.CLUSTER_SUFFIX;
        if (!host.endsWith(HostName.CLUSTER_SUFFIX) && mesh.indexes().hosts().isKnown(extended)) {
            return List.of(extended);
        }
        return HostName.serviceParts(complete)
                .map(parts -> byName(parts[0], parts[1]))
                .orElseGet(() -> Similar.to(complete, externalHosts()));
    }

    static String unknown(String complete) {
        return "No Service and no ServiceEntry has the host " + complete;
    }

    /// `; did you mean …?`, or nothing.
    static String hint(List<String> meant) {
        return meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?";
    }

    /// There is one only when one host is meant.
    static Optional<QuickFix> fix(Resource resource, YamlPath host, List<String> meant) {
        if (meant.size() != 1) {
            return Optional.empty();
        }
        String answer = meant.getFirst();
        Optional<QuickFix> fix = Fixes.replaceValue(resource, host, answer, "Change host to " + answer);
        boolean sure = answer.equals(resource.root().at(host).stringOr("") + HostName.CLUSTER_SUFFIX);
        return sure ? fix : Fixes.unsafe(fix);
    }

    private List<String> byName(String name, String namespace) {
        List<RegistryService> services = mesh.indexes().hosts().services().stream()
                .filter(RegistryService::isKubernetes)
                .toList();
        List<String> elsewhere = services.stream()
                .filter(service -> service.name().equals(name))
                .map(RegistryService::host)
                .limit(3)
                .toList();
        if (!elsewhere.isEmpty()) {
            return elsewhere;
        }
        List<String> here = services.stream()
                .filter(service -> service.namespace().equals(namespace))
                .map(RegistryService::name)
                .toList();
        return Similar.to(name, here).stream()
                .map(each -> HostName.ofService(each, namespace))
                .toList();
    }

    private List<String> externalHosts() {
        return mesh.indexes().hosts().services().stream()
                .filter(service -> !service.isKubernetes())
                .map(RegistryService::host)
                .distinct()
                .toList();
    }
}
