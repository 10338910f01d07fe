package dev.meshloft.app.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The user's trash: what is deleted can be brought back, here and from the desktop.
///
/// Source: FreeDesktop.org Trash specification 1.0, "home trash".
final class Trash {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final Path folder;

    Trash(Path folder) {
        this.folder = folder;
    }

    /// Where the trash lies by the conventions of the desktop (XDG Base Directory).
    static Path defaultFolder(Map<String, String> env, Path home) {
        String data = env.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data)).resolve("Trash");
    }

    /// Something in the trash.
    record Thrown(Path from, Path now, Path note) {}

    /// Puts a file, or a folder with all in it, into the trash.
    Thrown put(Path file, Instant when) throws IOException {
        Path from = file.toAbsolutePath().normalize();
        Path files = Files.createDirectories(folder.resolve("files"));
        Path notes = Files.createDirectories(folder.resolve("info"));
        String name = from.getFileName().toString();
        for (int number = 1; ; number++) {
            String free = number == 1 ? name : number + "-" + name;
            Path note = notes.resolve(free + ".trashinfo");
            Path place = files.resolve(free);
            if (Files.exists(place)) {
                continue;
            }
            try {
                Files.createFile(note);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            try {
                Files.writeString(note, words(from, when));
                move(from, place);
                return new Thrown(from, place, note);
            } catch (IOException e) {
                Files.deleteIfExists(note);
                throw e;
            }
        }
    }

    /// Brings it back to where it was; nothing that is there by now is written over.
    static void takeBack(Thrown thrown) throws IOException {
        if (Files.exists(thrown.from())) {
            throw new FileAlreadyExistsException(thrown.from().toString());
        }
        Files.createDirectories(thrown.from().getParent());
        move(thrown.now(), thrown.from());
        Files.deleteIfExists(thrown.note());
    }

    private static String words(Path from, Instant when) {
        URI uri = from.toUri();
        return "[Trash Info]\nPath=" + uri.getRawPath() + "\nDeletionDate="
                + DATE.format(LocalDateTime.ofInstant(when, ZoneId.systemDefault())) + "\n";
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            copy(from, to);
            delete(from);
        }
    }

    /// To another disk.
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                Files.createDirectory(to.resolve(from.relativize(each).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        each,
                        each.equals(from)
                                ? to
                                : to.resolve(from.relativize(each).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path file) throws IOException {
        Files.walkFileTree(file, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
