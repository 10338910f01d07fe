package dev.meshloft.app.form;

import dev.meshloft.core.yaml.YamlPath;

/// How paths are called in the titles of edits.
final class Words {

    private Words() {}

    /// The name of the field: of an item, that of its list.
    static String lastKey(YamlPath path) {
        for (int i = path.steps().size() - 1; i >= 0; i--) {
            if (path.steps().get(i) instanceof YamlPath.Key(String name)) {
                return name;
            }
        }
        return "object";
    }
}
