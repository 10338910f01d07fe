package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Places;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.yaml.YamlPath;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

/// Links to lines, `reviews.yaml:16`, and to objects.
final class PlaceLinks {

    private static final double WIDEST = 160;

    private final Store store;

    PlaceLinks(Store store) {
        this.store = store;
    }

    Node to(SourceRef at) {
        Hyperlink link =
                Rows.place(Places.words(store.now().workspace(), at), at.file().path(), () -> go(at));
        link.setMaxWidth(WIDEST);
        link.setMinWidth(Math.min(WIDEST, link.getText().length() * 7.5));
        link.setDisable(at.file().isCluster());
        return link;
    }

    /// The line of a field of an object.
    Node to(Typed<?> object, YamlPath path) {
        return to(object.resource().at(path));
    }

    /// The object's name; it selects the object.
    Node object(Resource resource) {
        Hyperlink link = Rows.link(
                resource.name(),
                () -> store.dispatch(new Intent.Select(Selection.of(resource.key(), resource.whole()))));
        link.setMinWidth(0);
        link.setMnemonicParsing(false);
        link.setTooltip(Rows.tooltip(resource.key().toString()));
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
