package dev.meshloft.app.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The three things that can go wrong while a file is written, apart for the tests' sake.
interface Disk {

    Disk REAL = new Disk() {

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    };

    /// Puts these bytes in place of what the file holds; on the medium when it returns.
    void write(Path file, byte[] bytes) throws IOException;

    /// With owner, mode, times and extended attributes, access lists among them, as far as the system allows.
    void copy(Path from, Path to) throws IOException;

    /// In one step, over a file that is there.
    void rename(Path from, Path to) throws IOException;
}
