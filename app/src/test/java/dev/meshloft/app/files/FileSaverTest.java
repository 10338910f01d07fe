package dev.meshloft.app.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshloft.app.store.OnDisk;
import dev.meshloft.core.text.TextEncoding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSaverTest {

    @TempDir
    private Path folder;

    private static FileSaver.Saved save(Path file, String text, String expected) {
        return new FileSaver().save(file, text, expected, TextEncoding.UTF_8);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.yaml"), text);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void modeOwnerAndExtendedAttributesStay() throws IOException {
        Path file = file("old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        UserDefinedFileAttributeView extra = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        boolean hasExtra = Files.getFileStore(file).supportsFileAttributeView("user");
        if (hasExtra) {
            extra.write("note", ByteBuffer.wrap(new byte[] {1, 2}));
        }
        assertEquals(
                "",
                assertInstanceOf(FileSaver.Saved.Done.class, save(file, "new", "old"))
                        .remark());
        assertEquals("new", Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                hasExtra ? List.of("note") : List.of(),
                hasExtra
                        ? Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
                                .list()
                        : List.of());
        assertEquals(List.of("a.yaml"), names());
    }

    @Test
    void theFileIsExchangedInOneStep() throws IOException {
        Path file = file("old");
        Object before = Files.getAttribute(file, "unix:ino");
        save(file, "new", "old");
        assertFalse(before.equals(Files.getAttribute(file, "unix:ino")), "written in place");
    }

    @Test
    void aFileThatOthersWroteIsNotWritten() throws IOException {
        Path file = file("theirs");
        assertEquals(new FileSaver.Saved.ChangedMeanwhile("theirs"), save(file, "mine", "old"));
        assertEquals("theirs", Files.readString(file));
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsWritten() throws IOException {
        Path file = file("old");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("a.yaml"));
        assertInstanceOf(FileSaver.Saved.Done.class, save(link, "new", "old"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.yaml"), Path.of("b.yaml"));
        assertInstanceOf(FileSaver.Saved.Done.class, save(dangling, "made", ""));
        assertTrue(Files.isSymbolicLink(dangling));
        assertEquals("made", Files.readString(folder.resolve("b.yaml")));
    }

    @Test
    void aLinkInACircleIsNamed() throws IOException {
        Path one = folder.resolve("one.yaml");
        Files.createSymbolicLink(one, Path.of("two.yaml"));
        Files.createSymbolicLink(folder.resolve("two.yaml"), Path.of("one.yaml"));
        assertEquals(
                new FileSaver.Saved.Failed("Its link leads in a circle; nothing was changed"), save(one, "new", ""));
    }

    @Test
    void aSecondNameOfAFileSeesTheNewText() throws IOException {
        Path file = file("old");
        Path other = Files.createLink(folder.resolve("other.yaml"), file);
        FileSaver.Saved.Done done = assertInstanceOf(FileSaver.Saved.Done.class, save(file, "new", "old"));
        assertEquals("new", Files.readString(other));
        assertEquals("It was written in place, because it has a second name (a hard link)", done.remark());
    }

    @Test
    void aTextKeepsItsEncodingMarkAndLineEnds() throws IOException {
        for (TextEncoding encoding : TextEncoding.values()) {
            for (String old : List.of("\uFEFFa: ü\r\nb: 1\nc: 2", "a: 1\n")) {
                Path file = Files.write(
                        folder.resolve("e.yaml"), encoding.encode(old).orElseThrow());
                String text = old.replace("1", "\uD83D\uDE00");
                assertInstanceOf(FileSaver.Saved.Done.class, save(file, text, old));
                assertArrayEquals(encoding.encode(text).orElseThrow(), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void halfACharacterIsNotWrittenAsAQuestionMark() throws IOException {
        Path file = file("old");
        FileSaver.Saved.Failed failed = assertInstanceOf(FileSaver.Saved.Failed.class, save(file, "a \uD83D", "old"));
        assertTrue(failed.reason().contains("half a character"));
        assertEquals("old", Files.readString(file));
    }

    @Test
    void bytesThatAreNoTextAreNeverWrittenOver() throws IOException {
        byte[] latin = {'a', ':', ' ', (byte) 0xE9};
        Path file = Files.write(folder.resolve("latin.yaml"), latin);
        FileText read = FileText.readToLookAt(file);
        assertEquals("a: \uFFFD", read.text());
        assertEquals(OnDisk.Access.NO_TEXT, read.disk().access());
        assertInstanceOf(FileSaver.Saved.Failed.class, save(file, "new", read.text()));
        assertArrayEquals(latin, Files.readAllBytes(file));
    }

    @Test
    void aReadOnlyFileIsReadOnlyForEverybody() throws IOException {
        Path file = file("old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertEquals(OnDisk.Access.READ_ONLY, FileText.read(file).disk().access());
        assertEquals(new FileSaver.Saved.ReadOnly(), save(file, "new", "old"));
        assertEquals("old", Files.readString(file));
        FileSaver.makeWritable(file);
        assertInstanceOf(FileSaver.Saved.Done.class, save(file, "new", "old"));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFileOrFolderThatIsGoneIsNotMadeAgainUnasked() throws IOException {
        Path file = Files.createDirectory(folder.resolve("sub")).resolve("a.yaml");
        assertEquals(new FileSaver.Saved.DeletedMeanwhile(), save(file, "new", "old"));
        Files.delete(file.getParent());
        assertEquals(new FileSaver.Saved.DeletedMeanwhile(), save(file, "new", "old"));
        assertInstanceOf(FileSaver.Saved.Done.class, save(file, "new", ""), "a new file makes its folder");
        assertEquals("new", Files.readString(file));
    }

    @Test
    void anEmptyFileThatGotTextIsNotWrittenOver() throws IOException {
        Path file = file("theirs");
        assertEquals(new FileSaver.Saved.ChangedMeanwhile("theirs"), save(file, "mine", ""));
    }

    /// The disk is full as soon as the new text is written beside the old one.
    @Test
    void aFullDiskChangesNothing() throws IOException {
        Path file = file("old");
        FileSaver saver = new FileSaver(new Faulty() {
            @Override
            public void write(Path target, byte[] bytes) throws IOException {
                throw new FileSystemException(target.toString(), null, "No space left on device");
            }
        });
        assertEquals(
                new FileSaver.Saved.Failed("The disk is full; nothing was changed. Make room and save again"),
                saver.save(file, "new", "old", TextEncoding.UTF_8));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.yaml"), names());
        assertInstanceOf(
                FileSaver.Saved.Failed.class, saver.save(folder.resolve("b.yaml"), "new", "", TextEncoding.UTF_8));
        assertEquals(List.of("a.yaml"), names(), "nothing half written is left");
    }

    @Test
    void withoutAnExchangeInOneStepTheFileIsWrittenInPlaceAndItIsSaid() throws IOException {
        Path file = file("old");
        FileSaver saver = new FileSaver(new Faulty() {
            @Override
            public void rename(Path from, Path to) throws IOException {
                throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "no");
            }
        });
        FileSaver.Saved.Done done =
                assertInstanceOf(FileSaver.Saved.Done.class, saver.save(file, "new", "old", TextEncoding.UTF_8));
        assertEquals(
                "It was written in place, because its file system cannot exchange files in one step", done.remark());
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.yaml"), names());
    }

    /// Somebody writes between the comparison and the exchange.
    @Test
    void aWriteInTheLastMomentIsNotLost() throws IOException {
        Path file = file("old");
        FileSaver saver = new FileSaver(new Faulty() {
            @Override
            public void write(Path target, byte[] bytes) throws IOException {
                super.write(target, bytes);
                Files.writeString(file, "theirs, longer");
            }
        });
        assertInstanceOf(FileSaver.Saved.Failed.class, saver.save(file, "new", "old", TextEncoding.UTF_8));
        assertEquals("theirs, longer", Files.readString(file));
    }

    @Test
    void whatIsNoFileIsNotReplaced() throws IOException {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.exists(device));
        assertInstanceOf(FileSaver.Saved.Failed.class, save(device, "new", ""));
        assertInstanceOf(FileSaver.Saved.Failed.class, save(folder, "new", ""));
    }

    /// A disk that can be made to fail.
    private abstract static class Faulty implements Disk {

        @Override
        public void write(Path target, byte[] bytes) throws IOException {
            REAL.write(target, bytes);
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
            REAL.copy(from, to);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            REAL.rename(from, to);
        }
    }
}
