package dev.meshloft.app.files;

import dev.meshloft.core.resource.FileId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// An [Unsaved] text as bytes: a word to know it by, its parts with their lengths, and a check sum, so that half an
/// entry is not taken for a whole one.
final class UnsavedEntry {

    private static final int MAGIC = 0x4D4C5531;
    private static final int LONGEST = 128 << 20;

    private UnsavedEntry() {}

    static byte[] write(Unsaved unsaved) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            writeText(out, unsaved.file().path());
            writeText(out, unsaved.path() == null ? "" : unsaved.path().toString());
            out.writeInt(unsaved.roots().size());
            for (Path root : unsaved.roots()) {
                writeText(out, root.toString());
            }
            out.writeLong(unsaved.when().toEpochMilli());
            writeText(out, unsaved.base());
            writeText(out, unsaved.text());
            out.writeLong(sum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Empty when the bytes are no whole entry.
    static Optional<Unsaved> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            FileId file = new FileId(readText(in));
            String path = readText(in);
            List<Path> roots = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                roots.add(Path.of(readText(in)));
            }
            Instant when = Instant.ofEpochMilli(in.readLong());
            Unsaved unsaved =
                    new Unsaved(file, path.isEmpty() ? null : Path.of(path), roots, when, readText(in), readText(in));
            boolean whole = in.readLong() == sum(bytes, bytes.length - Long.BYTES);
            return whole ? Optional.of(unsaved) : Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Unit by unit, which keeps half a character too.
    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        out.write(bytes.array());
        out.flush();
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no length: " + length);
        }
        byte[] bytes = in.readNBytes(length * Character.BYTES);
        if (bytes.length < length * Character.BYTES) {
            throw new IOException("cut off");
        }
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    private static long sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
