package dev.meshloft.app.files;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Watches folders, with those below them, for files that others write. Closing it ends its thread.
public final class FolderWatch implements AutoCloseable {

    private final WatchService service;
    private final Set<Path> folders = new HashSet<>();
    private final Consumer<Set<Path>> listener;

    private FolderWatch(WatchService service, Consumer<Set<Path>> listener) {
        this.service = service;
        this.listener = listener;
    }

    /// @param roots folders, watched with all below, or files, of which only themselves count
    /// @param listener gets paths that were written, made or deleted, a folder for all that is in it; called on the
    ///     thread of the watch
    /// @throws IOException when the system can watch no more
    public static FolderWatch start(Collection<Path> roots, Consumer<Set<Path>> listener) throws IOException {
        FolderWatch watch =
                new FolderWatch(roots.iterator().next().getFileSystem().newWatchService(), listener);
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                watch.addTree(root);
            } else if (root.toAbsolutePath().getParent() != null) {
                watch.add(root.toAbsolutePath().getParent());
            }
        }
        Thread.ofVirtual().name("folder watch").start(watch::run);
        return watch;
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                Set<Path> changed = new HashSet<>();
                for (WatchKey next = key; next != null; next = service.poll()) {
                    collect(next, changed);
                    if (!next.reset() && next.watchable() instanceof Path gone) {
                        folders.remove(gone);
                        changed.add(gone);
                    }
                }
                if (!changed.isEmpty()) {
                    listener.accept(changed);
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            // Closed: this is the end of the watch.
        }
    }

    private void collect(WatchKey key, Set<Path> changed) {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (!(event.context() instanceof Path name)) {
                changed.add(folder); // too much at once: everything here may have changed
                continue;
            }
            Path path = folder.resolve(name);
            if (Files.isDirectory(path)) {
                addNew(path, changed);
            } else if (FileLoader.isReadable(path) || folders.remove(path)) {
                changed.add(path);
            }
        }
    }

    /// A new folder may hold files already.
    private void addNew(Path folder, Set<Path> changed) {
        try {
            addTree(folder);
            try (var files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .filter(FileLoader::isReadable)
                        .forEach(changed::add);
            }
        } catch (IOException e) {
            // It is gone again.
        }
    }

    private void addTree(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && FileLoader.isSkippedFolder(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path folder) throws IOException {
        if (folders.add(folder)) {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            // Nothing is left to close.
        }
    }
}
