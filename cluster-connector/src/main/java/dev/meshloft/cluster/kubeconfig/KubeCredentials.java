package dev.meshloft.cluster.kubeconfig;

import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.ConnectionProblem.Reason;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.Json;
import io.fabric8.kubernetes.client.Config;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The entries of one context, kept apart so that nothing prints them: it has no accessors and no telling `toString`.
public final class KubeCredentials {

    private static final List<String> FILES =
            List.of("certificate-authority", "client-certificate", "client-key", "tokenFile");

    private final String context;
    private final Entry cluster;
    private final Entry user;
    private final String namespace;
    private final String path;

    /// @param path the `PATH` in which exec plugins are looked for
    KubeCredentials(String context, Entry cluster, Entry user, String namespace, String path) {
        this.context = context;
        this.cluster = cluster;
        this.user = user;
        this.namespace = namespace;
        this.path = path;
    }

    /// An entry and the folder of its file, from which its relative paths count.
    record Entry(JsonNode content, Path folder) {
        @Override
        public String toString() {
            return "entry of a file in " + folder;
        }
    }

    /// The client's settings. Runs the exec plugin if there is one, so never on a thread that must not wait.
    ///
    /// @throws ApiException when a file or plugin is missing or fails
    public Config toConfig() throws ApiException {
        checkFiles(cluster);
        checkFiles(user);
        checkPlugin();
        ObjectNode merged = merged();
        try {
            Config config = Config.fromKubeconfig(merged.toString());
            config.setNamespace(namespace);
            return config;
        } catch (RuntimeException unusable) {
            // The cause may quote contents, so only its type is told.
            throw problem(
                    "The context " + context + " cannot be used ("
                            + unusable.getClass().getSimpleName() + ").",
                    "Try kubectl --context " + context + " version, and mend the kubeconfig.");
        }
    }

    /// fabric8 does not read `tokenFile`; kubectl prefers it to `token`. Read anew each time, because it is renewed.
    private ObjectNode withToken(ObjectNode user) throws ApiException {
        String file = user.path("tokenFile").asString("");
        if (!file.isEmpty()) {
            try {
                user.put("token", Files.readString(Path.of(file)).strip());
            } catch (IOException unreadable) {
                throw problem(
                        "The context " + context + " needs the file " + file + " (tokenFile), which cannot be read.",
                        "Restore the file, or mend its path in the kubeconfig.");
            }
        }
        return user;
    }

    private ObjectNode merged() throws ApiException {
        ObjectNode config = Json.object();
        config.put("apiVersion", "v1").put("kind", "Config").put("current-context", context);
        ObjectNode cluster = config.putArray("clusters").addObject();
        cluster.put("name", "c").set("cluster", absolute(this.cluster));
        ObjectNode user = config.putArray("users").addObject();
        user.put("name", "u").set("user", withToken(absolute(this.user)));
        ObjectNode chosen = config.putArray("contexts").addObject();
        chosen.put("name", context);
        chosen.putObject("context").put("cluster", "c").put("user", "u").put("namespace", namespace);
        return config;
    }

    private static ObjectNode absolute(Entry entry) {
        ObjectNode copy = entry.content() instanceof ObjectNode object ? object.deepCopy() : Json.object();
        for (String field : FILES) {
            if (copy.path(field).isString()) {
                copy.put(
                        field,
                        entry.folder().resolve(copy.path(field).stringValue()).toString());
            }
        }
        if (copy.get("exec") instanceof ObjectNode exec) {
            String command = exec.path("command").asString("");
            if (command.contains("/")) {
                exec.put("command", entry.folder().resolve(command).toString());
            }
        }
        return copy;
    }

    private void checkFiles(Entry entry) throws ApiException {
        ObjectNode absolute = absolute(entry);
        for (String field : FILES) {
            String file = absolute.path(field).asString("");
            if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
                throw problem(
                        "The context " + context + " needs the file " + file + " (" + field
                                + "), which cannot be read.",
                        "Restore the file, or mend its path in the kubeconfig.");
            }
        }
    }

    private void checkPlugin() throws ApiException {
        String command = absolute(user).path("exec").path("command").asString("");
        if (!command.isEmpty() && findCommand(command).isEmpty()) {
            throw problem(
                    "The context " + context + " logs in with the command " + command
                            + ", which is not installed or not on the PATH.",
                    "Install it, or start the studio from a shell that finds it.");
        }
    }

    private Optional<Path> findCommand(String command) {
        return command.contains(File.separator)
                ? Optional.of(Path.of(command)).filter(Files::isExecutable)
                : Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, command))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    private static ApiException problem(String message, String next) {
        return new ApiException(new ConnectionProblem(Reason.KUBECONFIG, message, next), false);
    }

    @Override
    public String toString() {
        return "credentials of " + context;
    }
}
