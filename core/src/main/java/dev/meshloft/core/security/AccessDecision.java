package dev.meshloft.core.security;

import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import java.util.List;

/// What a workload's AuthorizationPolicies say about one request.
public sealed interface AccessDecision {

    /// The policies in the order they are asked, with what each answered.
    List<Considered> considered();

    /// No ALLOW policy exists, or one matched.
    ///
    /// @param by the rule that allows, empty when no ALLOW policy exists
    record Allowed(String by, List<Considered> considered) implements AccessDecision {}

    /// A DENY rule matched.
    ///
    /// @param by such as `ns[shop]-policy[deny]-rule[0]`
    record Denied(String by, List<Considered> considered) implements AccessDecision {}

    /// ALLOW policies exist and none matched.
    record NotAllowed(List<Considered> considered) implements AccessDecision {}

    /// A fact is missing.
    record Undecided(String because, Typed<AuthorizationPolicy> policy, List<Considered> considered)
            implements AccessDecision {}

    /// One policy's answer.
    ///
    /// @param rule the index of the first rule that matches or may match; -1 for none
    record Considered(Typed<AuthorizationPolicy> policy, Truth matches, int rule) {}
}
