package dev.meshloft.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts what was packaged, as a user does: through the script.
class PackagedIT {

    private static final Path SCRIPT = Path.of(Objects.requireNonNull(System.getProperty("script")));

    @TempDir
    Path folder;

    private record Ran(int exitCode, String out, String err) {}

    @Test
    void version() throws Exception {
        Ran ran = run(Map.of(), SCRIPT, "--version");
        assertEquals(0, ran.exitCode, ran.err);
        assertTrue(ran.out.startsWith("meshloft 1"), ran.out);
        assertEquals("", ran.err);
    }

    @Test
    void checkAndItsExitCodes() throws Exception {
        assertEquals(0, run(Map.of(), SCRIPT, "check", resource("good.yaml")).exitCode);
        Ran wrong = run(Map.of(), SCRIPT, "check", resource("wrong.yaml"));
        assertEquals(1, wrong.exitCode, wrong.err);
        assertTrue(wrong.out.contains("wrong.yaml:10:3: error: "), wrong.out);
        assertEquals(2, run(Map.of(), SCRIPT, "check", resource("good.yaml") + ".missing").exitCode);
        assertEquals(2, run(Map.of(), SCRIPT, "check", "--nonsense").exitCode);
    }

    @Test
    void applyToThePlayground() throws Exception {
        Ran ran = run(Map.of(), SCRIPT, "apply", "--yes", "--context", "playground", resource("good.yaml"));
        assertEquals(0, ran.exitCode, ran.out + ran.err);
        assertTrue(ran.out.contains("1 of 1 applied."), ran.out);
    }

    @Test
    void throughALinkFromAFolderWithBlanks() throws Exception {
        Path place = Files.createDirectories(folder.resolve("a folder"));
        Path link = Files.createSymbolicLink(place.resolve("mesh loft"), SCRIPT.toAbsolutePath());
        Files.copy(Path.of(resource("wrong.yaml")), place.resolve("my mesh.yaml"));
        Ran ran = run(Map.of(), link, "check", "my mesh.yaml");
        assertEquals(1, ran.exitCode, ran.err);
        assertTrue(ran.out.contains("my mesh.yaml:10:3: "), ran.out);
    }

    @Test
    void everyCommandIsKnownToTheScript() throws Exception {
        Ran help = run(Map.of(), SCRIPT, "--help");
        String script = Files.readString(SCRIPT);
        List<String> commands = help.out
                .lines()
                .dropWhile(line -> !line.startsWith("Commands:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .filter(line -> !line.startsWith("   "))
                .map(line -> line.strip().split("\\s+")[0])
                .toList();
        assertFalse(commands.isEmpty(), help.out);
        commands.forEach(command ->
                assertTrue(script.contains("  " + command + " |") || script.contains("| " + command + " |"), command));
    }

    @Test
    void anOldJdkIsNotTaken() throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk-17/bin"));
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(old.resolve(program), "#!/bin/sh\necho old\n");
            assertTrue(file.toFile().setExecutable(true));
        }
        Files.writeString(folder.resolve("jdk-17/release"), "JAVA_VERSION=\"17.0.1\"\n");
        String path = folder.resolve("jdk-17").toString();
        Ran ran = run(Map.of("MESHLOFT_JAVA_HOME", path), SCRIPT, "--version");
        assertFalse(ran.out.contains("old"), ran.out);
    }

    private Ran run(Map<String, String> env, Path program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Objects.requireNonNull(program.getParent()).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(env);
        builder.environment().put("MESHLOFT_BUILD", "never");
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running");
        return new Ran(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        return Objects.requireNonNull(PackagedIT.class.getResource("/" + name)).getPath();
    }
}
