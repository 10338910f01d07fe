package dev.meshloft.app.files;

import dev.meshloft.app.store.OnDisk;
import dev.meshloft.core.text.TextEncoding;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes files whole or not at all: the old text stays until the new one is on disk. Owner, mode, access lists and
/// extended attributes stay; a symbolic link stays a link and its target is written; a text keeps its encoding.
public final class FileSaver {

    private final Disk disk;

    public FileSaver() {
        this(Disk.REAL);
    }

    FileSaver(Disk disk) {
        this.disk = disk;
    }

    /// What became of a save.
    public sealed interface Saved {

        /// @param remark what the user should know about how it was written; empty for nothing
        record Done(OnDisk disk, String remark) implements Saved {}

        /// Somebody else wrote the file since it was read; nothing was written.
        record ChangedMeanwhile(String textOnDisk) implements Saved {}

        /// Somebody else deleted the file, or its folder, since it was read; nothing was written.
        record DeletedMeanwhile() implements Saved {}

        /// Its mode forbids it; nothing was written.
        record ReadOnly() implements Saved {}

        /// @param reason in words for people
        record Failed(String reason) implements Saved {}
    }

    /// Blocks; does not throw.
    ///
    /// @param expected what should be on disk now; empty for a new file
    /// @param encoding for a file that is not there
    public Saved save(Path path, String text, String expected, TextEncoding encoding) {
        try {
            Path target = target(path);
            return Files.exists(target)
                    ? replace(target, text, expected)
                    : expected.isEmpty() ? create(target, text, encoding) : new Saved.DeletedMeanwhile();
        } catch (IOException e) {
            return new Saved.Failed(reason(e));
        }
    }

    /// Where a link leads to, whether or not there is something.
    private static Path target(Path path) throws IOException {
        Path at = path;
        for (int hops = 0; Files.isSymbolicLink(at); hops++) {
            if (hops == 40) {
                throw new FileText.NoText("Its link leads in a circle");
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return at;
    }

    private Saved create(Path target, String text, TextEncoding encoding) throws IOException {
        byte @Nullable [] bytes = encoding.encode(text).orElse(null);
        if (bytes == null) {
            return notEncodable(encoding);
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Replacement.create(disk, target, bytes);
        return new Saved.Done(new OnDisk(encoding, OnDisk.Access.WRITABLE, ""), "");
    }

    private Saved replace(Path target, String text, String expected) throws IOException {
        if (!Files.isRegularFile(target)) {
            return new Saved.Failed("It is no file; nothing was changed");
        }
        FileText now = FileText.read(target);
        if (!now.text().equals(expected) && !now.text().equals(text)) {
            return new Saved.ChangedMeanwhile(now.text());
        }
        if (!now.disk().isWritable()) {
            return new Saved.ReadOnly();
        }
        TextEncoding encoding = now.disk().encoding();
        byte @Nullable [] bytes = encoding.encode(text).orElse(null);
        if (bytes == null) {
            return notEncodable(encoding);
        }
        return new Saved.Done(now.disk(), Replacement.replace(disk, target, bytes));
    }

    private static Saved notEncodable(TextEncoding encoding) {
        return new Saved.Failed("Its text holds half a character, which " + encoding.title()
                + " cannot write; nothing was changed. Delete that character and save again");
    }

    /// Why writing failed, in words for people.
    static String reason(IOException e) {
        String system = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (system.contains("no space left") || system.contains("not enough space") || system.contains("quota")) {
            return "The disk is full; nothing was changed. Make room and save again";
        }
        if (system.contains("read-only file system")) {
            return "Its disk can only be read; nothing was changed. Save it somewhere else";
        }
        return switch (e) {
            case FileText.NoText noText -> noText.reason() + "; nothing was changed";
            case AccessDeniedException _ -> "You have no right to write it; nothing was changed";
            default -> "It could not be written: " + e.getClass().getSimpleName() + "; nothing was changed";
        };
    }

    /// Makes a read-only file writable for its owner.
    ///
    /// @throws IOException when that is not allowed
    static void makeWritable(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            var mode = Files.getPosixFilePermissions(path);
            mode.add(java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
            Files.setPosixFilePermissions(path, mode);
        } else if (!path.toFile().setWritable(true)) {
            throw new AccessDeniedException(path.toString());
        }
        if (!Files.isWritable(path)) {
            throw new AccessDeniedException(path.toString());
        }
    }
}
