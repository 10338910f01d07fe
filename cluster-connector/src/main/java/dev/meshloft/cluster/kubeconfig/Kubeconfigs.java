package dev.meshloft.cluster.kubeconfig;

import dev.meshloft.cluster.api.YamlReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The contexts that kubectl would know, from the files of `KUBECONFIG` or `~/.kube/config`. The first file that
/// defines
/// a name wins, as in kubectl (`k8s.io/client-go/tools/clientcmd`, loading rules).
///
/// @param contexts in the order of the files
/// @param problems files and contexts that cannot be used; the others still can
public record Kubeconfigs(List<KubeContext> contexts, List<KubeconfigProblem> problems) {

    private static final long LIMIT = 10 << 20;

    public Kubeconfigs {
        contexts = List.copyOf(contexts);
        problems = List.copyOf(problems);
    }

    /// Reads the files (tens of milliseconds); never throws for what is in them.
    ///
    /// @param env environment variables: `KUBECONFIG`, `PATH` and those that name proxies; login commands get all
    public static Kubeconfigs find(Map<String, String> env, Path home) {
        Merge merge = new Merge(env);
        files(env, home, merge.problems).forEach(merge::add);
        return merge.result();
    }

    public Optional<KubeContext> find(String name) {
        return contexts.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /// What kubectl would use.
    public Optional<KubeContext> current() {
        return contexts.stream().filter(KubeContext::current).findFirst();
    }

    private static List<Path> files(Map<String, String> env, Path home, List<KubeconfigProblem> problems) {
        String variable = env.getOrDefault("KUBECONFIG", "");
        if (variable.isBlank()) {
            return List.of(home.resolve(".kube").resolve("config"));
        }
        List<Path> files = new ArrayList<>();
        for (String name :
                Arrays.stream(variable.split(File.pathSeparator)).distinct().toList()) {
            try {
                if (!name.isBlank()) {
                    files.add(Path.of(name));
                }
            } catch (InvalidPathException wrong) {
                problems.add(new KubeconfigProblem(home, "KUBECONFIG names " + name + ", which is no path."));
            }
        }
        return files;
    }

    /// Collects entries, file by file.
    private static final class Merge {
        private final Map<String, String> env;
        private final Map<String, Entry> clusters = new LinkedHashMap<>();
        private final Map<String, Entry> users = new LinkedHashMap<>();
        private final Map<String, Entry> contexts = new LinkedHashMap<>();
        private final Map<String, Path> origin = new LinkedHashMap<>();
        private final List<KubeconfigProblem> problems = new ArrayList<>();
        private String current = "";

        Merge(Map<String, String> env) {
            this.env = env;
        }

        /// A missing file is no problem, as for kubectl.
        void add(Path file) {
            if (Files.notExists(file)) {
                return;
            }
            try {
                if (!Files.isRegularFile(file) || Files.size(file) > LIMIT) {
                    problems.add(new KubeconfigProblem(file, file + " is not a kubeconfig file. It is left out."));
                    return;
                }
                add(file, YamlReader.read(Files.readString(file)));
            } catch (IOException unreadable) {
                problems.add(new KubeconfigProblem(
                        file, file + " cannot be read. Check its permissions and that it is a text file."));
            } catch (YamlReader.UnreadableYaml wrong) {
                problems.add(new KubeconfigProblem(
                        file, file + " is not valid YAML. It is left out; kubectl cannot use it either."));
            }
        }

        private void add(Path file, JsonNode config) {
            if (!config.isObject()) {
                problems.add(new KubeconfigProblem(file, file + " is not a kubeconfig: it holds no mapping."));
                return;
            }
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            collect(file, config.path("clusters"), "cluster", folder, clusters);
            collect(file, config.path("users"), "user", folder, users);
            collect(file, config.path("contexts"), "context", folder, contexts);
            contexts.keySet().forEach(name -> origin.putIfAbsent(name, file));
            if (current.isEmpty()) {
                current = config.path("current-context").asString("");
            }
        }

        private void collect(Path file, JsonNode list, String field, Path folder, Map<String, Entry> into) {
            Set<String> here = new HashSet<>();
            for (JsonNode item : list.values()) {
                String name = item.path("name").asString("");
                if (!name.isEmpty()) {
                    into.putIfAbsent(name, new Entry("", item.path(field), folder));
                    if (!here.add(name)) {
                        problems.add(new KubeconfigProblem(
                                file,
                                "%s defines the %s %s twice; the first counts here. Remove one, kubectl wants neither."
                                        .formatted(file, field, name)));
                    }
                }
            }
        }

        Kubeconfigs result() {
            List<KubeContext> found = new ArrayList<>();
            contexts.forEach((name, entry) -> context(name, entry.content()).ifPresent(found::add));
            return new Kubeconfigs(found, problems);
        }

        private Optional<KubeContext> context(String name, JsonNode context) {
            String clusterName = context.path("cluster").asString("");
            String userName = context.path("user").asString("");
            Entry cluster = clusters.get(clusterName);
            Path file = origin.getOrDefault(name, Path.of(""));
            if (cluster == null) {
                return skip(file, "context " + name + " names the cluster " + clusterName + ", which no file defines");
            }
            Entry user = users.get(userName);
            if (user == null && !userName.isEmpty()) {
                return skip(file, "context " + name + " names the user " + userName + ", which no file defines");
            }
            String server = cluster.content().path("server").asString("");
            if (!isAddress(server)) {
                return skip(file, "cluster " + clusterName + " has no server address such as https://host:6443");
            }
            String namespace = context.path("namespace").asString("default");
            KubeCredentials credentials = new KubeCredentials(
                    new Entry(name, cluster.content(), cluster.folder()),
                    user == null
                            ? new Entry(name, MissingNode.getInstance(), cluster.folder())
                            : new Entry(name, user.content(), user.folder()),
                    env);
            String as = credentials.impersonated();
            return Optional.of(new KubeContext(
                    name,
                    clusterName,
                    as.isEmpty() ? userName : userName + ", as " + as,
                    namespace.isEmpty() ? "default" : namespace,
                    server,
                    name.equals(current),
                    credentials));
        }

        private static boolean isAddress(String server) {
            try {
                URI uri = new URI(server);
                return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
            } catch (URISyntaxException wrong) {
                return false;
            }
        }

        private Optional<KubeContext> skip(Path file, String what) {
            problems.add(new KubeconfigProblem(file, file + ": " + what + ". The context is left out; mend the file."));
            return Optional.empty();
        }
    }
}
