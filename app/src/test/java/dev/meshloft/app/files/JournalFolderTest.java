package dev.meshloft.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.resource.FileId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {

    @TempDir
    private Path temp;

    private static Unsaved text(String name, String text) {
        Path path = Path.of("mesh", name).toAbsolutePath();
        return new Unsaved(
                new FileId("mesh/" + name), path, List.of(Path.of("mesh")), Instant.ofEpochMilli(5), "base\r\n", text);
    }

    /// The other program of the next test.
    static final class Other {

        public static void main(String[] arguments) throws IOException {
            JournalFolder folder = new JournalFolder(Path.of(arguments[0]));
            folder.keep(List.of(text("a.yaml", "one"), text("b.yaml", "two \uD83D\uDE00\n")));
            folder.keep(List.of(text("a.yaml", "one more"), text("b.yaml", "two \uD83D\uDE00\n")));
            System.out.println("kept");
            System.in.read();
        }
    }

    @Test
    void aKilledProgramLeavesItsTextsAndALivingOneKeepsThem() throws Exception {
        Path all = temp.resolve("unsaved");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Other.class.getName(),
                        all.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("kept", out.readLine());
            assertEquals(List.of(), new JournalFolder(all).left(), "the other is running");
        } finally {
            other.destroyForcibly().waitFor();
        }
        JournalFolder next = new JournalFolder(all);
        List<JournalFolder.Left> left = next.left();
        assertEquals(
                List.of(text("a.yaml", "one more"), text("b.yaml", "two \uD83D\uDE00\n")),
                left.getFirst().texts());
        next.forget(left.getFirst());
        assertEquals(List.of(), next.left());
    }

    @Test
    void onlyTheUserCanReadIt() throws IOException {
        JournalFolder folder = new JournalFolder(temp.resolve("state/unsaved"));
        folder.keep(List.of(text("a.yaml", "one")));
        try (var files = Files.walk(temp.resolve("state/unsaved"))) {
            for (Path each : files.toList()) {
                assertEquals(
                        Files.isDirectory(each) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(each)),
                        each.toString());
            }
        }
        folder.close();
    }

    @Test
    void whatIsSavedGoesAndAGoodEndLeavesNothing() throws IOException {
        JournalFolder folder = new JournalFolder(temp);
        folder.keep(List.of(text("a.yaml", "one"), text("b.yaml", "two")));
        assertEquals(2, count());
        folder.keep(List.of(text("b.yaml", "two")));
        assertEquals(1, count());
        folder.close();
        try (var files = Files.list(temp)) {
            assertEquals(0, files.count());
        }
        folder.keep(List.of(text("b.yaml", "late")));
        assertEquals(0, count(), "nothing is kept after the end");
    }

    @Test
    void halfAnEntryIsNone() {
        byte[] whole = UnsavedEntry.write(text("a.yaml", "one \uD83D half"));
        assertEquals(Optional.of(text("a.yaml", "one \uD83D half")), UnsavedEntry.read(whole));
        for (int length = 0; length < whole.length; length++) {
            assertEquals(Optional.empty(), UnsavedEntry.read(Arrays.copyOf(whole, length)));
        }
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        assertEquals(Optional.empty(), UnsavedEntry.read(damaged));
    }

    private long count() throws IOException {
        try (var files = Files.walk(temp)) {
            return files.filter(file -> file.toString().endsWith(".unsaved")).count();
        }
    }
}
