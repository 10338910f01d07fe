package dev.meshloft.core.index;

import dev.meshloft.core.yaml.YamlPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one table that knows which field names what. Completion, explanation, definition, references and rename all go
/// by
/// it.
public final class NamedFields {

    /// A head names kinds, the lines below it fields of theirs: `[]` is any item, `*` any key, `{a,b}` one of several.
    private static final String TABLE = """
            *
              metadata.namespace NAMESPACE
            VirtualService.networking.istio.io
              metadata.name OWN_NAME
              spec.hosts[] ROUTED_HOST
              spec.gateways[] GATEWAY
              spec.exportTo[] EXPORT
              spec.{http,tls,tcp}[].match[].gateways[] GATEWAY
              spec.{http,tls,tcp}[].match[].sourceNamespace NAMESPACE
              spec.{http,tls,tcp}[].match[].sourceLabels.* ANY_LABEL
              spec.tls[].match[].sniHosts[] ROUTED_HOST
              spec.{http,tls,tcp}[].route[].destination.host HOST
              spec.{http,tls,tcp}[].route[].destination.subset SUBSET
              spec.{http,tls,tcp}[].route[].destination.port.number PORT
              spec.http[].{mirror,mirrors[].destination}.host HOST
              spec.http[].{mirror,mirrors[].destination}.subset SUBSET
              spec.http[].{mirror,mirrors[].destination}.port.number PORT
              spec.http[].delegate.name DELEGATE
              spec.http[].delegate.namespace NAMESPACE
            DestinationRule.networking.istio.io
              spec.host HOST
              spec.exportTo[] EXPORT
              spec.subsets[].name OWN_SUBSET
              spec.subsets[].labels.* SUBSET_LABEL
              spec.workloadSelector.matchLabels.* LOCAL_LABEL
              spec.{trafficPolicy,subsets[].trafficPolicy}.portLevelSettings[].port.number RULE_PORT
              spec.{trafficPolicy,subsets[].trafficPolicy}.tls.credentialName SECRET
              spec.{trafficPolicy,subsets[].trafficPolicy}.portLevelSettings[].tls.credentialName SECRET
            Gateway.networking.istio.io
              metadata.name OWN_NAME
              spec.selector.* ANY_LABEL
              spec.servers[].hosts[] SERVED_HOST
              spec.servers[].tls.{credentialName,credentialNames[],caCertCredentialName} SECRET
            ServiceEntry.networking.istio.io
              spec.hosts[] OWN_HOST
              spec.exportTo[] EXPORT
              spec.ports[].number OWN_PORT
              spec.workloadSelector.labels.* LOCAL_LABEL
              spec.endpoints[].serviceAccount ACCOUNT
            Sidecar.networking.istio.io
              spec.workloadSelector.labels.* LOCAL_LABEL
              spec.egress[].hosts[] IMPORTED_HOST
              spec.ingress[].tls.{credentialName,credentialNames[],caCertCredentialName} SECRET
              spec.outboundTrafficPolicy.egressProxy.host HOST
              spec.outboundTrafficPolicy.egressProxy.subset SUBSET
              spec.outboundTrafficPolicy.egressProxy.port.number PORT
            WorkloadEntry.networking.istio.io
              spec.serviceAccount ACCOUNT
              spec.labels.* OWN_LABEL
            WorkloadGroup.networking.istio.io
              spec.template.serviceAccount ACCOUNT
              spec.metadata.labels.* OWN_LABEL
            EnvoyFilter.networking.istio.io
              spec.workloadSelector.labels.* SELECTED_LABEL
              spec.targetRefs[].name TARGET
            ProxyConfig.networking.istio.io
              spec.selector.matchLabels.* SELECTED_LABEL
            AuthorizationPolicy.security.istio.io
              spec.selector.matchLabels.* SELECTED_LABEL
              spec.{targetRef,targetRefs[]}.name TARGET
              spec.provider.name AUTHORIZER
              spec.rules[].from[].source.{principals,notPrincipals}[] PRINCIPAL
              spec.rules[].from[].source.{requestPrincipals,notRequestPrincipals}[] REQUEST_PRINCIPAL
              spec.rules[].from[].source.{namespaces,notNamespaces}[] NAMESPACE
              spec.rules[].from[].source.{serviceAccounts,notServiceAccounts}[] QUALIFIED_ACCOUNT
              spec.rules[].when[].key CONDITION_KEY
            RequestAuthentication.security.istio.io
              spec.selector.matchLabels.* SELECTED_LABEL
              spec.{targetRef,targetRefs[]}.name TARGET
              spec.jwtRules[].issuer OWN_ISSUER
            PeerAuthentication.security.istio.io
              spec.selector.matchLabels.* SELECTED_LABEL
            Telemetry.telemetry.istio.io
              spec.selector.matchLabels.* SELECTED_LABEL
              spec.{targetRef,targetRefs[]}.name TARGET
              spec.{accessLogging,metrics,tracing}[].providers[].name PROVIDER
            WasmPlugin.extensions.istio.io
              spec.selector.matchLabels.* SELECTED_LABEL
              spec.{targetRef,targetRefs[]}.name TARGET
            TrafficExtension.extensions.istio.io
              spec.selector.matchLabels.* SELECTED_LABEL
              spec.targetRefs[].name TARGET
            MeshConfig
              spec.extensionProviders[].name OWN_PROVIDER
              spec.defaultProviders.{accessLogging,metrics,tracing}[] PROVIDER
            Service
              metadata.name OWN_SERVICE
              spec.selector.* LOCAL_LABEL
              spec.ports[].port OWN_PORT
            Namespace
              metadata.name OWN_NAMESPACE
            ServiceAccount
              metadata.name OWN_NAME
            Endpoints
              metadata.name SERVICE
            EndpointSlice.discovery.k8s.io
              metadata.labels.kubernetes\\.io/service-name SERVICE
            Pod
              metadata.labels.* OWN_LABEL
              spec.serviceAccountName ACCOUNT
            Deployment.apps StatefulSet.apps DaemonSet.apps ReplicaSet.apps Job.batch
              spec.selector.matchLabels.* CONTROLLER_LABEL
              spec.template.metadata.labels.* OWN_LABEL
              spec.template.spec.serviceAccountName ACCOUNT
            StatefulSet.apps
              spec.serviceName SERVICE
            ReplicationController
              spec.selector.* CONTROLLER_LABEL
              spec.template.metadata.labels.* OWN_LABEL
              spec.template.spec.serviceAccountName ACCOUNT
            CronJob.batch
              spec.jobTemplate.spec.template.metadata.labels.* OWN_LABEL
              spec.jobTemplate.spec.template.spec.serviceAccountName ACCOUNT
            Gateway.gateway.networking.k8s.io
              metadata.name OWN_NAME
            HTTPRoute.gateway.networking.k8s.io
              spec.{parentRefs,rules[].backendRefs}[].name TARGET
              spec.{parentRefs,rules[].backendRefs}[].namespace NAMESPACE
            """;

    private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");
    private static final Map<String, Node> KINDS = read(TABLE);

    private NamedFields() {}

    /// What a field of a kind names.
    ///
    /// @param kind as [Kind#toString()] writes it: `VirtualService.networking.istio.io`
    /// @param path from the object's root, with positions and keys
    public static Optional<Naming> find(String kind, YamlPath path) {
        return find(KINDS.get(kind), path).or(() -> find(KINDS.get("*"), path));
    }

    /// The tree of a kind's fields, to be walked along an object; empty for a kind that names nothing.
    static Stream<Node> of(String kind) {
        return Stream.of(kind, "*").map(KINDS::get).flatMap(Stream::ofNullable);
    }

    private static Optional<Naming> find(@Nullable Node root, YamlPath path) {
        Node node = root;
        for (YamlPath.Step step : path.steps()) {
            node = node == null ? null : node.child(step);
        }
        return node == null ? Optional.empty() : Optional.ofNullable(node.naming);
    }

    private static Map<String, Node> read(String table) {
        Map<String, Node> kinds = new HashMap<>();
        String[] heads = {};
        for (String line : table.lines().toList()) {
            if (!line.startsWith(" ")) {
                heads = line.split(" ");
                continue;
            }
            String[] words = line.strip().split(" ");
            for (String head : heads) {
                Node root = kinds.computeIfAbsent(head, _ -> new Node());
                expand(words[0]).forEach(path -> root.add(path, Naming.valueOf(words[1])));
            }
        }
        return kinds;
    }

    private static Stream<String> expand(String path) {
        Matcher choice = CHOICE.matcher(path);
        return choice.find()
                ? Stream.of(choice.group(1).split(","))
                        .map(each -> path.substring(0, choice.start()) + each + path.substring(choice.end()))
                        .flatMap(NamedFields::expand)
                : Stream.of(path);
    }

    /// A field and those below it.
    static final class Node {

        private static final String ITEM = "[]";
        private static final String ANY_KEY = "*";

        private final Map<String, Node> children = new HashMap<>();
        private @Nullable Naming naming;

        private void add(String path, Naming meaning) {
            Node node = this;
            for (String part : path.replace(ITEM, "." + ITEM).split("(?<!\\\\)\\.", -1)) {
                node = node.children.computeIfAbsent(part.replace("\\.", "."), _ -> new Node());
            }
            node.naming = meaning;
        }

        Optional<Naming> naming() {
            return Optional.ofNullable(naming);
        }

        private @Nullable Node child(YamlPath.Step step) {
            return switch (step) {
                case YamlPath.Index _ -> children.get(ITEM);
                case YamlPath.Key(String name) -> children.getOrDefault(name, children.get(ANY_KEY));
            };
        }

        /// The keys to look at in a mapping; `*` stands for all of it.
        List<String> keys() {
            return List.copyOf(children.keySet());
        }

        Optional<Node> find(String key) {
            return Optional.ofNullable(children.get(key));
        }

        boolean takesAnyKey() {
            return children.containsKey(ANY_KEY);
        }
    }
}
