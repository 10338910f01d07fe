package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.MeshRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AccessRule;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `namespace-not-found`.
final class NamespaceNotFound implements MeshRule {

    private static final RuleDoc DOC =
            RuleDoc.analysis("namespace-not-found", Severity.WARNING, "IST0101 KIA0101", """
            A policy names a namespace that does not exist

            Nothing matches such a source. Known are Namespace objects and namespaces in which there is any object; the rule runs
            only where Namespace objects are known.

            Bad: `namespaces: [frontend-prod]` without such a namespace. Good: `namespaces: [frontend]`.
            Source: istio/istio pkg/config/analysis/analyzers/authz/authorizationpolicies.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.of(Kinds.NAMESPACE);
    }

    @Override
    public Optional<String> cannotRun(MeshSnapshot mesh) {
        return mesh.namespaces().isEmpty() ? Optional.of("no Namespace is known") : Optional.empty();
    }

    @Override
    public void check(MeshSnapshot mesh, Findings findings) {
        Set<String> known = new HashSet<>(mesh.resources().namespaces());
        known.addAll(List.of("default", "kube-system", "kube-public", "kube-node-lease"));
        known.add(mesh.meshConfig().rootNamespace());
        for (Typed<AuthorizationPolicy> policy : mesh.resources().written(Kinds.AUTHORIZATION_POLICY)) {
            for (AccessRule rule : policy.spec().rules()) {
                for (AccessRule.Source source : rule.from()) {
                    check(policy, source.namespaces(), source.at().key("namespaces"), known, findings);
                    check(policy, source.notNamespaces(), source.at().key("notNamespaces"), known, findings);
                }
            }
        }
    }

    private static void check(
            Typed<AuthorizationPolicy> policy,
            List<String> written,
            YamlPath at,
            Set<String> known,
            Findings findings) {
        for (int i = 0; i < written.size(); i++) {
            if (!isKnown(written.get(i), known)) {
                findings.add(policy, at.index(i), "There is no namespace " + written.get(i));
            }
        }
    }

    private static boolean isKnown(String pattern, Set<String> known) {
        if (pattern.startsWith("*")) {
            return known.stream().anyMatch(name -> name.endsWith(pattern.substring(1)));
        }
        if (pattern.endsWith("*")) {
            return known.stream().anyMatch(name -> name.startsWith(pattern.substring(0, pattern.length() - 1)));
        }
        return known.contains(pattern);
    }
}
