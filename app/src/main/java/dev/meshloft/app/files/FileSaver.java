package dev.meshloft.app.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// Writes files whole or not at all: the old text stays until the new one is on disk. Keeps the file's mode, and writes
/// through a symbolic link to its target.
public final class FileSaver {

    private FileSaver() {}

    /// What became of a save.
    public sealed interface Saved {

        record Done() implements Saved {}

        /// Somebody else wrote the file since it was read; nothing was written.
        record ChangedMeanwhile(String textOnDisk) implements Saved {}

        /// @param reason in words for people
        record Failed(String reason) implements Saved {}
    }

    /// Blocks; does not throw.
    ///
    /// @param expected what should be on disk now, empty for a new file
    public static Saved save(Path path, String text, String expected) {
        try {
            Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path;
            boolean exists = Files.exists(target);
            if (exists) {
                String now = FileLoader.decode(Files.readAllBytes(target));
                if (!now.equals(expected) && !now.equals(text)) {
                    return new Saved.ChangedMeanwhile(now);
                }
                if (!Files.isWritable(target)) {
                    return new Saved.Failed("You have no right to write it; nothing was changed");
                }
            }
            Path written = target.resolveSibling("." + target.getFileName() + ".meshloft");
            Files.write(written, text.getBytes(StandardCharsets.UTF_8));
            if (exists) {
                keepMode(target, written);
            }
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Saved.Done();
        } catch (IOException e) {
            return new Saved.Failed(FileLoader.reason(e));
        }
    }

    private static void keepMode(Path from, Path to) throws IOException {
        if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS);
            Files.setPosixFilePermissions(to, mode);
        }
    }
}
