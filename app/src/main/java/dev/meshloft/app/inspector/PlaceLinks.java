package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Places;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.SourceRef;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

/// Links to lines: `reviews.yaml:16`.
final class PlaceLinks {

    private final Store store;

    PlaceLinks(Store store) {
        this.store = store;
    }

    Node to(SourceRef at) {
        Hyperlink link = Rows.link(Places.words(store.now().workspace(), at), () -> go(at));
        link.getStyleClass().add("mono");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setTooltip(Rows.tooltip(at.file().path()));
        link.setDisable(at.file().isCluster());
        return link;
    }

    void go(SourceRef at) {
        if (!at.file().isCluster()) {
            Selection now = store.now().selection();
            store.dispatch(new Intent.ShowTab(new Tab.Document(at.file())));
            store.dispatch(new Intent.Select(new Selection(now.resource(), at, now.node())));
        }
    }
}
