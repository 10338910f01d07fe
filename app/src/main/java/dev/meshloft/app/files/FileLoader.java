package dev.meshloft.app.files;

import dev.meshloft.app.store.OnDisk;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.OpenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads the paths a user gives: YAML and Markdown files, folders with everything below them, `-` for standard input.
/// What cannot be read becomes a [FileFailure]; the rest is read all the same.
public final class FileLoader {

    private static final Set<String> SKIPPED_FOLDERS = Set.of("node_modules", "target", "vendor");
    private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "json", "md", "markdown");

    private final List<OpenFile> files = new ArrayList<>();
    private final List<FileFailure> failures = new ArrayList<>();
    private final Map<FileId, Path> paths = new TreeMap<>();

    private final Map<FileId, OnDisk> disk = new TreeMap<>();
    private final boolean toLookAt;

    private FileLoader(boolean toLookAt) {
        this.toLookAt = toLookAt;
    }

    /// What was read.
    ///
    /// @param paths where each file lies; standard input has none
    /// @param disk how each of those lies there
    /// @param failures in the order found
    public record Loaded(
            List<OpenFile> files, List<FileFailure> failures, Map<FileId, Path> paths, Map<FileId, OnDisk> disk) {}

    /// Reads all paths; what is no text is a failure. Blocks; does not throw.
    public static Loaded load(List<String> arguments, InputStream standardInput) {
        return load(new FileLoader(false), arguments, standardInput);
    }

    /// The same for people: a text with a few bytes that are none is read with gaps, as [OnDisk.Access#NO_TEXT].
    public static Loaded loadToLookAt(List<String> arguments) {
        return load(new FileLoader(true), arguments, InputStream.nullInputStream());
    }

    private static Loaded load(FileLoader loader, List<String> arguments, InputStream standardInput) {
        for (String argument : arguments) {
            if (argument.equals("-")) {
                loader.readStandardInput(standardInput);
            } else {
                loader.readPath(argument, Path.of(argument));
            }
        }
        return new Loaded(
                List.copyOf(loader.files),
                List.copyOf(loader.failures),
                Map.copyOf(loader.paths),
                Map.copyOf(loader.disk));
    }

    /// Whether a file of this name is read when its folder is.
    public static boolean isReadable(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    static boolean isSkippedFolder(Path folder) {
        String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
        return SKIPPED_FOLDERS.contains(name) || (name.startsWith(".") && name.length() > 2);
    }

    private void readPath(String argument, Path path) {
        if (Files.isDirectory(path)) {
            readFolder(argument, path);
        } else {
            readFile(new FileId(argument), path);
        }
    }

    private void readFolder(String argument, Path folder) {
        String prefix = argument.endsWith("/") ? argument : argument + "/";
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                    boolean skipped = !below.equals(folder) && isSkippedFolder(below);
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isReadable(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    failures.add(new FileFailure(idBelow(prefix, folder, file), reason(e)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            failures.add(new FileFailure(new FileId(argument), reason(e)));
        }
        found.sort(Comparator.naturalOrder());
        found.forEach(file -> readFile(idBelow(prefix, folder, file), file));
    }

    private static FileId idBelow(String prefix, Path folder, Path file) {
        return new FileId(prefix + folder.relativize(file).toString().replace('\\', '/'));
    }

    private void readFile(FileId id, Path path) {
        if (paths.containsKey(id)) {
            return;
        }
        try {
            FileText read = toLookAt ? FileText.readToLookAt(path) : FileText.read(path);
            files.add(OpenFile.of(id, read.text()));
            paths.put(id, path);
            disk.put(id, read.disk());
        } catch (IOException e) {
            failures.add(new FileFailure(id, reason(e)));
        }
    }

    private void readStandardInput(InputStream in) {
        FileId id = new FileId("-");
        try {
            files.add(OpenFile.of(id, FileText.decode(in.readAllBytes())));
        } catch (IOException e) {
            failures.add(new FileFailure(id, reason(e)));
        }
    }

    /// Why reading failed, in words for people.
    static String reason(IOException e) {
        return switch (e) {
            case FileText.NoText noText -> noText.reason();
            case NoSuchFileException _ -> "There is no such file or folder";
            case AccessDeniedException _ -> "You have no right to read it";
            default -> "It could not be read: " + e.getClass().getSimpleName();
        };
    }
}
