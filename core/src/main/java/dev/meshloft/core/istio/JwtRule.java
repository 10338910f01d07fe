package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;

/// One issuer of tokens.
///
/// @param jwks inline keys, empty for none
/// @param fromHeaders places beside or instead of `Authorization: Bearer`; with any of the three lists the default
///     places are off
public record JwtRule(
        String issuer,
        List<String> audiences,
        String jwksUri,
        String jwks,
        List<FromHeader> fromHeaders,
        List<String> fromParams,
        List<String> fromCookies,
        String outputPayloadToHeader,
        List<ClaimToHeader> outputClaimToHeaders,
        boolean forwardOriginalToken,
        List<String> spaceDelimitedClaims,
        YamlPath at) {

    /// @param prefix in front of the token, empty for none
    public record FromHeader(String name, String prefix, YamlPath at) {}

    public record ClaimToHeader(String header, String claim, YamlPath at) {}

    static JwtRule read(YamlValue value) {
        return new JwtRule(
                value.get("issuer").stringOr(""),
                Fields.texts(value.get("audiences")),
                value.get("jwksUri")
                        .string()
                        .orElseGet(() -> value.get("jwks_uri").stringOr("")),
                value.get("jwks").stringOr(""),
                Fields.list(
                        value.get("fromHeaders"),
                        each -> new FromHeader(
                                each.get("name").stringOr(""),
                                each.get("prefix").stringOr(""),
                                each.path())),
                Fields.texts(value.get("fromParams")),
                Fields.texts(value.get("fromCookies")),
                value.get("outputPayloadToHeader").stringOr(""),
                Fields.list(
                        value.get("outputClaimToHeaders"),
                        each -> new ClaimToHeader(
                                each.get("header").stringOr(""),
                                each.get("claim").stringOr(""),
                                each.path())),
                Fields.isTrue(value.get("forwardOriginalToken")),
                Fields.texts(value.get("spaceDelimitedClaims")),
                value.path());
    }
}
