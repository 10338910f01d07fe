package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Map;

/// `allow-nothing`.
final class AllowNothing implements KindRule<AuthorizationPolicy> {

    private static final RuleDoc DOC = RuleDoc.analysis("allow-nothing", Severity.INFO, "", """
            An ALLOW policy for some workloads has no rules

            It matches nothing, so it allows nothing: every request to these workloads is denied unless another ALLOW policy lets
            it in. That is the usual way to close a whole namespace (`spec: {}`), but with a selector it often is a rule forgotten.

            Bad: `selector: …` and no `rules`. Good: `rules: [{}]` to allow everything, or the rules that were meant.
            Source: istio.io/latest/docs/reference/config/security/authorization-policy
            Source: istio/istio pilot/pkg/security/authz/builder/builder.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<AuthorizationPolicy>> kinds() {
        return List.of(Kinds.AUTHORIZATION_POLICY);
    }

    @Override
    public void check(Typed<AuthorizationPolicy> policy, MeshSnapshot mesh, Findings findings) {
        AuthorizationPolicy spec = policy.spec();
        boolean forSome =
                !spec.selector().map(WorkloadSelector::labels).orElse(Map.of()).isEmpty()
                        || !spec.targetRefs().isEmpty();
        if (forSome && spec.rules().isEmpty() && spec.effectiveAction() == AuthorizationPolicy.Action.ALLOW) {
            findings.add(
                    policy,
                    spec.at(),
                    "Without rules this policy allows nothing: all requests to its workloads are"
                            + " denied unless another policy allows them");
        }
    }
}
