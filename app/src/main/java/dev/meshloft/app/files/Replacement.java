package dev.meshloft.app.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/// Puts bytes in place of a file: written whole beside it, brought to the medium, then renamed over it. Where that
/// would cost something of the file (another owner, a second hard link) or is not possible, it is written in place.
final class Replacement {

    private final Disk disk;
    private final Path target;
    private final byte[] bytes;

    private Replacement(Disk disk, Path target, byte[] bytes) {
        this.disk = disk;
        this.target = target;
        this.bytes = bytes;
    }

    /// @return what the user should know about how it was written; empty for nothing
    static String replace(Disk disk, Path target, byte[] bytes) throws IOException {
        return new Replacement(disk, target, bytes).run();
    }

    /// For a file that is not there; one that comes into being meanwhile is not written over.
    static void create(Disk disk, Path target, byte[] bytes) throws IOException {
        Files.createFile(target);
        try {
            disk.write(target, bytes);
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw e;
        }
        forceFolder(target);
    }

    private String run() throws IOException {
        BasicFileAttributes before = Files.readAttributes(target, BasicFileAttributes.class);
        Path beside;
        try {
            beside = Files.createTempFile(folder(), "." + target.getFileName(), ".meshloft");
        } catch (AccessDeniedException e) {
            return inPlace("you may not make files in its folder");
        }
        try {
            disk.copy(target, beside);
            disk.write(beside, bytes);
            requireUnchanged(before);
            return exchange(beside);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private String exchange(Path beside) throws IOException {
        if (!sameOwner(beside)) {
            return inPlace("it belongs to somebody else");
        }
        if (hasOtherNames()) {
            return inPlace("it has a second name (a hard link)");
        }
        try {
            disk.rename(beside, target);
        } catch (IOException e) {
            return inPlace("its file system cannot exchange files in one step");
        }
        forceFolder(target);
        return "";
    }

    /// The old bytes come back when the new ones do not fit.
    private String inPlace(String why) throws IOException {
        byte[] old = Files.readAllBytes(target);
        try {
            disk.write(target, bytes);
        } catch (IOException e) {
            disk.write(target, old);
            throw e;
        }
        return "It was written in place, because " + why;
    }

    private Path folder() {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target.toAbsolutePath() : folder;
    }

    /// Somebody may have written between the comparison and now.
    private void requireUnchanged(BasicFileAttributes before) throws IOException {
        BasicFileAttributes now = Files.readAttributes(target, BasicFileAttributes.class);
        if (now.size() != before.size() || !now.lastModifiedTime().equals(before.lastModifiedTime())) {
            throw new FileText.NoText("Somebody else is writing it now");
        }
    }

    private boolean sameOwner(Path beside) throws IOException {
        return !isUnix() || owner(target).equals(owner(beside));
    }

    private boolean hasOtherNames() throws IOException {
        return isUnix() && Files.getAttribute(target, "unix:nlink") instanceof Integer names && names > 1;
    }

    private static Map<String, Object> owner(Path file) throws IOException {
        return Files.readAttributes(file, "unix:uid,gid");
    }

    private boolean isUnix() {
        return target.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /// So that the name is on the medium too, where the system lets a folder be opened.
    private static void forceFolder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is on the medium.
        }
    }
}
