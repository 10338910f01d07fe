package dev.meshloft.core.security;

import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.RequestAuthentication;
import java.util.Optional;

/// What a workload's RequestAuthentications say about a request's token.
public sealed interface TokenDecision {

    /// No token where one is looked for, or nobody looks: the request goes on without token identity.
    record NoToken() implements TokenDecision {}

    /// @param removedHeader the header that held the token and is not passed on
    record Accepted(ValidatedToken token, Typed<RequestAuthentication> by, Optional<String> removedHeader)
            implements TokenDecision {}

    /// @param status 401, or 403 for a wrong audience
    record Rejected(int status, String because, Typed<RequestAuthentication> by) implements TokenDecision {}

    record Undecided(String because, Typed<RequestAuthentication> by) implements TokenDecision {}
}
