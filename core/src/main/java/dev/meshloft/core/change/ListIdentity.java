package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// By which fields the items of a kind's lists are told apart, and whether their order means something.
///
/// Source: `x-kubernetes-list-map-keys` of kube-apiserver 1.36's OpenAPI, of Istio 1.31's CRDs (in which nearly every
/// list is atomic) and of Gateway API 1.4's. In lists that are not merged by keys, the names that people give to items
/// tell them apart.
///
/// @param group empty for the core group
public record ListIdentity(String group, String kind) {

    /// Keys of the lists that server-side apply merges item by item, by the end of their path, items left out.
    private static final Map<String, List<String>> POD_LISTS = Map.ofEntries(
            Map.entry("containers", List.of("name")),
            Map.entry("initContainers", List.of("name")),
            Map.entry("ephemeralContainers", List.of("name")),
            Map.entry("volumes", List.of("name")),
            Map.entry("imagePullSecrets", List.of("name")),
            Map.entry("hostAliases", List.of("ip")),
            Map.entry("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable")),
            Map.entry("resourceClaims", List.of("name")),
            Map.entry("schedulingGates", List.of("name")),
            Map.entry("containers.ports", List.of("containerPort", "protocol")),
            Map.entry("containers.env", List.of("name")),
            Map.entry("containers.volumeMounts", List.of("mountPath")),
            Map.entry("containers.volumeDevices", List.of("devicePath")));

    private static final Map<String, List<String>> OTHER_LISTS = Map.of(
            "Service spec.ports", List.of("port", "protocol"),
            "ServiceAccount secrets", List.of("name"),
            "ServiceEntry spec.ports", List.of("name"),
            "Gateway spec.listeners", List.of("name"),
            "WasmPlugin spec.match.ports", List.of("number"),
            "WasmPlugin spec.vmConfig.env", List.of("name"));

    /// What the API server fills in for a key that is left out.
    private static final Map<String, String> ASSUMED = Map.of("protocol", "TCP");

    /// Fields that tell the items of other lists apart, best first.
    private static final List<List<String>> NAMES = List.of(
            List.of("name"),
            List.of("metadata.name"),
            List.of("destination.host", "destination.subset", "destination.port.number"),
            List.of("port.name"),
            List.of("port.number"),
            List.of("issuer"),
            List.of("address"),
            List.of("key"));

    private static final List<List<String>> DOCUMENTS = List.of(List.of("kind", "metadata.namespace", "metadata.name"));

    private static final Set<String> ORDERED =
            Set.of("http", "tcp", "tls", "configPatches", "args", "command", "initContainers");

    private static final Set<String> KNOWN_GROUPS = Set.of("", "apps", "batch");

    /// Nothing is known of the kind.
    public static final ListIdentity UNKNOWN = new ListIdentity("", "");

    /// @param apiVersion as documents write it
    public static ListIdentity of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return new ListIdentity(slash < 0 ? "" : apiVersion.substring(0, slash), kind);
    }

    /// Whether server-side apply merges the list item by item; all other lists are written whole.
    public boolean isMerged(YamlPath list) {
        return mergeKeys(list) != null;
    }

    /// Field sets that may tell items apart, best first; dots lead into mappings. The only one of a merged list is its
    /// keys. At the root: of the documents of a file.
    public List<List<String>> candidates(YamlPath list) {
        if (list.isRoot()) {
            return DOCUMENTS;
        }
        List<String> keys = mergeKeys(list);
        return keys != null ? List.of(keys) : NAMES;
    }

    /// What a key field means when it is left out; null for nothing.
    public static @Nullable String assumed(String field) {
        return ASSUMED.get(field);
    }

    /// Whether the same items in another order mean something else. Of kinds that are not known: yes.
    public boolean orderMatters(YamlPath list) {
        String name = !list.isRoot() && list.last() instanceof YamlPath.Key(String last) ? last : "";
        boolean known = !kind.isEmpty() && (KNOWN_GROUPS.contains(group) || group.endsWith(".istio.io"));
        return ORDERED.contains(name) || !(known || isMerged(list));
    }

    private @Nullable List<String> mergeKeys(YamlPath list) {
        if (list.steps().size() < 2 || !(list.last() instanceof YamlPath.Key)) {
            return null;
        }
        String path = fields(list);
        List<String> own = OTHER_LISTS.get(kind + " " + path);
        if (own != null) {
            return own;
        }
        String pods = podSpec();
        return pods != null && path.startsWith(pods)
                ? POD_LISTS.get(path.substring(pods.length())
                        .replace("initContainers.", "containers.")
                        .replace("ephemeralContainers.", "containers."))
                : null;
    }

    private @Nullable String podSpec() {
        return switch (kind) {
            case "Pod" -> group.isEmpty() ? "spec." : null;
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job" -> "spec.template.spec.";
            case "CronJob" -> "spec.jobTemplate.spec.template.spec.";
            default -> null;
        };
    }

    private static String fields(YamlPath path) {
        return path.steps().stream()
                .filter(YamlPath.Key.class::isInstance)
                .map(step -> ((YamlPath.Key) step).name())
                .collect(Collectors.joining("."));
    }
}
