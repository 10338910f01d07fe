package dev.meshloft.app.files;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextEncoding;
import dev.meshloft.core.workspace.OpenFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All files of a workspace written below another folder. Nothing that is there is written over.
final class WorkspaceCopy {

    private WorkspaceCopy() {}

    /// What became of it.
    sealed interface Copied {

        record Done(int files) implements Copied {}

        /// @param reason in words for people
        record Failed(String reason) implements Copied {}
    }

    /// Blocks; does not throw.
    static Copied write(List<OpenFile> files, Roots roots, Path folder) {
        Map<Path, OpenFile> places = new LinkedHashMap<>();
        for (OpenFile file : files) {
            Path place = folder.resolve(below(file.id(), roots));
            if (Files.exists(place)) {
                return new Copied.Failed(place + " is there already; choose an empty folder");
            }
            places.put(place, file);
        }
        FileSaver saver = new FileSaver();
        for (Map.Entry<Path, OpenFile> each : places.entrySet()) {
            FileSaver.Saved saved = saver.save(each.getKey(), each.getValue().text(), "", TextEncoding.UTF_8);
            if (saved instanceof FileSaver.Saved.Failed(String reason)) {
                return new Copied.Failed(each.getKey().getFileName() + ": " + reason);
            }
        }
        return new Copied.Done(files.size());
    }

    /// The path below the folder that holds what was opened; in memory the whole name.
    private static String below(FileId file, Roots roots) {
        for (Path root : roots.paths()) {
            Path above = root.getParent();
            String prefix = above == null ? "" : above.toString();
            if (file.path().equals(root.toString()) || file.path().startsWith(root + "/")) {
                String rest = file.path().substring(prefix.length());
                return rest.startsWith("/") ? rest.substring(1) : rest;
            }
        }
        return file.path().startsWith("/") ? file.path().substring(1) : file.path();
    }
}
