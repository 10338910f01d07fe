package dev.meshloft.app.changes;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlNode;

/// Texts of objects for a side-by-side view.
final class LiveText {

    private LiveText() {}

    /// The text of an object in its file: its document, or its item of a list.
    static String of(Resource resource) {
        YamlNode node = resource.root().node();
        if (resource.base().isRoot() || node == null) {
            return resource.yaml().text().strip() + "\n";
        }
        return node.range().in(resource.yaml().text()) + "\n";
    }

    /// The live object as it would stand in the draft's file.
    static String inStyleOf(Resource draft, Resource live) {
        return of(live);
    }
}
