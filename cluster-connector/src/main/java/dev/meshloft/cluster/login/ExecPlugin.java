package dev.meshloft.cluster.login;

import dev.meshloft.cluster.api.Json;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The login command of a user's `exec` entry, run as kubectl runs it
/// (`k8s.io/client-go/plugin/pkg/client/auth/exec`), but without a terminal: it may open a browser, it may not ask.
public final class ExecPlugin {

    private static final String GROUP = "client.authentication.k8s.io/";
    private static final List<String> VERSIONS = List.of(GROUP + "v1", GROUP + "v1beta1");
    private static final String EXTENSION = "client.authentication.k8s.io/exec";
    private static final List<String> CLUSTER = List.of(
            "server",
            "tls-server-name",
            "insecure-skip-tls-verify",
            "certificate-authority-data",
            "proxy-url",
            "disable-compression");

    private final String context;
    private final JsonNode exec;
    private final JsonNode cluster;
    private final Map<String, String> env;
    private final Duration limit;
    private final String command;
    private final String apiVersion;

    /// @param exec the entry, with its command's path resolved
    /// @param cluster the cluster's entry, told to the command when it wants to know
    /// @param env environment; its `PATH` is searched
    /// @param limit how long it may take, people in front of a browser included
    public ExecPlugin(String context, JsonNode exec, JsonNode cluster, Map<String, String> env, Duration limit) {
        this.context = context;
        this.exec = exec;
        this.cluster = cluster;
        this.env = env;
        this.limit = limit;
        this.command = exec.path("command").asString("");
        this.apiVersion = exec.path("apiVersion").asString("");
    }

    /// Runs the command and waits for it. An interrupt ends it, and all that it started.
    public ExecCredential run() throws LoginFailed, InterruptedException {
        checkEntry();
        Process process = start(find());
        try {
            return finish(process);
        } finally {
            end(process);
        }
    }

    private void checkEntry() throws LoginFailed {
        if (command.isEmpty()) {
            throw new LoginFailed("The context " + context + " has an exec entry without a command.", mend());
        }
        if (!VERSIONS.contains(apiVersion)) {
            throw new LoginFailed(
                    "The login command %s of the context %s has the apiVersion %s, which no Kubernetes client knows any more."
                            .formatted(command, context, apiVersion.isEmpty() ? "(none)" : apiVersion),
                    "Renew the entry with the tool that wrote it; it must say " + VERSIONS.getFirst() + ".");
        }
        if (exec.path("interactiveMode").asString("").equals("Always")) {
            throw new LoginFailed(
                    "The login command %s of the context %s asks its questions in a terminal (interactiveMode Always)."
                            .formatted(command, context),
                    "Use a login that works without one, such as one in a browser or with a stored token.");
        }
    }

    private Path find() throws LoginFailed {
        boolean isPath = command.contains("/") || command.contains(File.separator);
        Optional<Path> found = isPath
                ? Optional.of(Path.of(command)).filter(Files::isExecutable)
                : Arrays.stream(env.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .flatMap(folder -> names().map(name -> Path.of(folder, name)))
                        .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                        .findFirst();
        String hint = exec.path("installHint").asString("").strip();
        return found.orElseThrow(() -> new LoginFailed(
                "The context " + context + " logs in with the command " + command
                        + (isPath ? ", which cannot be run." : ", which is not installed or not on the PATH."),
                (hint.isEmpty() ? "Install it" : "Install it (" + Words.brief(hint) + ")")
                        + ", or start the studio from a shell that finds it."));
    }

    private Stream<String> names() {
        return File.separatorChar == '\\' ? Stream.of(command + ".exe", command + ".cmd", command) : Stream.of(command);
    }

    private Process start(Path file) throws LoginFailed {
        List<String> line = new ArrayList<>(List.of(file.toString()));
        exec.path("args").values().forEach(argument -> line.add(argument.asString("")));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(env);
        for (JsonNode variable : exec.path("env").values()) {
            builder.environment()
                    .put(
                            variable.path("name").asString("-"),
                            variable.path("value").asString(""));
        }
        builder.environment().put("KUBERNETES_EXEC_INFO", question().toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException unusable) {
            throw new LoginFailed(
                    "The login command %s of the context %s could not be started.".formatted(command, context), mend());
        }
    }

    /// What the command is told about the cluster, when it wants to know.
    private ObjectNode question() {
        ObjectNode question = Json.object();
        question.put("apiVersion", apiVersion).put("kind", "ExecCredential");
        ObjectNode spec = question.putObject("spec").put("interactive", false);
        if (exec.path("provideClusterInfo").asBoolean(false)) {
            ObjectNode told = spec.putObject("cluster");
            CLUSTER.stream().filter(cluster::has).forEach(field -> told.set(field, cluster.path(field)));
            for (JsonNode extension : cluster.path("extensions").values()) {
                if (extension.path("name").asString("").equals(EXTENSION)) {
                    told.set("config", extension.path("extension"));
                }
            }
        }
        return question;
    }

    private ExecCredential finish(Process process) throws LoginFailed, InterruptedException {
        Output out = Output.of(process.getInputStream());
        Output errors = Output.of(process.getErrorStream());
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            end(process);
            throw failed("did not end within " + limit.toSeconds() + " s and was stopped" + said(errors));
        }
        if (process.exitValue() != 0) {
            throw failed("failed with exit code " + process.exitValue() + said(errors));
        }
        try {
            return ExecCredential.read(Json.parse(out.text()), apiVersion);
        } catch (ExecCredential.Rubbish rubbish) {
            throw failed(String.valueOf(rubbish.getMessage()));
        }
    }

    private static String said(Output errors) throws InterruptedException {
        String last = Words.brief(errors.text());
        return last.isEmpty() ? "" : ": " + last;
    }

    private LoginFailed failed(String how) {
        String words = "The login command %s of the context %s %s".formatted(command, context, how);
        return new LoginFailed(
                words.endsWith(".") ? words : words + ".",
                "Run kubectl --context " + context
                        + " version in a terminal to see what it needs, then connect again.");
    }

    private String mend() {
        return "Mend the user's entry in the kubeconfig.";
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// Reads what a process prints, on a thread of its own, because a full pipe would stop it.
    private static final class Output {

        private static final int LIMIT = 1 << 20;
        private static final Duration REST = Duration.ofSeconds(2);

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Thread reader;

        private Output(InputStream from) {
            this.reader = Thread.ofVirtual().name("login command").unstarted(() -> read(from));
        }

        static Output of(InputStream from) {
            Output output = new Output(from);
            output.reader.start();
            return output;
        }

        /// All of it, or what came until soon after the end: a child that stays may keep the pipe open.
        String text() throws InterruptedException {
            reader.join(REST);
            return bytes.toString(StandardCharsets.UTF_8);
        }

        private void read(InputStream from) {
            byte[] buffer = new byte[8192];
            try {
                int length;
                while ((length = from.read(buffer)) >= 0) {
                    if (bytes.size() < LIMIT) {
                        bytes.write(buffer, 0, length);
                    }
                }
            } catch (IOException closed) {
                // The process was ended; what came is there.
            }
        }
    }
}
