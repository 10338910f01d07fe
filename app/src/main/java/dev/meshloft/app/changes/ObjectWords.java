package dev.meshloft.app.changes;

import dev.meshloft.app.look.Rows;
import dev.meshloft.core.resource.ResourceKey;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// How an object is named in a row: its name stays, what kind it is gives way.
final class ObjectWords {

    private static final int SHORT_NAME = 20;

    private ObjectWords() {}

    static Label name(ResourceKey key) {
        Label name = Rows.text(key.name(), "strong");
        name.setMinWidth(key.name().length() <= SHORT_NAME ? Region.USE_PREF_SIZE : 120);
        return name;
    }

    static String kind(ResourceKey key) {
        return key.kind() + (key.namespace().isEmpty() ? "" : ", " + key.namespace());
    }
}
