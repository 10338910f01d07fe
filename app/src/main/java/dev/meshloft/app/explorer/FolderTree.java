package dev.meshloft.app.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Folders below folders, those with one folder only folded into one row.
final class FolderTree {

    private final String path;
    private final Map<String, FolderTree> folders = new TreeMap<>();
    private final List<ExplorerNode> files = new ArrayList<>();

    FolderTree() {
        this("");
    }

    private FolderTree(String path) {
        this.path = path;
    }

    void add(String filePath, ExplorerNode file) {
        folder(filePath).files.add(file);
    }

    /// A folder that may hold no file.
    void addFolder(String folderPath) {
        folder(folderPath + "/");
    }

    private FolderTree folder(String filePath) {
        FolderTree at = this;
        String rest = filePath;
        if (filePath.startsWith("/")) {
            at = at.folders.computeIfAbsent("", _ -> new FolderTree(""));
            rest = filePath.substring(1);
        }
        for (int slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/')) {
            String name = rest.substring(0, slash);
            String below = at == this ? name : at.path + "/" + name;
            at = at.folders.computeIfAbsent(name, _ -> new FolderTree(below));
            rest = rest.substring(slash + 1);
        }
        return at;
    }

    /// The rows, without the folders that all files share.
    List<ExplorerNode> nodes() {
        FolderTree shown = this;
        while (shown.folders.size() == 1 && shown.files.isEmpty()) {
            FolderTree only = shown.folders.values().iterator().next();
            if (only.files.isEmpty() && only.folders.isEmpty()) {
                break;
            }
            shown = only;
        }
        return shown.nodesBelow();
    }

    private List<ExplorerNode> nodesBelow() {
        List<ExplorerNode> nodes = new ArrayList<>();
        folders.forEach((name, folder) -> nodes.add(folderNode(name, folder)));
        nodes.addAll(files);
        return nodes;
    }

    private static ExplorerNode folderNode(String name, FolderTree folder) {
        String label = name;
        FolderTree shown = folder;
        while (shown.files.isEmpty() && shown.folders.size() == 1) {
            Map.Entry<String, FolderTree> only =
                    shown.folders.entrySet().iterator().next();
            label += "/" + only.getKey();
            shown = only.getValue();
        }
        return ExplorerNode.group(ExplorerNode.FOLDER + shown.path, "folder", label, shown.nodesBelow());
    }
}
