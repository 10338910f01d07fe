package dev.meshloft.app.impact;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.Store;
import javafx.scene.Parent;

/// Which requests change.
public final class ImpactView {

    private final Parent root;

    public ImpactView(Store store) {
        root = Rows.empty("Nothing compared yet");
        store.observe(_ -> {});
    }

    public Parent root() {
        return root;
    }
}
