package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ClusterStatus;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Where we are and what we stand with: breadcrumb, cluster, mode, connection, changes, apply.
final class ContextBar {

    private final Store store;
    private final Crumbs crumbs;
    private final ClusterStanding cluster;
    private final Label reason = Rows.fixed("", "small", "hint");
    private final Button changes = new Button();
    private final Button apply = new Button();
    private final HBox root = new HBox();
    private @Nullable ClusterStatus shownCluster;

    ContextBar(Store store, MainWindow.Actions actions) {
        this.store = store;
        crumbs = new Crumbs(store, actions.recent());
        cluster = new ClusterStanding(actions.connect(), actions.retry(), actions.allow());
        HBox.setHgrow(crumbs.root(), Priority.ALWAYS);
        changes.setMinWidth(Region.USE_PREF_SIZE);
        changes.setOnAction(_ -> showChanges());
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(_ -> showChanges());
        apply.setId("apply");
        apply.setText("Apply…");
        apply.setGraphic(Icon.of("send"));
        root.getStyleClass().add("context-bar");
        root.getChildren().setAll(crumbs.root(), cluster.root(), separator(), reason, changes, apply);
        store.observe(this::show);
    }

    Parent root() {
        return root;
    }

    /// In a small window words that can be guessed go.
    void setCompact(boolean compact) {
        cluster.setCompact(compact);
        cluster.show(store.now().cluster());
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
        crumbs.show(state);
        if (state.cluster() != shownCluster) {
            shownCluster = state.cluster();
            cluster.show(shownCluster);
        }
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
        boolean connected = state.cluster().facts() != null;
        apply.setDisable(count == 0 || !connected);
        String none = state.derived().notCompared().isEmpty() ? "No changes" : "No changes known";
        String why = !connected ? "Not connected" : count == 0 ? none : "";
        reason.setText(why);
        reason.setVisible(!why.isEmpty());
        reason.setManaged(!why.isEmpty());
        apply.setTooltip(Rows.tooltip("Show what applying would do"));
    }
}
