package dev.meshloft.app.explorer;

import java.util.HashSet;
import java.util.Set;

/// Which rows are open. Objects, files and long lists start shut, everything else open; what the user did is
/// remembered.
final class ExplorerFolds {

    private static final int MANY = 150;

    private final Set<String> opened = new HashSet<>();
    private final Set<String> shut = new HashSet<>();
    private boolean allOpen;

    /// While a filter chooses what is shown, everything is open.
    void openAll(boolean all) {
        allOpen = all;
    }

    void clear() {
        opened.clear();
        shut.clear();
    }

    boolean isOpen(ExplorerNode node) {
        boolean startsOpen = node.resource() == null
                && node.file() == null
                && node.children().size() <= MANY;
        return allOpen || opened.contains(node.id()) || (startsOpen && !shut.contains(node.id()));
    }

    void remember(ExplorerNode node, boolean open) {
        (open ? opened : shut).add(node.id());
        (open ? shut : opened).remove(node.id());
    }
}
