package dev.meshloft.core.analysis;

import dev.meshloft.core.index.Typed;
import dev.meshloft.core.yaml.YamlPath;

/// Takes what a rule finds.
@FunctionalInterface
public interface Findings {

    void add(Finding finding);

    default void add(Typed<?> object, YamlPath path, String message) {
        add(Finding.at(object.resource(), path, message));
    }
}
