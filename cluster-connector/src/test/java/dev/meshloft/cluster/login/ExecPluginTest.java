package dev.meshloft.cluster.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "the login commands of these tests are shell scripts")
final class ExecPluginTest {

    private static final String V1 = "client.authentication.k8s.io/v1";
    private static final String BETA = "client.authentication.k8s.io/v1beta1";
    private static final String CLUSTER = """
            {"server": "https://api.example.com", "certificate-authority-data": "Q0E=", "tls-server-name": "other",
             "extensions": [{"name": "client.authentication.k8s.io/exec", "extension": {"audience": "dev"}}]}
            """;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void givesATokenInBothVersions() throws Exception {
        for (String version : new String[] {V1, BETA}) {
            ExecCredential credential =
                    run(version, "echo '%s'".formatted(answer(version, "\"token\": \"plugged\"")), "");
            assertEquals(new ExecCredential("plugged", "", "", Optional.empty()), credential);
        }
    }

    @Test
    void givesAClientCertificateThatEnds() throws Exception {
        String status = "\"clientCertificateData\": \"C\", \"clientKeyData\": \"K\","
                + " \"expirationTimestamp\": \"2026-11-01T10:00:00+02:00\"";
        assertEquals(
                new ExecCredential("", "C", "K", Optional.of(Instant.parse("2026-11-01T08:00:00Z"))),
                run(V1, "echo '%s'".formatted(answer(V1, status)), ""));
    }

    @Test
    void isToldWhatItWantsToKnow() throws Exception {
        String script =
                """
                printf '%s\\n' "$KUBERNETES_EXEC_INFO" >info
                cat >input
                echo "{\\"apiVersion\\": \\"$1\\", \\"kind\\": \\"ExecCredential\\", \\"status\\": {\\"token\\": \\"$SAID $2\\"}}"
                """.replace(">info", ">" + folder.resolve("info")).replace(">input", ">" + folder.resolve("input"));
        String more = """
                , "args": ["%s", "a b"], "env": [{"name": "SAID", "value": "x"}], "provideClusterInfo": true
                """.formatted(V1);
        assertEquals("x a b", run(V1, script, more).token());

        JsonNode info = Json.parse(Files.readAllBytes(folder.resolve("info")));
        assertEquals(V1, info.path("apiVersion").asString());
        JsonNode spec = info.path("spec");
        assertFalse(spec.path("interactive").asBoolean(true));
        assertEquals(Json.parse("""
                {"server": "https://api.example.com", "tls-server-name": "other", "certificate-authority-data": "Q0E=",
                 "config": {"audience": "dev"}}
                """), spec.path("cluster"));
        assertEquals(0, Files.size(folder.resolve("input")));
    }

    @Test
    void isToldNothingOfTheClusterUnasked() throws Exception {
        String script = "echo \"$KUBERNETES_EXEC_INFO\" >" + folder.resolve("info") + "; echo '"
                + answer(V1, "\"token\": \"t\"") + "'";
        run(V1, script, "");
        assertFalse(Files.readString(folder.resolve("info")).contains("example.com"));
    }

    @Test
    void oneThatIsMissingIsSaidWithTheHint() {
        ConnectionProblem problem = failure(() -> plugin(
                        "{\"command\": \"no-such-plugin\", \"apiVersion\": \"" + V1
                                + "\", \"installHint\": \"brew install it\"}",
                        LONG)
                .run());
        assertEquals(
                "The context dev logs in with the command no-such-plugin, which is not installed or not on the PATH.",
                problem.message());
        assertEquals("Install it (brew install it), or start the studio from a shell that finds it.", problem.next());
        assertTrue(failure(() -> plugin("{\"command\": \"/no/such\", \"apiVersion\": \"" + V1 + "\"}", LONG)
                        .run())
                .message()
                .endsWith("/no/such, which cannot be run."));
        assertTrue(
                failure(() -> plugin("{\"apiVersion\": \"" + V1 + "\"}", LONG).run())
                        .message()
                        .contains("without a command"));
    }

    @Test
    void oneThatFailsIsSaidWithItsLastWordsButNoSecrets() {
        ConnectionProblem problem = failure(() -> run(
                V1,
                "echo first >&2; echo 'session of 0123456789abcdef0123456789abcdef is over' >&2; echo 'log in again' >&2; exit 3",
                ""));
        assertTrue(
                problem.message()
                        .endsWith("of the context dev failed with exit code 3: session of … is over log in again."),
                problem::message);
        assertTrue(problem.next().startsWith("Run kubectl --context dev version in a terminal"));
    }

    @Test
    void oneThatPrintsRubbishIsSaidWithoutQuotingIt() {
        for (String rubbish : new String[] {
            "s3cret", "", "{\"token\": \"s3cret\"}", "[]", answer(V1, "").replace("ExecCredential", "Other")
        }) {
            assertTrue(rubbishWords(rubbish).endsWith("printed something that is no ExecCredential."), rubbish);
        }
        assertTrue(
                rubbishWords(answer(BETA, "\"token\": \"s3cret\"")).contains("answers in another version than " + V1));
        assertTrue(rubbishWords(answer(V1, "")).contains("gave neither a token nor a client certificate"));
        assertTrue(rubbishWords(answer(V1, "\"clientKeyData\": \"s3cret\"")).contains("only one half"));
        assertTrue(rubbishWords(answer(V1, "\"token\": \"s3cret\", \"expirationTimestamp\": \"soon\""))
                .contains("an expirationTimestamp that is no time"));
    }

    @Test
    void oneThatPrintsALotDoesNotHang() throws Exception {
        String script =
                "i=0; while [ $i -lt 3000 ]; do echo 'a line of sixty letters, more or less, that fills a pipe' >&2;"
                        + " i=$((i+1)); done; echo '" + answer(V1, "\"token\": \"t\"") + "'";
        assertEquals("t", run(V1, script, "").token());
    }

    @Test
    void oneThatHangsIsEndedWithAllItStarted() throws Exception {
        Path pids = folder.resolve("pids");
        Path script = script("echo please wait >&2; sleep 600 & echo $! >" + pids + "; echo $$ >>" + pids + "; wait");
        ConnectionProblem problem = failure(
                () -> plugin(entry(script, V1, ""), Duration.ofSeconds(1)).run());
        assertTrue(problem.message().contains("did not end within 1 s and was stopped: please wait"), problem::message);
        awaitEnd(pids);
    }

    @Test
    void anInterruptEndsItToo() throws Exception {
        Path pids = folder.resolve("pids");
        Path script = script("echo $$ >" + pids + "; mv " + pids + " " + pids + "2; sleep 600");
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread runner = Thread.ofVirtual().start(() -> {
            try {
                plugin(entry(script, V1, ""), LONG).run();
            } catch (LoginFailed | InterruptedException expected) {
                thrown.complete(expected);
            }
        });
        while (Files.notExists(Path.of(pids + "2"))) {
            Thread.onSpinWait();
        }
        runner.interrupt();
        assertEquals(
                InterruptedException.class, thrown.get(20, TimeUnit.SECONDS).getClass());
        awaitEnd(Path.of(pids + "2"));
    }

    @Test
    void oneThatNeedsATerminalOrIsTooOldIsNotStarted() throws IOException {
        Path mark = folder.resolve("started");
        Path script = script("touch " + mark);
        assertTrue(failure(() -> plugin(entry(script, V1, ", \"interactiveMode\": \"Always\""), LONG)
                        .run())
                .message()
                .contains("asks its questions in a terminal"));
        assertTrue(failure(() -> plugin(entry(script, V1 + "alpha1", ""), LONG).run())
                .message()
                .contains("which no Kubernetes client knows any more"));
        assertTrue(Files.notExists(mark));
    }

    private String rubbishWords(String output) {
        ConnectionProblem problem = failure(() -> run(V1, "cat <<'END'\n" + output + "\nEND\n", ""));
        assertFalse(problem.toString().contains("s3cret"), problem::toString);
        return problem.message();
    }

    private static void awaitEnd(Path pids)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        for (String pid : Files.readAllLines(pids)) {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
            if (process.isPresent()) {
                process.get().onExit().get(20, TimeUnit.SECONDS);
            }
        }
    }

    private static ConnectionProblem failure(org.junit.jupiter.api.function.Executable login) {
        ConnectionProblem problem = assertThrows(LoginFailed.class, login).problem();
        assertEquals(ConnectionProblem.Reason.KUBECONFIG, problem.reason());
        return problem;
    }

    private ExecCredential run(String version, String script, String more)
            throws IOException, LoginFailed, InterruptedException {
        return plugin(entry(script(script), version, more), LONG).run();
    }

    private ExecPlugin plugin(String entry, Duration limit) {
        return new ExecPlugin("dev", Json.parse(entry), Json.parse(CLUSTER), Map.of("PATH", "/usr/bin:/bin"), limit);
    }

    private static String entry(Path command, String version, String more) {
        return "{\"command\": \"%s\", \"apiVersion\": \"%s\"%s}".formatted(command, version, more);
    }

    private Path script(String lines) throws IOException {
        Path file = Files.createTempFile(folder, "plugin", "");
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private static String answer(String version, String status) {
        return "{\"apiVersion\": \"%s\", \"kind\": \"ExecCredential\", \"status\": {%s}}".formatted(version, status);
    }
}
