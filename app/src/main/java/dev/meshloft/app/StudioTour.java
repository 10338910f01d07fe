package dev.meshloft.app;

import dev.meshloft.app.shell.Tour;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The four steps of the tour: a walk through the sample from a route to the playground.
final class StudioTour {

    private static final ResourceKey SERVICE = new ResourceKey("", "Service", "storefront", "reviews");
    private static final ResourceKey ROUTES =
            new ResourceKey("networking.istio.io", "VirtualService", "storefront", "reviews");

    private final Store store;
    private final StackPane window;

    StudioTour(Store store, StackPane window) {
        this.store = store;
        this.window = window;
    }

    Tour tour() {
        return new Tour(
                window,
                List.of(
                        new Tour.Step(
                                "Find what routes to reviews",
                                "Select reviews in the tree or on the graph. The inspector shows its routes in the order"
                                        + " Istio tries them, each with the line that decides.",
                                this::select,
                                () -> find("#inspector")),
                        new Tour.Step(
                                "Move 10 % to v2 and watch the YAML",
                                "Form and text are two pens on the same paper. Move a weight in the form: only that line"
                                        + " of the text changes, and one undo takes it back.",
                                this::open,
                                () -> find("#form")),
                        new Tour.Step(
                                "Read which requests change",
                                "Impact compares the draft with the cluster: classes of requests, before and after, each"
                                        + " with an example and the line that decides.",
                                () -> store.dispatch(new Intent.ShowBottom(BottomTab.IMPACT)),
                                () -> find("#lists")),
                        new Tour.Step(
                                "Apply to the playground and take it back",
                                "Changes shows what would be sent, in a safe order. Dry run asks the simulated cluster,"
                                        + " apply sends. Nothing leaves this window.",
                                () -> {},
                                () -> find("#apply"))));
    }

    private void select() {
        store.dispatch(new Intent.ShowTab(new Tab.Topology()));
        store.dispatch(new Intent.Select(Selection.of(SERVICE)));
    }

    private void open() {
        store.now().workspace().findResource(ROUTES).ifPresent(routes -> {
            store.dispatch(new Intent.ShowTab(new Tab.Document(routes.file())));
            store.dispatch(new Intent.Select(Selection.of(ROUTES, routes.whole())));
        });
    }

    private Optional<Node> find(String id) {
        return Optional.ofNullable(window.lookup(id)).filter(Node::isVisible);
    }
}
