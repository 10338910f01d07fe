package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.FieldWords;
import dev.meshloft.core.index.Naming;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.FieldType;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The values that a field can take: names of the mesh first, then what the schema lists, then what stands in the same
/// field elsewhere.
record ValueOffers(Request request) {

    private static final List<String> DURATIONS = List.of("500ms", "1s", "2s", "5s", "10s", "30s", "1m", "5m", "1h");

    List<Offer> all() {
        List<Offer> offers = new ArrayList<>();
        request.naming().ifPresent(naming -> offers.addAll(named(naming)));
        offers.addAll(KindOffers.of(request));
        offers.addAll(new ConditionOffers(request).values());
        FieldSchema field = request.place().schema().orElse(FieldSchema.ANY);
        offers.addAll(listed(field));
        offers.addAll(FixedValues.of(request.place().object().kind(), request.path()));
        if (request.naming().isEmpty() && !isClosed(field)) {
            offers.addAll(usedElsewhere(field));
        }
        if (FieldWords.isDuration(fieldName(), field)) {
            DURATIONS.forEach(text -> offers.add(Offer.value(
                    text, ItemKind.VALUE, "", YamlContent.of(text), () -> FieldWords.of(fieldName(), field, null))));
        }
        return offers;
    }

    private List<Offer> named(Naming naming) {
        return switch (naming) {
            case HOST, ROUTED_HOST -> new HostOffers(request).all();
            case IMPORTED_HOST -> new ScopedHostOffers(request).imported();
            case SERVED_HOST -> new ScopedHostOffers(request).served();
            case SERVICE -> new HostOffers(request).servicesHere();
            case SUBSET -> new SubsetOffers(request).all();
            case OWN_SUBSET -> new SubsetOffers(request).versions();
            case PORT -> new PortOffers(request).all(request.sibling(2, "host").stringOr(""));
            case RULE_PORT ->
                new PortOffers(request).all(request.spec().get("host").stringOr(""));
            case GATEWAY -> new GatewayOffers(request).all();
            case DELEGATE -> new ObjectOffers(request).delegates();
            case TARGET -> new ObjectOffers(request).targets();
            case SECRET -> new ObjectOffers(request).secrets();
            case NAMESPACE -> new NamespaceOffers(request).names();
            case EXPORT -> new NamespaceOffers(request).exports();
            case SELECTED_LABEL, LOCAL_LABEL, ANY_LABEL, SUBSET_LABEL, OWN_LABEL, CONTROLLER_LABEL ->
                new LabelOffers(request, naming).values(label());
            case PRINCIPAL -> new IdentityOffers(request).principals();
            case ACCOUNT -> new IdentityOffers(request).accounts();
            case QUALIFIED_ACCOUNT -> new IdentityOffers(request).qualifiedAccounts();
            case REQUEST_PRINCIPAL -> new IdentityOffers(request).requestPrincipals();
            case OWN_ISSUER -> new IdentityOffers(request).issuers();
            case CONDITION_KEY -> new ConditionOffers(request).keys();
            case PROVIDER, AUTHORIZER -> new ProviderOffers(request).all();
            case OWN_HOST, OWN_PORT, OWN_SERVICE, OWN_NAME, OWN_NAMESPACE, OWN_PROVIDER -> List.of();
        };
    }

    private String label() {
        return request.path().last() instanceof YamlPath.Key(String name) ? name : "";
    }

    private String fieldName() {
        List<String> names = FieldTable.names(request.path());
        return names.isEmpty() ? "" : names.getLast();
    }

    private List<Offer> listed(FieldSchema field) {
        if (field.type() == FieldType.BOOLEAN) {
            return Stream.of(true, false).map(value -> bool(value, field)).toList();
        }
        return field.enumValues().stream().map(value -> listed(value, field)).toList();
    }

    private Offer bool(boolean value, FieldSchema field) {
        String text = Boolean.toString(value);
        return Offer.value(
                text,
                ItemKind.ENUM_VALUE,
                isDefault(text, field) ? "default" : "",
                YamlContent.of(value),
                () -> FieldWords.of(fieldName(), field, null));
    }

    private Offer listed(String value, FieldSchema field) {
        return Offer.text(
                value,
                ItemKind.ENUM_VALUE,
                isDefault(value, field) ? "default" : "",
                () -> meaning(value, field)
                        .map(words -> Explanation.of(ItemKind.ENUM_VALUE, value, fieldName(), words))
                        .orElseGet(() -> FieldWords.of(fieldName(), field, null)));
    }

    private static boolean isDefault(String value, FieldSchema field) {
        return field.defaultValue().equals(value) || field.defaultValue().startsWith(value + ";");
    }

    /// The part of the field's description that speaks of the value: descriptions list them as `VALUE does this`.
    private static Optional<String> meaning(String value, FieldSchema field) {
        return Stream.of(field.description().split("(?<=[.;])\\s+|, (?=[A-Z_]{3,} )"))
                .filter(part -> part.matches("(NONE |.*: )?" + java.util.regex.Pattern.quote(value) + " .*"))
                .findFirst()
                .map(part -> part.substring(part.indexOf(value)))
                .map(part -> part.endsWith(".") ? part : part.replaceAll("[,;]$", "") + ".");
    }

    /// Whether what is known is all there can be.
    private static boolean isClosed(FieldSchema field) {
        return field.type() == FieldType.BOOLEAN || !field.enumValues().isEmpty();
    }

    private List<Offer> usedElsewhere(FieldSchema field) {
        return new Elsewhere(request)
                .texts().stream()
                        .limit(50)
                        .map(text -> Offer.value(
                                text,
                                ItemKind.VALUE,
                                "used elsewhere",
                                content(text, field),
                                () -> FieldWords.of(fieldName(), field, null)))
                        .toList();
    }

    private static YamlContent content(String text, FieldSchema field) {
        return field.type() == FieldType.STRING ? YamlContent.of(text) : YamlContent.typed(text);
    }
}
