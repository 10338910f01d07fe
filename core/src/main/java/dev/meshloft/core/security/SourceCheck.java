package dev.meshloft.core.security;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Compares one value of a policy with what a request brings (`pilot/pkg/security/authz/model/generator.go`).
final class SourceCheck {

    private final ArrivingRequest request;
    private final String policyNamespace;
    private final TrustDomains trustDomains;

    SourceCheck(ArrivingRequest request, String policyNamespace, TrustDomains trustDomains) {
        this.request = request;
        this.policyNamespace = policyNamespace;
        this.trustDomains = trustDomains;
    }

    /// Any of the values.
    static Truth any(List<String> values, Function<String, Truth> check) {
        Truth result = Truth.NO;
        for (String value : values) {
            result = result.or(check.apply(value));
        }
        return result;
    }

    Truth principal(String value) {
        return peer(identity -> trustDomains.expand(value).stream().anyMatch(each -> principalMatches(each, identity)));
    }

    Truth namespace(String value) {
        String pattern = value.contains("*") ? quotedAround(value, ".*") : Pattern.quote(value);
        return peer(identity -> Pattern.matches(".*/ns/" + pattern + "/.*", identity.spiffe()));
    }

    Truth serviceAccount(String value) {
        int slash = value.indexOf('/');
        String namespace = slash < 0 ? policyNamespace : value.substring(0, slash);
        String account = value.substring(slash + 1);
        return peer(identity -> identity.namespace().equals(namespace)
                && identity.serviceAccount().equals(account));
    }

    Truth trustDomain(String value) {
        return peer(identity -> value.equals("*") || ValuePattern.matches(value, identity.trustDomain()));
    }

    Truth sourceIp(String value) {
        return block(value, request.sourceIp());
    }

    Truth remoteIp(String value) {
        return block(value, request.remoteIp());
    }

    Truth destinationIp(String value) {
        return block(value, request.destinationIp());
    }

    /// `issuer/subject`, split at the last slash.
    Truth requestPrincipal(String value) {
        Optional<ValidatedToken> token = request.token();
        if (token.isEmpty()
                || token.get().issuer().isEmpty()
                || token.get().subject().isEmpty()) {
            return Truth.NO;
        }
        if (value.equals("*")) {
            return Truth.YES;
        }
        int slash = value.lastIndexOf('/');
        String issuer = slash < 0 ? value : value.substring(0, slash);
        String subject = slash < 0 ? "" : value.substring(slash + 1);
        return Truth.of(
                slash < 0
                        ? lonePrincipal(value, token.get())
                        : part(issuer, value.startsWith("*"), token.get().issuer())
                                && part(
                                        subject,
                                        !value.startsWith("*") && value.endsWith("*"),
                                        token.get().subject()));
    }

    Truth claim(List<String> path, String value) {
        return request.token()
                .map(token -> token.claim(path))
                .map(found -> Truth.of(claimMatches(value, found)))
                .orElse(Truth.NO);
    }

    private Truth peer(Function<Identity, Boolean> check) {
        return Truth.of(request.peer().isPresent() && check.apply(request.peer().get()));
    }

    private static boolean principalMatches(String value, Identity identity) {
        return ValuePattern.matches(value, identity.principal());
    }

    private static boolean lonePrincipal(String value, ValidatedToken token) {
        if (value.startsWith("*")) {
            return token.subject().endsWith(value.substring(1));
        }
        return value.endsWith("*")
                ? token.issuer().startsWith(value.substring(0, value.length() - 1))
                : token.issuer().equals(value) && token.subject().isEmpty();
    }

    private static boolean part(String pattern, boolean wildcard, String value) {
        return wildcard ? ValuePattern.matches(pattern, value) : pattern.equals(value);
    }

    private static boolean claimMatches(String pattern, Object found) {
        return switch (found) {
            case String text -> ValuePattern.matches(pattern, text);
            case List<?> list ->
                list.stream().anyMatch(each -> each instanceof String text && ValuePattern.matches(pattern, text));
            default -> false;
        };
    }

    /// A value that is no address is left out of the rule by istiod; the schema check reports it.
    private static Truth block(String value, String address) {
        Optional<AddressBlock> block = AddressBlock.parse(value);
        if (block.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return address.isEmpty() ? Truth.UNKNOWN : Truth.of(block.get().contains(address));
    }

    private static String quotedAround(String value, String wildcard) {
        StringBuilder regex = new StringBuilder();
        String[] parts = value.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            regex.append(i == 0 ? "" : wildcard).append(Pattern.quote(parts[i]));
        }
        return regex.toString();
    }
}
