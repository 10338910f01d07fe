package dev.meshloft.app.form.model;

import dev.meshloft.core.yaml.YamlPath;

/// Something that can be added.
///
/// @param label such as *Add retries*
/// @param focus where to go afterwards
/// @param edit what is written at once; a field that is only opened is written when something is typed into it
public record Addition(String label, String description, YamlPath focus, java.util.Optional<FormEdit> edit) {

    public static Addition writing(String label, YamlPath focus, FormEdit edit) {
        return new Addition(label, "", focus, java.util.Optional.of(edit));
    }

    /// Only opens an empty field.
    public static Addition opening(String label, String description, YamlPath path) {
        return new Addition(label, description, path, java.util.Optional.empty());
    }
}
