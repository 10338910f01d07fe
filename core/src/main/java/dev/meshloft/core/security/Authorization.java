package dev.meshloft.core.security;

import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AccessRule;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.AuthorizationPolicy.Action;
import dev.meshloft.core.security.AccessDecision.Considered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the AuthorizationPolicies of a workload decide: CUSTOM, then DENY, then ALLOW.
///
/// Source: `pilot/pkg/security/authz/builder`.
public final class Authorization {

    private Authorization() {}

    /// @param policies those that apply to the workload
    public static AccessDecision decide(
            List<Typed<AuthorizationPolicy>> policies, ArrivingRequest request, TrustDomains domains) {
        List<Considered> considered = new ArrayList<>();
        for (Typed<AuthorizationPolicy> policy : of(policies, Action.CUSTOM)) {
            Considered answer = ask(policy, request, domains);
            considered.add(answer);
            if (answer.matches() != Truth.NO) {
                return new AccessDecision.Undecided(
                        "the provider " + policy.spec().provider() + " of " + policy.qualifiedName() + " decides",
                        policy,
                        List.copyOf(considered));
            }
        }
        AccessDecision denied = deny(policies, request, domains, considered);
        return denied != null ? denied : allow(policies, request, domains, considered);
    }

    private static @Nullable AccessDecision deny(
            List<Typed<AuthorizationPolicy>> policies,
            ArrivingRequest request,
            TrustDomains domains,
            List<Considered> considered) {
        List<String> hits = new ArrayList<>();
        Considered open = null;
        for (Typed<AuthorizationPolicy> policy : of(policies, Action.DENY)) {
            Considered answer = ask(policy, request, domains);
            considered.add(answer);
            if (answer.matches() == Truth.YES) {
                hits.addAll(matching(policy, request, domains));
            } else if (answer.matches() == Truth.UNKNOWN) {
                open = answer;
            }
        }
        if (!hits.isEmpty()) {
            // Envoy keeps the rules in a map sorted by name and reports the first that matches.
            return new AccessDecision.Denied(RuleCheck.firstByName(hits).orElseThrow(), List.copyOf(considered));
        }
        return open == null ? null : undecided(open, considered);
    }

    private static AccessDecision allow(
            List<Typed<AuthorizationPolicy>> policies,
            ArrivingRequest request,
            TrustDomains domains,
            List<Considered> considered) {
        List<String> hits = new ArrayList<>();
        Considered open = null;
        List<Typed<AuthorizationPolicy>> allowing = of(policies, Action.ALLOW);
        for (Typed<AuthorizationPolicy> policy : allowing) {
            Considered answer = ask(policy, request, domains);
            considered.add(answer);
            if (answer.matches() == Truth.YES) {
                hits.addAll(matching(policy, request, domains));
            } else if (answer.matches() == Truth.UNKNOWN) {
                open = answer;
            }
        }
        Optional<String> first = RuleCheck.firstByName(hits);
        if (first.isPresent() || allowing.isEmpty()) {
            return new AccessDecision.Allowed(first.orElse(""), List.copyOf(considered));
        }
        return open == null ? new AccessDecision.NotAllowed(List.copyOf(considered)) : undecided(open, considered);
    }

    private static AccessDecision undecided(Considered open, List<Considered> considered) {
        return new AccessDecision.Undecided(
                "a condition of rule " + open.rule() + " of " + open.policy().qualifiedName()
                        + " depends on facts that are not known",
                open.policy(),
                List.copyOf(considered));
    }

    private static Considered ask(Typed<AuthorizationPolicy> policy, ArrivingRequest request, TrustDomains domains) {
        Truth best = Truth.NO;
        int rule = -1;
        for (int i = 0; i < policy.spec().rules().size() && best != Truth.YES; i++) {
            Truth truth = check(policy, i, request, domains);
            if (truth == Truth.YES || (truth == Truth.UNKNOWN && best == Truth.NO)) {
                best = truth;
                rule = i;
            }
        }
        return new Considered(policy, best, rule);
    }

    private static List<String> matching(
            Typed<AuthorizationPolicy> policy, ArrivingRequest request, TrustDomains domains) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < policy.spec().rules().size(); i++) {
            if (check(policy, i, request, domains) == Truth.YES) {
                names.add(RuleCheck.name(policy.namespace(), policy.name(), i));
            }
        }
        return names;
    }

    private static Truth check(
            Typed<AuthorizationPolicy> policy, int rule, ArrivingRequest request, TrustDomains domains) {
        AccessRule spec = policy.spec().rules().get(rule);
        boolean allow = policy.spec().effectiveAction() == Action.ALLOW;
        return RuleCheck.check(spec, request, policy.namespace(), domains, allow);
    }

    /// Dry runs only log.
    private static List<Typed<AuthorizationPolicy>> of(List<Typed<AuthorizationPolicy>> policies, Action action) {
        return policies.stream()
                .filter(policy -> policy.spec().effectiveAction() == action)
                .filter(policy -> action == Action.CUSTOM || !isDryRun(policy))
                .toList();
    }

    private static boolean isDryRun(Typed<AuthorizationPolicy> policy) {
        return "true".equals(policy.resource().annotations().get("istio.io/dry-run"));
    }
}
