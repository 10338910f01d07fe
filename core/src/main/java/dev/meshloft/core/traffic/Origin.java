package dev.meshloft.core.traffic;

import dev.meshloft.core.index.Typed;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.yaml.YamlPath;

/// The field that decides something: an object and a path in it. Its lines are looked up when someone asks.
public record Origin(Resource resource, YamlPath path) {

    public static Origin of(Typed<?> typed, YamlPath path) {
        return new Origin(typed.resource(), path);
    }

    /// The object as a whole.
    public static Origin of(Typed<?> typed) {
        return new Origin(typed.resource(), YamlPath.ROOT);
    }

    public SourceRef at() {
        return resource.at(path);
    }

    @Override
    public String toString() {
        return resource.key() + (path.isRoot() ? "" : " " + path);
    }
}
