package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ClusterStatus;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.core.resource.ResourceKey;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Where we are and what we stand with: breadcrumb, cluster, mode, connection, changes, apply.
final class ContextBar {

    private final Store store;
    private final Runnable connect;
    private final Consumer<AccessMode> allow;
    private final HBox crumbs = new HBox(2);
    private final HBox cluster = new HBox(8);
    private final Button changes = new Button();
    private final Button apply = new Button();
    private final HBox root = new HBox();

    /// @param connect asks which cluster to connect to
    /// @param allow raises or lowers what the session may do
    ContextBar(Store store, Runnable connect, Consumer<AccessMode> allow) {
        this.store = store;
        this.connect = connect;
        this.allow = allow;
        crumbs.setAlignment(Pos.CENTER_LEFT);
        crumbs.setMinWidth(80);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        cluster.setAlignment(Pos.CENTER_LEFT);
        cluster.setMinWidth(Region.USE_PREF_SIZE);
        changes.setMinWidth(Region.USE_PREF_SIZE);
        changes.setOnAction(_ -> showChanges());
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(_ -> showChanges());
        apply.setText("Apply…");
        apply.setGraphic(Icon.of("send"));
        root.getStyleClass().add("context-bar");
        root.getChildren().setAll(crumbs, cluster, separator(), changes, apply);
        store.observe(this::show);
    }

    Parent root() {
        return root;
    }

    private void showChanges() {
        store.dispatch(new Intent.ShowTab(new Tab.Changes()));
    }

    private static Region separator() {
        Region line = new Region();
        line.getStyleClass().add("toolbar-line");
        return line;
    }

    private void show(AppState state) {
        showCrumbs(state);
        showCluster(state.cluster());
        int count = state.derived().changes().changes().size();
        HBox words = new HBox(6, Icon.of("swap"), Rows.fixed("Changes", "medium"));
        words.setAlignment(Pos.CENTER_LEFT);
        if (count > 0) {
            words.getChildren().add(Rows.fixed(Integer.toString(count), "count", "accent"));
        }
        changes.setGraphic(words);
        changes.setAccessibleText("Changes, " + count);
        boolean inFront = state.screen().tabs().front() instanceof Tab.Changes;
        apply.getStyleClass().remove("primary");
        if (!inFront) {
            apply.getStyleClass().add("primary");
        }
        apply.setDisable(count == 0 || state.cluster().facts() == null);
        apply.setTooltip(Rows.tooltip(
                state.cluster().facts() == null
                        ? "Connect to a cluster first"
                        : count == 0 ? "The draft and the cluster are the same" : "Show what applying would do"));
    }

    private void showCrumbs(AppState state) {
        crumbs.getChildren().clear();
        String name =
                state.mesh().name().isEmpty() ? "No workspace" : state.mesh().name();
        add("folder", name, () -> store.dispatch(new Intent.Select(Selection.NONE)));
        ResourceKey key = state.selection().resource();
        if (state.screen().tabs().front() instanceof Tab.Changes) {
            add("swap", "Changes", () -> {});
        } else if (key != null) {
            if (!key.namespace().isEmpty()) {
                add("ns", key.namespace(), () -> {});
            }
            add(KindLook.of(key.kind()).icon(), key.name(), () -> open(key));
        }
        Node last = crumbs.getChildren().getLast();
        last.getStyleClass().add("current");
    }

    private void open(ResourceKey key) {
        store.now()
                .workspace()
                .findResource(key)
                .filter(resource -> !resource.file().isCluster())
                .ifPresent(resource -> store.dispatch(new Intent.ShowTab(new Tab.Document(resource.file()))));
    }

    private void add(String icon, String words, Runnable action) {
        if (!crumbs.getChildren().isEmpty()) {
            crumbs.getChildren().add(Icon.of("chev-r", 12).styled("faint"));
        }
        Button crumb = Rows.button(icon, words, action, "crumb");
        crumb.setMinWidth(40);
        crumbs.getChildren().add(crumb);
    }

    private void showCluster(ClusterStatus status) {
        cluster.getChildren().clear();
        ClusterFacts facts = status.facts();
        if (facts == null) {
            cluster.getChildren().add(Rows.button("cluster", "Connect to a cluster…", connect, "flat"));
            return;
        }
        Button name = Rows.button(
                "cluster", facts.simulated() ? "Playground" : facts.context(), connect, "flat", "cluster-name");
        name.setTooltip(Rows.tooltip(
                facts.simulated()
                        ? "A simulated cluster in memory. Nothing leaves this window."
                        : "Context " + facts.context() + " at " + facts.server() + ", user " + facts.user()));
        cluster.getChildren().addAll(name, mode(status, facts));
        cluster.getChildren().add(connection(status));
    }

    private Node mode(ClusterStatus status, ClusterFacts facts) {
        Button pill = new Button(
                facts.simulated()
                        ? "simulated, " + status.access().label()
                        : status.access().label());
        pill.setGraphic(Icon.of(
                switch (status.access()) {
                    case VIEW -> "eye";
                    case DRY_RUN -> "flask";
                    case APPLY -> "play";
                },
                12));
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.getStyleClass()
                .addAll(
                        "pill",
                        facts.simulated()
                                ? "simulated"
                                : switch (status.access()) {
                                    case VIEW -> "view";
                                    case DRY_RUN -> "dry-run";
                                    case APPLY -> "apply";
                                });
        pill.setTooltip(Rows.tooltip("What may be sent to this cluster. Click to change."));
        pill.setOnAction(_ -> modeMenu().show(pill, javafx.geometry.Side.BOTTOM, 0, 4));
        return pill;
    }

    private ContextMenu modeMenu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        modeItem("View: nothing is sent but reads", AccessMode.VIEW),
                        modeItem("Dry run: the server checks, and stores nothing", AccessMode.DRY_RUN),
                        modeItem("Apply: changes are stored", AccessMode.APPLY));
        return menu;
    }

    private MenuItem modeItem(String words, AccessMode mode) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> allow.accept(mode));
        return item;
    }

    private static Node connection(ClusterStatus status) {
        Label words = switch (status.connection()) {
            case ConnectionState.Idle _, ConnectionState.Connecting _ ->
                word("unk", "unknown", "Connecting…", "status-unknown");
            case ConnectionState.Connected _ ->
                status.progress().isEmpty()
                        ? word("ok-c", "ok", "Connected", "status-ok")
                        : word("unk", "unknown", status.progress(), "status-unknown");
            case ConnectionState.Stale(var since, var why) ->
                word("warn-t", "warning", "Stale since " + Times.clock(since), "status-warning", why.message());
            case ConnectionState.Failed(var why) ->
                word("err-c", "error", "Not connected", "status-error", why.message() + "\n" + why.next());
        };
        words.setMinWidth(Region.USE_PREF_SIZE);
        return words;
    }

    private static Label word(String icon, String iconStyle, String words, String style, String... tooltip) {
        Label label = new Label(words, Icon.of(icon, 14).styled(iconStyle));
        label.getStyleClass().add(style);
        if (tooltip.length > 0) {
            label.setTooltip(Rows.tooltip(tooltip[0]));
        }
        return label;
    }
}
