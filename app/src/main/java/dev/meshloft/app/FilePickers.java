package dev.meshloft.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for files and folders with the dialogs of the desktop.
final class FilePickers {

    private final Supplier<Window> owner;

    FilePickers(Supplier<Window> owner) {
        this.owner = owner;
    }

    /// Empty when the user turns away.
    List<Path> files() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open files");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "YAML, JSON or Markdown", "*.yaml", "*.yml", "*.json", "*.md", "*.markdown"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        List<File> files = chooser.showOpenMultipleDialog(owner.get());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    /// Where to save a file. The dialog has asked before it gives the place of one that is there.
    ///
    /// @param near where the file lies now; null when nowhere
    Optional<Path> saveAs(String name, @Nullable Path near) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save as");
        chooser.setInitialFileName(name);
        Path folder = near == null ? null : near.toAbsolutePath().getParent();
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }
}
