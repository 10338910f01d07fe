package dev.meshloft.app.find;

import dev.meshloft.app.task.FxThread;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What was found, by file; each place can be left out. Enter or a double click goes there, Space or Delete leaves it
/// out or takes it in again.
final class ResultTree {

    private static final int OPEN_AT_MOST = 500;

    private final TreeView<ResultRow> tree = new TreeView<>();
    private final Consumer<Hit> goTo;
    private final Runnable changed;
    private final Set<String> leftOut = new HashSet<>();
    private boolean filling;
    private boolean telling;

    /// @param changed is told when a place was left out or taken in, or another row is chosen
    ResultTree(Consumer<Hit> goTo, Runnable changed) {
        this.goTo = goTo;
        this.changed = changed;
        tree.setShowRoot(false);
        tree.setAccessibleText("Places found");
        tree.setCellFactory(_ -> new HitCell());
        tree.getSelectionModel().selectedItemProperty().addListener(_ -> tell());
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        tree.setOnKeyPressed(this::key);
    }

    Node root() {
        return tree;
    }

    void focus() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().select(0);
        }
    }

    /// Places that were left out stay so where they are found again.
    void show(WorkspaceSearch.Result result, Predicate<FileId> locked) {
        filling = true;
        CheckBoxTreeItem<ResultRow> top = new CheckBoxTreeItem<>();
        String shared = sharedFolder(result.files());
        boolean open = result.count() <= OPEN_AT_MOST;
        for (FileHits file : result.files()) {
            boolean cannot = locked.test(file.file());
            CheckBoxTreeItem<ResultRow> item =
                    new CheckBoxTreeItem<>(new ResultRow.OfFile(file, folder(file.file(), shared), cannot));
            List<CheckBoxTreeItem<ResultRow>> rows = file.hits().stream()
                    .map(hit -> row(file, hit, !cannot && !leftOut.contains(key(hit))))
                    .toList();
            long in = rows.stream().filter(CheckBoxTreeItem::isSelected).count();
            item.setSelected(in == rows.size()); // before it has children, which would each be told
            item.setIndeterminate(in > 0 && in < rows.size());
            item.getChildren().setAll(rows);
            item.setExpanded(open);
            top.getChildren().add(item);
        }
        tree.setRoot(top);
        filling = false;
        changed.run();
    }

    private CheckBoxTreeItem<ResultRow> row(FileHits file, Hit hit, boolean in) {
        CheckBoxTreeItem<ResultRow> row = new CheckBoxTreeItem<>(new ResultRow.OfHit(file, hit));
        row.setSelected(in);
        row.selectedProperty().addListener((_, _, now) -> remember(hit, now));
        return row;
    }

    void forgetLeftOut() {
        leftOut.clear();
    }

    /// The places that are not left out, by file.
    List<List<Hit>> chosen() {
        List<List<Hit>> all = new ArrayList<>();
        for (TreeItem<ResultRow> file : files()) {
            all.add(chosen(file));
        }
        return all;
    }

    List<Hit> chosen(TreeItem<ResultRow> file) {
        return file.getChildren().stream()
                .filter(row -> row instanceof CheckBoxTreeItem<ResultRow> box && box.isSelected())
                .map(row -> ((ResultRow.OfHit) row.getValue()).hit())
                .toList();
    }

    List<TreeItem<ResultRow>> files() {
        return tree.getRoot() == null ? List.of() : tree.getRoot().getChildren();
    }

    /// The edits of the places that are not left out; empty when a file no longer is what was searched.
    ///
    /// @param change what becomes of the chosen places of a file
    Optional<List<FileEdit>> edits(Workspace now, BiFunction<FileHits, List<Hit>, TextChange> change) {
        List<FileEdit> edits = new ArrayList<>();
        for (TreeItem<ResultRow> file : files()) {
            FileHits hits = file.getValue().hits();
            String text = now.findFile(hits.file()).map(OpenFile::text).orElse("");
            if (!text.equals(hits.text())) {
                return Optional.empty();
            }
            List<Hit> chosen = chosen(file);
            if (!chosen.isEmpty()) {
                edits.add(new FileEdit(hits.file(), change.apply(hits, chosen)));
            }
        }
        return Optional.of(edits);
    }

    /// The file of the selected row, or the first one.
    @Nullable
    TreeItem<ResultRow> current() {
        TreeItem<ResultRow> item = tree.getSelectionModel().getSelectedItem();
        if (item == null || item.getValue() == null) {
            return files().isEmpty() ? null : files().getFirst();
        }
        return item.getValue() instanceof ResultRow.OfFile ? item : item.getParent();
    }

    /// Goes to the next place, or with -1 to the one before.
    void step(int by) {
        int row = tree.getSelectionModel().getSelectedIndex();
        for (int at = row + by; at >= 0 && at < tree.getExpandedItemCount(); at += by) {
            if (tree.getTreeItem(at).getValue() instanceof ResultRow.OfHit) {
                tree.getSelectionModel().select(at);
                tree.scrollTo(Math.max(0, at - 3));
                open();
                return;
            }
            tree.getTreeItem(at).setExpanded(true);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> open();
            case SPACE, DELETE -> {
                if (tree.getSelectionModel().getSelectedItem() instanceof CheckBoxTreeItem<ResultRow> box) {
                    box.setSelected(!box.isSelected());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open() {
        TreeItem<ResultRow> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof ResultRow.OfHit hit) {
            goTo.accept(hit.hit());
        }
    }

    private void remember(Hit hit, boolean in) {
        if (in) {
            leftOut.remove(key(hit));
        } else {
            leftOut.add(key(hit));
        }
        tell();
    }

    /// Once for a whole file that is left out.
    private void tell() {
        if (!filling && !telling) {
            telling = true;
            FxThread.later(() -> {
                telling = false;
                changed.run();
            });
        }
    }

    private static String key(Hit hit) {
        return hit.file() + "\n" + hit.line() + "\n" + hit.shown().start();
    }

    private static String sharedFolder(List<FileHits> files) {
        String shared = files.isEmpty() ? "" : folderOf(files.getFirst().file());
        for (FileHits file : files) {
            while (!shared.isEmpty() && !(folderOf(file.file()) + "/").startsWith(shared + "/")) {
                shared = shared.substring(0, Math.max(0, shared.lastIndexOf('/')));
            }
        }
        return shared;
    }

    private static String folder(FileId file, String shared) {
        String folder = folderOf(file);
        return folder.length() <= shared.length() ? "" : folder.substring(shared.isEmpty() ? 0 : shared.length() + 1);
    }

    private static String folderOf(FileId file) {
        return file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
    }
}
