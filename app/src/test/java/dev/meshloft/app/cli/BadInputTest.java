package dev.meshloft.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Input as it should not be: a clear message, and the rest is checked all the same.
class BadInputTest {

    private static final String NAMESPACE = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n";

    @TempDir
    Path folder;

    @Test
    void unreadableFilesAreListedAndTheRestIsChecked() throws IOException {
        String binary = file("binary.yaml", new byte[] {1, 0, 2});
        String latin = file("latin.yaml", new byte[] {(byte) 0xe4, '\n'});
        String big = folder.resolve("big.yaml").toString();
        try (RandomAccessFile sparse = new RandomAccessFile(big, "rw")) {
            sparse.setLength(50L << 20);
        }
        String missing = folder.resolve("missing.yaml").toString();
        String good = file("good.yaml", NAMESPACE);

        Ran ran = Ran.command("check", binary, latin, big, missing, good);

        assertEquals(2, ran.exitCode());
        assertEquals(
                "No problems in 1 resource of 1 file; 4 paths could not be read",
                ran.lines().getLast());
        assertTrue(ran.err().contains(binary + ": It is a binary file"), ran.err());
        assertTrue(ran.err().contains(latin + ": It is not UTF-8 text"), ran.err());
        assertTrue(ran.err().contains(big + ": It has 50 MB"), ran.err());
        assertTrue(ran.err().contains(missing + ": There is no such file"), ran.err());
    }

    @Test
    void aMistypedCommandOpensNoWindow() {
        assertTrue(CommandLineTool.isFor("chek"));
        assertFalse(CommandLineTool.isFor("mesh/"));
        assertFalse(CommandLineTool.isFor("new.yaml"));
        Ran ran = Ran.command("chek", "mesh/");
        assertEquals(2, ran.exitCode());
        assertTrue(ran.err().contains("There is neither a command nor a file chek. Did you mean check?"), ran.err());
    }

    @Test
    void aBombOfAliasesDoesNotExplode() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        bomb.append(
                "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\nspec:\n  hosts: *a29\n");
        Ran ran = Ran.withInput(bomb.toString(), "check", "-");
        assertEquals(1, ran.exitCode(), ran.err());
        assertTrue(ran.out().length() < 100_000);
    }

    @Test
    void aTabNamesItsLine() {
        Ran ran =
                Ran.withInput("apiVersion: v1\nkind: Namespace\nmetadata:\n\tname: a\n---\n" + NAMESPACE, "check", "-");
        assertEquals(1, ran.exitCode());
        assertTrue(ran.says("-:4:", "error"), ran.out());
        assertTrue(ran.says("1 error in 2 resources"), ran.out());
    }

    @Test
    void byteOrderMarkAndCarriageReturns() {
        Ran ran = Ran.withInput("\ufeff" + NAMESPACE.replace("\n", "\r\n") + "---\r\n", "check", "-");
        assertEquals(0, ran.exitCode(), ran.out());
        assertTrue(ran.says("No problems in 1 resource of 1 file"), ran.out());
    }

    @Test
    void aKeyWrittenTwice() {
        Ran ran = Ran.withInput(NAMESPACE + "  name: other\n", "check", "-");
        assertEquals(1, ran.exitCode());
        assertTrue(ran.says("-:5:3: error: ", "name"), ran.out());
        assertTrue(ran.says("    see -:4:3: "), ran.out());
    }

    @Test
    void aDocumentWithoutKind() {
        Ran ran = Ran.withInput("apiVersion: v1\nmetadata: {name: a}\n", "check", "-");
        assertEquals(1, ran.exitCode());
        assertTrue(ran.says("-:1:1: error: ", "kind is missing"), ran.out());
    }

    @Test
    void nothingButMarkers() {
        assertEquals(0, Ran.withInput("---\n---\n...\n", "check", "-").exitCode());
        assertEquals(0, Ran.withInput("", "check", "-").exitCode());
    }

    @Test
    void anEmptyFolder() {
        Ran ran = Ran.command("check", folder.toString());
        assertEquals(0, ran.exitCode());
        assertTrue(ran.says("No problems in 0 resources of 0 files"), ran.out());
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
