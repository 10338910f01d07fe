package dev.meshloft.core.security;

import java.util.List;
import java.util.Map;

/// A token (JWT) that a request carries, given by its claims instead of its text.
///
/// @param header where it is, empty when in a query parameter
/// @param prefix in front of it in the header
/// @param param the query parameter, empty when in a header
public record PresentedToken(
        String issuer,
        String subject,
        List<String> audiences,
        Map<String, Object> claims,
        State state,
        String header,
        String prefix,
        String param) {

    /// Whether a verifier with the issuer's keys accepts it.
    public enum State {
        VALID,
        EXPIRED,
        BAD_SIGNATURE,
        MALFORMED
    }

    public PresentedToken {
        audiences = List.copyOf(audiences);
        claims = Map.copyOf(claims);
    }

    /// A valid one in `Authorization: Bearer`.
    public static PresentedToken bearer(
            String issuer, String subject, List<String> audiences, Map<String, Object> claims) {
        return new PresentedToken(issuer, subject, audiences, claims, State.VALID, "authorization", "Bearer ", "");
    }
}
