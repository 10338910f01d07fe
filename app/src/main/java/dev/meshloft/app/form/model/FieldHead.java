package dev.meshloft.app.form.model;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// What all fields have.
///
/// @param path from the object's root; tells a field from its neighbours
/// @param label in front of it; empty for none
/// @param description what it is for; empty when nobody has said
/// @param changed whether it differs from what is on disk
/// @param problems of this field and what is below it, the worst first
public record FieldHead(YamlPath path, String label, String description, boolean changed, List<Diagnostic> problems) {

    public FieldHead {
        problems = List.copyOf(problems);
    }

    public FieldHead labelled(String words) {
        return new FieldHead(path, words, description, changed, problems);
    }
}
