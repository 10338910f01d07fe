package dev.meshloft.core.assist.navigate;

import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.resource.ResourceKey;

/// Things by name, as titles and choices say them.
public final class ThingWords {

    private ThingWords() {}

    /// *subset v1 of reviews.storefront*.
    public static String of(NamedThing thing) {
        return switch (thing) {
            case NamedThing.Host(String name) -> "host " + shorter(name);
            case NamedThing.SubsetOf(String host, String name) -> "subset " + name + " of " + shorter(host);
            case NamedThing.PortOf(String host, int number) -> "port " + number + " of " + shorter(host);
            case NamedThing.Named(ResourceKey key) -> key.toString();
            case NamedThing.NamespaceOf(String name) -> "namespace " + name;
            case NamedThing.Label(String key, String value) -> "label " + key + "=" + value;
            case NamedThing.SecretOf(String name) -> "Secret " + name;
            case NamedThing.Provider(String name) -> "provider " + name;
            case NamedThing.Issuer(String name) -> "issuer " + name;
        };
    }

    public static ItemKind kind(NamedThing thing) {
        return switch (thing) {
            case NamedThing.Host(String name) ->
                HostName.serviceParts(name).isPresent() ? ItemKind.SERVICE : ItemKind.EXTERNAL_HOST;
            case NamedThing.SubsetOf _ -> ItemKind.SUBSET;
            case NamedThing.PortOf _ -> ItemKind.PORT;
            case NamedThing.Named(ResourceKey key) ->
                switch (key.kind()) {
                    case "Gateway" -> ItemKind.GATEWAY;
                    case "ServiceAccount" -> ItemKind.SERVICE_ACCOUNT;
                    case "VirtualService" -> ItemKind.ROUTE;
                    default -> ItemKind.OBJECT;
                };
            case NamedThing.NamespaceOf _ -> ItemKind.NAMESPACE;
            case NamedThing.Label _ -> ItemKind.LABEL;
            case NamedThing.SecretOf _ -> ItemKind.SECRET;
            case NamedThing.Provider _ -> ItemKind.PROVIDER;
            case NamedThing.Issuer _ -> ItemKind.IDENTITY;
        };
    }

    /// `reviews.storefront` for a Kubernetes Service.
    public static String shorter(String host) {
        return HostName.serviceParts(host)
                .map(parts -> parts[0] + "." + parts[1])
                .orElse(host);
    }
}
