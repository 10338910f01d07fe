package dev.meshloft.app.explorer;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One row of the tree: icon, name, and at the right end problem, kind, change and count.
final class ExplorerCell extends TreeCell<ExplorerNode> {

    private static final double INDENT = 16;
    private static final double EDGES = 34;

    private @Nullable ExplorerNode shown;
    private int level;

    ExplorerCell() {
        setPrefWidth(0); // as wide as the tree, never wider
    }

    @Override
    protected void updateItem(@Nullable ExplorerNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        if (empty || node == null) {
            shown = null;
            setGraphic(null);
        } else if (shown == null || level != level() || !node.looksLike(shown)) {
            shown = node;
            level = level();
            HBox row = row(node);
            double indent = INDENT * Math.max(0, level - 1);
            row.prefWidthProperty().bind(widthProperty().subtract(indent + EDGES));
            row.setMaxWidth(HBox.USE_PREF_SIZE);
            setGraphic(row);
        }
        setAccessibleText(node == null ? null : node.label() + " " + node.tag());
    }

    private int level() {
        return getTreeView().getTreeItemLevel(getTreeItem());
    }

    private static HBox row(ExplorerNode node) {
        HBox row = new HBox(6);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!node.icon().isEmpty()) {
            row.getChildren().add(Icon.of(node.icon(), 14));
        }
        Label label = Rows.text(node.label(), node.heading() ? "secondary" : "row-label");
        if (node.count() > 0 && !node.heading()) {
            label.getStyleClass().add("strong");
        }
        row.getChildren().addAll(label, Rows.gap());
        if (node.worst() != null) {
            row.getChildren().add(Severities.icon(node.worst(), 14));
        }
        if (!node.tag().isEmpty()) {
            row.getChildren().add(Rows.fixed(node.tag(), "hint", "caption"));
        }
        if (node.count() > 0 && !node.heading()) {
            row.getChildren().add(Rows.fixed(Integer.toString(node.count()), "hint", "caption"));
        }
        switch (node.mark()) {
            case ADDED -> row.getChildren().add(Rows.fixed("A", "mark", "added"));
            case MODIFIED -> row.getChildren().add(Rows.fixed("M", "mark", "modified"));
            case REMOVED -> row.getChildren().add(Rows.fixed("D", "mark", "removed"));
            case NONE -> {}
        }
        return row;
    }
}
