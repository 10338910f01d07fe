package dev.meshloft.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.workspace.OpenFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir
    private Path folder;

    private FileLoader.Loaded load(String... paths) {
        return FileLoader.load(List.of(paths), InputStream.nullInputStream());
    }

    @Test
    void readsAFolderWithAllBelowItAndSkipsWhatIsNoConfiguration() throws IOException {
        Files.createDirectories(folder.resolve("a/.git"));
        Files.createDirectories(folder.resolve("a/node_modules"));
        Files.writeString(folder.resolve("a/x.yaml"), "a: 1\n");
        Files.writeString(folder.resolve("y.md"), "# no yaml\n");
        Files.writeString(folder.resolve("a/.git/z.yaml"), "a: 1\n");
        Files.writeString(folder.resolve("a/node_modules/z.yaml"), "a: 1\n");
        Files.writeString(folder.resolve("notes.txt"), "a: 1\n");
        assertEquals(
                List.of(folder + "/a/x.yaml", folder + "/y.md"),
                load(folder.toString()).files().stream()
                        .map(file -> file.id().path())
                        .toList());
    }

    @Test
    void whatCannotBeReadSaysWhyAndTheRestIsRead() throws IOException {
        Files.write(folder.resolve("binary.yaml"), new byte[] {1, 0, 2});
        Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE9});
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("large.yaml").toFile(), "rw")) {
            large.setLength(50L << 20);
        }
        Files.writeString(folder.resolve("ok.yaml"), "\uFEFFa: 1\r\n");
        FileLoader.Loaded loaded =
                load(folder.toString(), folder.resolve("missing.yaml").toString());
        assertEquals(
                List.of("\uFEFFa: 1\r\n"),
                loaded.files().stream().map(OpenFile::text).toList());
        assertEquals(
                List.of(
                        "binary.yaml: It is a binary file, not UTF-8 text",
                        "large.yaml: It has 50 MB; files above 20 MB are not read",
                        "latin.yaml: It is not UTF-8 text; save it as UTF-8",
                        "missing.yaml: There is no such file or folder"),
                loaded.failures().stream()
                        .map(failure -> failure.id().fileName() + ": " + failure.reason())
                        .sorted()
                        .toList());
    }

    @Test
    void readsStandardInput() {
        InputStream in = new ByteArrayInputStream("kind: A\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "kind: A\n",
                FileLoader.load(List.of("-"), in).files().getFirst().text());
    }

    @Test
    void noticesWhatOthersWriteInNewFoldersToo() throws Exception {
        CompletableFuture<Set<Path>> seen = new CompletableFuture<>();
        Path wanted = folder.resolve("new/b.yaml");
        try (FolderWatch _ = FolderWatch.start(List.of(folder), changed -> {
            if (changed.contains(wanted)) {
                seen.complete(changed);
            }
        })) {
            Path outside = Files.createTempDirectory("meshloft");
            Files.writeString(outside.resolve("b.yaml"), "a: 1\n");
            Files.move(outside, folder.resolve("new"));
            assertTrue(seen.get(30, TimeUnit.SECONDS).contains(wanted));
        }
    }

    @Test
    void recentWorkspacesAreNewestFirstAndEachOnce() {
        RecentWorkspaces recent = new RecentWorkspaces(folder.resolve("state/recent.tsv"));
        recent.add(java.time.Instant.EPOCH, List.of("/a"));
        recent.add(java.time.Instant.EPOCH.plusSeconds(1), List.of("/b"));
        recent.add(java.time.Instant.EPOCH.plusSeconds(2), List.of("/a"));
        assertEquals(
                List.of("a", "b"),
                recent.list().stream().map(RecentWorkspaces.Recent::name).toList());
        recent.clear();
        assertEquals(List.of(), recent.list());
    }
}
