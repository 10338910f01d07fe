package dev.meshloft.core.assist.rename;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.text.TextRange;

/// One thing with its old and its new name.
///
/// @param thing as its definition says it
/// @param oldName without namespace and domain
record Renaming(NamedThing thing, String oldName, String newName) {

    static Renaming of(NamedThing thing, String newName) {
        return new Renaming(thing, nameOf(thing), newName);
    }

    static String nameOf(NamedThing thing) {
        return switch (thing) {
            case NamedThing.Host(String name) ->
                HostName.serviceParts(name).map(parts -> parts[0]).orElse(name);
            case NamedThing.SubsetOf(String _, String name) -> name;
            case NamedThing.PortOf(String _, int number) -> "" + number;
            case NamedThing.Named(ResourceKey key) -> key.name();
            case NamedThing.NamespaceOf(String name) -> name;
            case NamedThing.Label(String _, String value) -> value;
            case NamedThing.SecretOf(String name) -> name;
            case NamedThing.Provider(String name) -> name;
            case NamedThing.Issuer(String name) -> name;
        };
    }

    /// The thing by its new name.
    NamedThing renamed() {
        return switch (thing) {
            case NamedThing.Host(String name) ->
                new NamedThing.Host(HostName.serviceParts(name)
                        .map(parts -> HostName.ofService(newName, parts[1]))
                        .orElse(newName));
            case NamedThing.SubsetOf(String host, String _) -> new NamedThing.SubsetOf(host, newName);
            case NamedThing.Named(ResourceKey key) ->
                new NamedThing.Named(new ResourceKey(key.group(), key.kind(), key.namespace(), newName));
            case NamedThing.Label(String key, String _) -> new NamedThing.Label(key, newName);
            case NamedThing.Provider _ -> new NamedThing.Provider(newName);
            case NamedThing.PortOf _, NamedThing.NamespaceOf _, NamedThing.SecretOf _, NamedThing.Issuer _ -> thing;
        };
    }

    /// The part of a use's value that is the name: of a full host name its first word.
    TextRange part(NameUse use) {
        boolean starts = use.written().startsWith(oldName);
        return starts ? new TextRange(use.part().start(), use.part().start() + oldName.length()) : use.part();
    }

    /// The whole value of a use by the new name.
    String value(NameUse use) {
        String old = use.resource().root().at(use.path()).stringOr("");
        TextRange part = part(use);
        return old.substring(0, part.start()) + newName + old.substring(part.end());
    }
}
