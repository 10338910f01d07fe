package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.ClusterStatus;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ConnectionState;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Which cluster, what may be sent to it, and how the connection is, in words.
final class ClusterStanding {

    private static final double WIDEST = 240;

    private final Runnable connect;
    private final Runnable retry;
    private final Consumer<AccessMode> allow;
    private final HBox root = new HBox(8);
    private boolean compact;

    /// @param retry tries again to reach the cluster in use
    ClusterStanding(Runnable connect, Runnable retry, Consumer<AccessMode> allow) {
        this.connect = connect;
        this.retry = retry;
        this.allow = allow;
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node root() {
        return root;
    }

    void setCompact(boolean wanted) {
        compact = wanted;
    }

    void show(ClusterStatus status) {
        ClusterFacts facts = status.facts();
        if (facts == null) {
            root.getChildren().setAll(Rows.button("cluster", "Connect to a cluster…", connect, "flat"));
            return;
        }
        root.getChildren().setAll(name(facts), mode(status, facts));
        if (facts.isProtected()) {
            Label guarded = Rows.fixed("protected", "pill", "guarded");
            guarded.setGraphic(Icon.of("lock", 12));
            guarded.setTooltip(
                    Rows.tooltip("The name says production. To apply there, the name of the context must be typed."));
            root.getChildren().add(guarded);
        }
        root.getChildren().add(connection(status));
        if (status.connection() instanceof ConnectionState.Stale
                || status.connection() instanceof ConnectionState.Failed) {
            Button again = Rows.button("undo", "Try again", retry, "small-button");
            again.setMinWidth(Region.USE_PREF_SIZE);
            root.getChildren().add(again);
        }
    }

    private Node name(ClusterFacts facts) {
        Label called = Rows.text(facts.simulated() ? "Playground" : facts.context(), "strong");
        called.setMaxWidth(WIDEST);
        HBox words = new HBox(6, Icon.of("cluster"));
        if (!compact && !facts.simulated()) {
            words.getChildren().add(Rows.fixed("Cluster"));
        }
        words.getChildren().addAll(called, Icon.of("chev-d", 12).styled("faint"));
        words.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(words);
        button.getStyleClass().addAll("flat", "cluster-name");
        button.setOnAction(_ -> connect.run());
        button.setAccessibleText("Cluster " + called.getText());
        button.setTooltip(Rows.tooltip(
                facts.simulated()
                        ? "A simulated cluster in memory. Nothing leaves this window."
                        : "Context " + facts.context() + " at " + facts.server() + ", user " + facts.user()));
        return button;
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
        pill.setOnAction(_ -> modeMenu().show(pill, Side.BOTTOM, 0, 4));
        return pill;
    }

    private ContextMenu modeMenu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(List.of(
                        modeItem("View: nothing is sent but reads", AccessMode.VIEW),
                        modeItem("Dry run: the server checks, and stores nothing", AccessMode.DRY_RUN),
                        modeItem("Apply: changes are stored", AccessMode.APPLY)));
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
                        ? connected(status.gaps())
                        : word("unk", "unknown", status.progress(), "status-unknown");
            case ConnectionState.Stale(var since, var why) ->
                word("warn-t", "warning", "Stale since " + Times.clock(since), "status-warning", why.message());
            case ConnectionState.Failed(var why) ->
                word("err-c", "error", "Not connected", "status-error", why.message() + "\n" + why.next());
        };
        words.setMinWidth(Region.USE_PREF_SIZE);
        return words;
    }

    private static Label connected(List<String> gaps) {
        return gaps.isEmpty()
                ? word("ok-c", "ok", "Connected", "status-ok")
                : word("unk", "unknown", "Connected, in part", "status-unknown", String.join("\n", gaps));
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
