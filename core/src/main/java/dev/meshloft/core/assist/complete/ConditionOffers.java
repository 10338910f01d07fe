package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.istio.AccessRule;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Attributes that conditions of an AuthorizationPolicy look at, and their values.
record ConditionOffers(Request request) {

    private static final String CLAIMS = "request.auth.claims[";
    private static final String HEADERS = "request.headers[";
    private static final Set<String> USUAL_CLAIMS = Set.of("iss", "sub", "aud", "azp", "scope", "groups", "email");

    /// Headers and claims that the mesh uses, by name; the plain attributes are in the table of values.
    List<Offer> keys() {
        List<Offer> offers = new ArrayList<>();
        new HeaderNames(request.mesh())
                .used()
                .forEach(name -> offers.add(key(HEADERS + name + "]", ItemKind.HEADER, "header used in the mesh")));
        Set<String> claims = new TreeSet<>(USUAL_CLAIMS);
        policyConditions()
                .map(AccessRule.Condition::key)
                .filter(key -> key.startsWith(CLAIMS) && key.endsWith("]"))
                .forEach(key -> claims.add(key.substring(CLAIMS.length(), key.length() - 1)));
        claims.forEach(name -> offers.add(key(CLAIMS + name + "]", ItemKind.CLAIM, "claim of the token")));
        return offers;
    }

    private static Offer key(String text, ItemKind kind, String meaning) {
        return Offer.text(text, kind, meaning, () -> Explanation.of(kind, text, meaning, ""));
    }

    /// Values that fit the key beside them; nothing elsewhere.
    List<Offer> values() {
        List<String> names = FieldTable.names(request.path());
        boolean isValue = request.path().last() instanceof YamlPath.Index
                && names.size() > 1
                && names.get(names.size() - 2).equals("when");
        if (!isValue) {
            return List.of();
        }
        String key = request.sibling(2, "key").stringOr("");
        return switch (key) {
            case "source.namespace" -> new NamespaceOffers(request).names();
            case "source.principal" -> new IdentityOffers(request).principals();
            case "source.serviceAccount" -> new IdentityOffers(request).qualifiedAccounts();
            case "request.auth.claims[iss]" -> new IdentityOffers(request).issuers();
            case "request.auth.principal" -> new IdentityOffers(request).requestPrincipals();
            case "request.auth.audiences", "request.auth.claims[aud]" -> audiences();
            case "" -> List.of();
            default -> sameKey(key);
        };
    }

    private List<Offer> audiences() {
        return request.mesh().requestAuthentications().stream()
                .flatMap(each -> each.spec().jwtRules().stream())
                .flatMap(rule -> rule.audiences().stream())
                .distinct()
                .map(each -> value(each, "audience of a RequestAuthentication"))
                .toList();
    }

    private List<Offer> sameKey(String key) {
        return policyConditions()
                .filter(each -> each.key().equals(key))
                .flatMap(each -> Stream.concat(each.values().stream(), each.notValues().stream()))
                .distinct()
                .sorted()
                .map(each -> value(each, "used elsewhere"))
                .toList();
    }

    private Stream<AccessRule.Condition> policyConditions() {
        return request.mesh().authorizationPolicies().stream()
                .flatMap(policy -> policy.spec().rules().stream())
                .flatMap(rule -> rule.when().stream());
    }

    private static Offer value(String text, String meaning) {
        return Offer.value(
                text,
                ItemKind.VALUE,
                meaning,
                YamlContent.of(text),
                () -> Explanation.of(ItemKind.VALUE, text, meaning, ""));
    }
}
