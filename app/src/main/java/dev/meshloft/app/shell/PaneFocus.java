package dev.meshloft.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/// Steps through the panes with the keyboard.
final class PaneFocus {

    private PaneFocus() {}

    /// Puts the focus into the pane after or before the one that has it.
    static void step(List<? extends Node> panes, @Nullable Node owner, int step) {
        List<? extends Node> shown = panes.stream()
                .filter(pane -> pane.isVisible() && pane.getScene() != null && first(pane) != null)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        int now = -1;
        for (int i = 0; i < shown.size(); i++) {
            if (holds(shown.get(i), owner)) {
                now = i;
            }
        }
        int next = now < 0 ? 0 : Math.floorMod(now + step, shown.size());
        into(shown.get(next));
    }

    /// Puts the focus on the list or tree of the pane, or else on the first that takes it.
    static void into(Node pane) {
        Node target = first(pane);
        if (target != null) {
            target.requestFocus();
        }
    }

    static boolean holds(Node pane, @Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == pane) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node first(Node pane) {
        Node list = find(pane, true);
        return list != null ? list : find(pane, false);
    }

    private static @Nullable Node find(Node node, boolean onlyLists) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        boolean list = node instanceof TreeView || node instanceof TableView || node instanceof ListView;
        if (node.isFocusTraversable() && (list || !onlyLists)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, onlyLists);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
