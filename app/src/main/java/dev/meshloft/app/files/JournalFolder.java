package dev.meshloft.app.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where unsaved texts are kept for the case of a crash: a folder per running program, which it holds a lock on, and in
/// it a file per text. A folder that nobody holds a lock on was left behind. Only the user can read any of it.
final class JournalFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path all;
    private final Map<String, Unsaved> written = new HashMap<>();
    private @Nullable Path mine;
    private @Nullable FileChannel lock;
    private boolean closed;

    /// @param all the folder of all sessions; made when something is kept
    JournalFolder(Path all) {
        this.all = all;
    }

    /// What was left behind by one program that ended without a word.
    record Left(Path folder, List<Unsaved> texts) {}

    /// Keeps these and no others.
    synchronized void keep(List<Unsaved> texts) throws IOException {
        if (closed) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (Unsaved text : texts) {
            String name = name(text);
            names.add(name);
            Unsaved before = written.get(name);
            if (before == null
                    || !before.text().equals(text.text())
                    || !before.base().equals(text.base())) {
                write(session().resolve(name), UnsavedEntry.write(text));
                written.put(name, text);
            }
        }
        for (String name : Set.copyOf(written.keySet())) {
            if (!names.contains(name)) {
                Files.deleteIfExists(session().resolve(name));
                written.remove(name);
            }
        }
    }

    /// What programs that are not running any more left behind.
    synchronized List<Left> left() throws IOException {
        List<Left> found = new ArrayList<>();
        if (!Files.isDirectory(all)) {
            return found;
        }
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(all)) {
            for (Path session : sessions) {
                if (Files.isDirectory(session) && !session.equals(mine) && isAbandoned(session)) {
                    List<Unsaved> texts = read(session);
                    if (texts.isEmpty()) {
                        delete(session);
                    } else {
                        found.add(new Left(session, texts));
                    }
                }
            }
        }
        return found;
    }

    void forget(Left left) throws IOException {
        delete(left.folder());
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (lock != null) {
            lock.close();
            lock = null;
        }
        if (mine != null) {
            delete(mine);
            mine = null;
        }
    }

    private Path session() throws IOException {
        Path session = mine;
        if (session == null) {
            Files.createDirectories(all, onlyMine("rwx------"));
            session = Files.createTempDirectory(all, "session-", onlyMine("rwx------"));
            lock = FileChannel.open(
                    session.resolve(LOCK),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    onlyMine("rw-------"));
            lock.lock();
            mine = session;
        }
        return session;
    }

    private static boolean isAbandoned(Path session) {
        Path file = session.resolve(LOCK);
        if (!Files.exists(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static List<Unsaved> read(Path session) throws IOException {
        List<Unsaved> texts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(session, "*.unsaved")) {
            for (Path file : files) {
                UnsavedEntry.read(Files.readAllBytes(file)).ifPresent(texts::add);
            }
        }
        texts.sort(Comparator.comparing(Unsaved::file));
        return texts;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        try (FileChannel channel = FileChannel.open(
                whole, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyMine("rw-------"))) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path session) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(session)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(session);
    }

    private static String name(Unsaved text) {
        try {
            byte[] path = text.file().path().getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(path);
            return HexFormat.of().formatHex(digest, 0, 16) + ".unsaved";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?>[] onlyMine(String mode) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
