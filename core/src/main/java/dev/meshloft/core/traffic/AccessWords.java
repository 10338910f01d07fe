package dev.meshloft.core.traffic;

import dev.meshloft.core.security.AccessDecision;
import dev.meshloft.core.security.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the policies of a decision said, for people.
final class AccessWords {

    private AccessWords() {}

    static Step.Considered of(AccessDecision.Considered considered) {
        var policy = considered.policy();
        String action = policy.spec().effectiveAction().name();
        String why = considered.matches() == Truth.YES
                ? "rule " + considered.rule() + " matches"
                : considered.matches() == Truth.UNKNOWN
                        ? "rule " + considered.rule() + " may match"
                        : policy.spec().rules().isEmpty() ? "it has no rules" : "no rule matches";
        return new Step.Considered(action + " policy " + policy.qualifiedName(), why, origin(considered));
    }

    /// The policy whose rule of that name decided.
    static @Nullable Origin origin(List<AccessDecision.Considered> considered, String rule) {
        return considered.stream()
                .filter(each -> !rule.isEmpty()
                        && rule.startsWith("ns[" + each.policy().namespace() + "]-policy["
                                + each.policy().name() + "]-"))
                .map(AccessWords::origin)
                .findFirst()
                .orElse(null);
    }

    private static Origin origin(AccessDecision.Considered considered) {
        var policy = considered.policy();
        return considered.rule() < 0
                ? Origin.of(policy)
                : Origin.of(policy, policy.spec().rules().get(considered.rule()).at());
    }
}
