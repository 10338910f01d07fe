package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.explain.Knowledge;
import dev.meshloft.core.assist.place.Place;
import dev.meshloft.core.index.NamedFields;
import dev.meshloft.core.index.Naming;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Optional;

/// What is asked: a place, what is known, and how much of it.
///
/// @param wide whether things that are not visible from the place are wanted too
/// @param fileNamespace the namespace of the file's other objects, for a new one
record Request(Place place, Knowledge knowledge, boolean wide, String fileNamespace) {

    MeshSnapshot mesh() {
        return knowledge.mesh();
    }

    String namespace() {
        return place.object().namespace();
    }

    YamlPath path() {
        return place.path();
    }

    /// As [dev.meshloft.core.index.Kind#toString()] writes it.
    String kind() {
        String group = place.object().group();
        return group.isEmpty() ? place.object().kind() : place.object().kind() + "." + group;
    }

    Optional<Naming> naming() {
        return NamedFields.find(kind(), place.path());
    }

    /// What a key that goes into the mapping at the place would be named for.
    Optional<Naming> namingOf(String key) {
        return NamedFields.find(kind(), place.path().key(key));
    }

    /// A field of a mapping around the value.
    ///
    /// @param up 1 for the mapping that holds the value
    YamlValue sibling(int up, String key) {
        int depth = Math.max(0, place.path().steps().size() - up);
        return place.object()
                .root()
                .at(new YamlPath(place.path().steps().subList(0, depth)))
                .get(key);
    }

    YamlValue spec() {
        return place.object().root().get("spec");
    }

    boolean isRootNamespace() {
        return namespace().equals(mesh().meshConfig().rootNamespace());
    }
}
