package dev.meshloft.core.security;

import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.JwtRule;
import dev.meshloft.core.istio.RequestAuthentication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks tokens as the JWT filter does: all RequestAuthentications of a workload together, a missing token passes.
///
/// Source: `pilot/pkg/security/authn/policy_applier.go` `convertToEnvoyJwtConfig`; Envoy's `jwt_authn` filter.
public final class TokenCheck {

    private TokenCheck() {}

    /// @param token as given with the request, null for none
    /// @param headers by lower-case name; a token in them that is not given by its claims leaves the answer open
    public static TokenDecision decide(
            List<Typed<RequestAuthentication>> policies,
            @Nullable PresentedToken token,
            Map<String, List<String>> headers,
            String query) {
        List<Looking> looking = new ArrayList<>();
        for (Typed<RequestAuthentication> policy : policies) {
            for (JwtRule rule : policy.spec().jwtRules()) {
                Looking each = new Looking(policy, rule);
                if (token == null && each.findsRaw(headers, query)) {
                    return new TokenDecision.Undecided("the claims of the token in the request are not given", policy);
                }
                if (token != null && each.findsPlaceOf(token)) {
                    looking.add(each);
                }
            }
        }
        return token == null || looking.isEmpty() ? new TokenDecision.NoToken() : verify(looking, token);
    }

    private static TokenDecision verify(List<Looking> looking, PresentedToken token) {
        Typed<RequestAuthentication> first = looking.getFirst().policy();
        List<Looking> issuers = looking.stream()
                .filter(each -> each.rule().issuer().equals(token.issuer()))
                .toList();
        if (token.state() == PresentedToken.State.MALFORMED) {
            return new TokenDecision.Rejected(401, "the token is malformed", first);
        }
        if (issuers.isEmpty()) {
            return new TokenDecision.Rejected(401, "no rule accepts the issuer " + token.issuer(), first);
        }
        Optional<Looking> accepting =
                issuers.stream().filter(each -> each.acceptsAudienceOf(token)).findFirst();
        if (token.state() != PresentedToken.State.VALID) {
            String why = token.state() == PresentedToken.State.EXPIRED ? "has expired" : "has a wrong signature";
            return new TokenDecision.Rejected(
                    401, "the token " + why, issuers.getFirst().policy());
        }
        return accepting
                .map(each -> each.accept(token))
                .orElseGet(() -> new TokenDecision.Rejected(
                        403,
                        "the token is for another audience",
                        issuers.getFirst().policy()));
    }

    /// One rule and where it looks for tokens.
    private record Looking(Typed<RequestAuthentication> policy, JwtRule rule) {

        private boolean looksEverywhereUsual() {
            return rule.fromHeaders().isEmpty()
                    && rule.fromParams().isEmpty()
                    && rule.fromCookies().isEmpty();
        }

        boolean findsPlaceOf(PresentedToken token) {
            if (!token.param().isEmpty()) {
                return looksEverywhereUsual()
                        ? token.param().equals("access_token")
                        : rule.fromParams().contains(token.param());
            }
            return looksEverywhereUsual()
                    ? token.header().equalsIgnoreCase("authorization")
                            && token.prefix().equals("Bearer ")
                    : rule.fromHeaders().stream()
                            .anyMatch(from -> from.name().equalsIgnoreCase(token.header())
                                    && token.prefix().startsWith(from.prefix()));
        }

        boolean findsRaw(Map<String, List<String>> headers, String query) {
            if (looksEverywhereUsual()) {
                return headers.getOrDefault("authorization", List.of()).stream()
                                .anyMatch(value -> value.startsWith("Bearer "))
                        || hasParameter(query, "access_token");
            }
            return rule.fromHeaders().stream()
                            .anyMatch(from ->
                                    headers.getOrDefault(from.name().toLowerCase(Locale.ROOT), List.of()).stream()
                                            .anyMatch(value -> value.startsWith(from.prefix())))
                    || rule.fromParams().stream().anyMatch(name -> hasParameter(query, name))
                    || (!rule.fromCookies().isEmpty() && headers.containsKey("cookie"));
        }

        private static boolean hasParameter(String query, String name) {
            return ("&" + query).contains("&" + name + "=");
        }

        boolean acceptsAudienceOf(PresentedToken token) {
            return rule.audiences().isEmpty() || token.audiences().stream().anyMatch(rule.audiences()::contains);
        }

        TokenDecision accept(PresentedToken token) {
            if (!rule.outputPayloadToHeader().isEmpty()
                    || !rule.outputClaimToHeaders().isEmpty()) {
                return new TokenDecision.Undecided("headers made from claims are not modelled", policy);
            }
            boolean removes = !rule.forwardOriginalToken() && !token.header().isEmpty();
            return new TokenDecision.Accepted(
                    new ValidatedToken(token.issuer(), token.subject(), token.audiences(), normalized(token)),
                    policy,
                    removes ? Optional.of(token.header().toLowerCase(Locale.ROOT)) : Optional.empty());
        }

        /// Some claims are lists written as one text with blanks.
        private Map<String, Object> normalized(PresentedToken token) {
            Map<String, Object> claims = new LinkedHashMap<>(token.claims());
            List<String> delimited = new ArrayList<>(List.of("scope", "permission"));
            delimited.addAll(rule.spaceDelimitedClaims());
            for (String name : delimited) {
                if (claims.get(name) instanceof String text) {
                    claims.put(name, List.of(text.split(" ")));
                }
            }
            return claims;
        }
    }
}
