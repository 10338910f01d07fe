package dev.meshloft.app.explorer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// One row of the tree on screen. Rows below are made when they are first shown, and a newer tree changes only what is
/// different, so that a mesh of 10,000 objects costs what is open of it.
final class ExplorerItem extends TreeItem<ExplorerNode> {

    private final ExplorerFolds folds;
    private boolean filled;

    ExplorerItem(ExplorerNode node, ExplorerFolds folds) {
        super(node);
        this.folds = folds;
        setExpanded(folds.isOpen(node));
        expandedProperty().addListener((_, _, open) -> folds.remember(getValue(), open));
    }

    @Override
    public boolean isLeaf() {
        return getValue().children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<ExplorerNode>> getChildren() {
        if (!filled) {
            filled = true;
            super.getChildren()
                    .setAll(getValue().children().stream()
                            .map(child -> new ExplorerItem(child, folds))
                            .toList());
        }
        return super.getChildren();
    }

    /// Shows a newer node of the same id.
    void show(ExplorerNode node) {
        if (getValue() == node) {
            return;
        }
        setValue(node);
        if (filled) {
            showChildren(node.children());
        } else if (isExpanded()) {
            // The tree asked an empty row for nothing, and hears of its first rows only when they are made.
            getChildren();
        }
    }

    private void showChildren(List<ExplorerNode> nodes) {
        ObservableList<TreeItem<ExplorerNode>> items = super.getChildren();
        int same = 0;
        while (same < nodes.size() && same < items.size() && isAt(items, same, nodes.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < Math.min(nodes.size(), items.size()) - same
                && isAt(items, items.size() - 1 - sameAtEnd, nodes.get(nodes.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        List<ExplorerNode> others = nodes.subList(same, nodes.size() - sameAtEnd);
        replace(items.subList(same, items.size() - sameAtEnd), others);
        for (int i = 0; i < nodes.size(); i++) {
            ((ExplorerItem) items.get(i)).show(nodes.get(i));
        }
    }

    private void replace(List<TreeItem<ExplorerNode>> items, List<ExplorerNode> nodes) {
        if (items.isEmpty() && nodes.isEmpty()) {
            return;
        }
        Map<String, TreeItem<ExplorerNode>> known = new HashMap<>();
        items.forEach(item -> known.put(item.getValue().id(), item));
        items.clear();
        items.addAll(nodes.stream()
                .map(node ->
                        Optional.ofNullable(known.remove(node.id())).orElseGet(() -> new ExplorerItem(node, folds)))
                .toList());
    }

    private static boolean isAt(List<TreeItem<ExplorerNode>> items, int place, ExplorerNode node) {
        return items.get(place).getValue().id().equals(node.id());
    }

    /// Whether the row at the end of the way below is shown: all that lead to it are open.
    boolean isOpenTo(List<String> way) {
        return way.isEmpty()
                || (isExpanded()
                        && find(way.subList(0, 1))
                                .filter(next -> next.isOpenTo(way.subList(1, way.size())))
                                .isPresent());
    }

    /// The row at the end of the way below. It is made, as are those that lead to it.
    ///
    /// @param way ids, from the row below this one
    Optional<ExplorerItem> find(List<String> way) {
        Optional<ExplorerItem> at = Optional.of(this);
        for (String id : way) {
            at = at.flatMap(item -> item.child(id));
        }
        return at;
    }

    private Optional<ExplorerItem> child(String id) {
        return getChildren().stream()
                .filter(child -> child.getValue().id().equals(id))
                .map(ExplorerItem.class::cast)
                .findFirst();
    }

    /// Opens or shuts it and all below.
    void expandAll(boolean open) {
        if (!isLeaf()) {
            setExpanded(open);
            getChildren().forEach(child -> ((ExplorerItem) child).expandAll(open));
        }
    }
}
