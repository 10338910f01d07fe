package dev.meshloft.app.files;

import dev.meshloft.app.store.OnDisk;
import dev.meshloft.core.text.TextEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// The text of a file and how it lies there.
record FileText(String text, OnDisk disk) {

    /// Larger files are not configuration; reading them would only make everything slow.
    static final long MAX_BYTES = 20L << 20;

    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /// @throws IOException [NoText] when it is too large or its bytes are no text
    static FileText read(Path path) throws IOException {
        byte[] bytes = bytes(path);
        TextEncoding encoding = TextEncoding.of(bytes);
        return new FileText(decode(bytes), new OnDisk(encoding, access(path), ""));
    }

    /// The same, with gaps where a few bytes are no text.
    static FileText readToLookAt(Path path) throws IOException {
        byte[] bytes = bytes(path);
        TextEncoding encoding = TextEncoding.of(bytes);
        String exact = encoding.decode(bytes).filter(text -> !isBinary(text)).orElse(null);
        if (exact != null) {
            return new FileText(exact, new OnDisk(encoding, access(path), ""));
        }
        String gaps = encoding.decodeWithGaps(bytes);
        if (isBinary(gaps)) {
            throw new NoText("It is a binary file, not UTF-8 text");
        }
        return new FileText(gaps, new OnDisk(encoding, OnDisk.Access.NO_TEXT, ""));
    }

    private static byte[] bytes(Path path) throws IOException {
        long size = Files.size(path);
        if (size > MAX_BYTES) {
            throw new NoText("It has %d MB; files above %d MB are not read".formatted(size >> 20, MAX_BYTES >> 20));
        }
        return Files.readAllBytes(path);
    }

    /// The text, its byte order mark kept.
    ///
    /// @throws IOException when the bytes are no text
    static String decode(byte[] bytes) throws IOException {
        TextEncoding encoding = TextEncoding.of(bytes);
        String text = encoding.decode(bytes)
                .orElseThrow(() -> new NoText("It is not " + encoding.title() + " text; save it as UTF-8"));
        if (isBinary(text)) {
            throw new NoText("It is a binary file, not UTF-8 text");
        }
        return text;
    }

    /// Whether the file may be written. A file that nobody may write is read-only for an administrator too.
    static OnDisk.Access access(Path path) throws IOException {
        boolean forbidden = Files.getFileStore(path).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(path).stream().noneMatch(WRITE::contains);
        return forbidden || !Files.isWritable(path) ? OnDisk.Access.READ_ONLY : OnDisk.Access.WRITABLE;
    }

    /// More than one character in ten is a control that no text has.
    private static boolean isBinary(String text) {
        long controls = text.chars()
                .filter(c -> c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0)
                .count();
        return controls * 10 > text.length();
    }

    /// The bytes are no text that can be worked on.
    static final class NoText extends IOException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        NoText(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
