package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.MeshRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.PeerMode;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `client-without-sidecar`.
final class PlaintextClient implements MeshRule {

    private static final RuleDoc DOC = RuleDoc.analysis("client-without-sidecar", Severity.WARNING, "", """
            A workload without a sidecar calls a service that takes only mutual TLS

            The call is recognised by an address in the workload's environment variables, arguments or command. The connection is
            refused, because nothing adds mutual TLS to it.

            Bad: `value: http://orders.shop:8080` in a pod without injection, with `shop` STRICT. Good: inject the caller, or make
            the port PERMISSIVE.
            Source: istio.io/latest/docs/tasks/security/authentication/mtls-migration
            Source: istio/istio pilot/pkg/model/authentication.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    /// Behind a scheme, or a name with a port as the whole value.
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]*://(?:[^/@\\s]*@)?|^)([a-z0-9][a-z0-9.-]*)(?::([0-9]{1,5}))?(?=[/?#,\\s]|$)");

    @Override
    public void check(MeshSnapshot mesh, Findings findings) {
        Map<String, Optional<PeerMode>> known = new HashMap<>();
        for (MeshWorkload workload : mesh.indexes().selectors().workloads()) {
            if (!workload.meshed() && workload.template().isPresent() && !Receivers.isAmbient(workload, mesh)) {
                workload.template()
                        .get()
                        .containers()
                        .forEach(container -> check(workload, container, mesh, known, findings));
            }
        }
    }

    private static void check(
            MeshWorkload workload,
            Workload.Container container,
            MeshSnapshot mesh,
            Map<String, Optional<PeerMode>> known,
            Findings findings) {
        YamlValue root = workload.resource().root().at(container.at());
        Stream.of(
                        root.get("env").items().stream().map(each -> each.get("value")),
                        root.get("args").items().stream(),
                        root.get("command").items().stream())
                .flatMap(each -> each)
                .forEach(
                        value -> value.string().ifPresent(text -> check(workload, value, text, mesh, known, findings)));
    }

    private static void check(
            MeshWorkload workload,
            YamlValue value,
            String text,
            MeshSnapshot mesh,
            Map<String, Optional<PeerMode>> known,
            Findings findings) {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            boolean plainName = address.start(1) == 0 && address.group(2) == null;
            if (plainName) {
                continue;
            }
            OptionalInt port =
                    address.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(address.group(2)));
            Optional<RegistryService> service = find(address.group(1), workload.namespace(), mesh);
            Optional<PeerMode> strict = service.flatMap(each ->
                    known.computeIfAbsent(each.host() + ":" + port, _ -> Receivers.strict(each, port, Map.of(), mesh)));
            if (service.isPresent() && strict.isPresent()) {
                findings.add(finding(workload, value, service.get(), strict.get()));
                return;
            }
        }
    }

    /// As the resolver in a pod completes names: with its namespace, with the cluster's domain.
    private static Optional<RegistryService> find(String name, String namespace, MeshSnapshot mesh) {
        return Stream.of(
                        name,
                        HostName.ofService(name, namespace),
                        name + HostName.CLUSTER_SUFFIX,
                        name + ".cluster.local")
                .flatMap(host -> mesh.indexes().hosts().findAll(host).stream())
                .filter(RegistryService::isKubernetes)
                .findFirst();
    }

    private static Finding finding(MeshWorkload workload, YamlValue value, RegistryService service, PeerMode strict) {
        String message = service.host() + " accepts only mutual TLS (STRICT), but this " + workload.kind()
                + " has no sidecar; its calls are refused";
        Finding finding = Finding.at(workload.resource(), value.path(), message);
        return strict.decidedBy()
                .map(policy -> finding.related(
                        policy.resource(),
                        policy.spec().at().key("mtls"),
                        policy.key().toString()))
                .orElse(finding);
    }
}
