package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.Server;
import dev.meshloft.core.istio.ServerTls;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/// `gateway-secret-not-found`.
final class GatewaySecretNotFound implements KindRule<Gateway> {

    private static final RuleDoc DOC = RuleDoc.analysis("gateway-secret-not-found", Severity.ERROR, "IST0101", """
            A Gateway's certificate does not exist

            `credentialName` names a Secret in the namespace of the gateway's pods (not of the Gateway object). Without it the
            server is not opened. The rule runs only where Secrets are known; files rarely hold them.

            Bad: the Secret in the Gateway's namespace `shop`. Good: the Secret in `istio-ingress`, where the pods are.
            Source: istio/istio pkg/config/analysis/analyzers/gateway/secret.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<Gateway>> kinds() {
        return List.of(Kinds.GATEWAY);
    }

    @Override
    public Optional<String> cannotRun(MeshSnapshot mesh) {
        return mesh.resources().ofKind("", "Secret").isEmpty() ? Optional.of("no Secret is known") : Optional.empty();
    }

    @Override
    public void check(Typed<Gateway> gateway, MeshSnapshot mesh, Findings findings) {
        Optional<MeshWorkload> pods = mesh
                .indexes()
                .selectors()
                .selectEverywhere(gateway.spec().selector())
                .stream()
                .findFirst();
        if (pods.isEmpty() || gateway.spec().selector().isEmpty()) {
            return;
        }
        for (Server server : gateway.spec().servers()) {
            String name = server.tls().map(ServerTls::credentialName).orElse("");
            if (!name.isEmpty()
                    && !name.contains("://")
                    && !exists(name, pods.get().namespace(), mesh)) {
                YamlPath path = server.at().key("tls").key("credentialName");
                findings.add(
                        gateway,
                        path,
                        "There is no Secret " + name + " in " + pods.get().namespace()
                                + ", where the gateway's pods are; this server is not opened");
            }
        }
    }

    private static boolean exists(String name, String namespace, MeshSnapshot mesh) {
        int slash = name.indexOf('/');
        String where = slash < 0 ? namespace : name.substring(0, slash);
        return mesh.resources()
                .find(new ResourceKey("", "Secret", where, name.substring(slash + 1)))
                .isPresent();
    }
}
