package dev.meshloft.core.assist.rename;

import dev.meshloft.core.assist.navigate.Names;
import dev.meshloft.core.assist.navigate.ThingWords;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/// Whether the new name is somebody's already, or is used as if it were: such uses would then mean the renamed thing.
record Collisions(Names names, Renaming renaming) {

    Optional<String> find() {
        NamedThing renamed = renaming.renamed();
        List<NameUse> uses = names.usesOf(renamed);
        return sameObject()
                .or(() -> uses.stream()
                        .filter(NameUse::isDefinition)
                        .findFirst()
                        .map(use -> use.resource().key() + " already defines " + ThingWords.of(renamed)))
                .or(() -> uses.stream()
                        .findFirst()
                        .map(use -> use.resource().key() + " already names " + ThingWords.of(renamed)
                                + ", which nothing defines; after the rename it would mean this one"));
    }

    private Optional<String> sameObject() {
        return key().flatMap(names.knowledge().mesh().resources()::find)
                .map(Resource::key)
                .map(key -> "There is already a " + key);
    }

    private Optional<ResourceKey> key() {
        return switch (renaming.renamed()) {
            case NamedThing.Named(ResourceKey key) -> Optional.of(key);
            case NamedThing.Host(String host) ->
                dev.meshloft.core.index.HostName.serviceParts(host)
                        .map(parts -> new ResourceKey("", "Service", parts[1], parts[0]));
            default -> Optional.empty();
        };
    }
}
