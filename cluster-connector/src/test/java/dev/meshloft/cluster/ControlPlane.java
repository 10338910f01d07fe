package dev.meshloft.cluster;

import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.api.WriteTransport.WriteRequest;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What `conformance/control-plane/up DIR` started; DIR is given as `-Dcontrol-plane=DIR`.
final class ControlPlane {

    static final String PROPERTY = "control-plane";
    static final String ABSENT = "no -Dcontrol-plane=DIR given, see conformance/control-plane/README.md";

    private ControlPlane() {}

    static Path folder() {
        return Path.of(System.getProperty(PROPERTY, ""));
    }

    static KubeContext context(String name) {
        return read(folder().resolve("kubeconfig"), name, Map.of());
    }

    static List<KubeContext> contexts() {
        return all(folder().resolve("kubeconfig"), Map.of()).contexts();
    }

    /// The context with another text of its kubeconfig, whose paths still count from the same folder.
    static KubeContext context(String name, UnaryOperator<String> change) {
        try {
            Path changed = Files.createTempFile(folder(), "kubeconfig", ".changed");
            try {
                Files.writeString(changed, change.apply(Files.readString(folder().resolve("kubeconfig"))));
                return read(changed, name, Map.of());
            } finally {
                Files.delete(changed);
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /// With more variables in the environment.
    static KubeContext context(String name, Map<String, String> env) {
        return read(folder().resolve("kubeconfig"), name, env);
    }

    static HttpTransport transport(KubeContext context, Clock clock) {
        return new HttpTransport(context.server(), context.credentials()::login, clock);
    }

    static KubeContext contextOf(Path kubeconfig, String name) {
        return read(kubeconfig, name, Map.of());
    }

    /// Starts, stops or kills `kube-apiserver`, `etcd` or `istiod`.
    static void process(String what, String name) {
        script("process", folder().toString(), what, name);
    }

    /// Runs a script of `conformance/control-plane` to its end.
    static void script(String name, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of("..", "conformance", "control-plane", name)
                .toAbsolutePath()
                .normalize()
                .toString());
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line)
                    .inheritIO()
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(line + " failed");
            }
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /// A request of the administrator that the studio itself never makes; gives the answer's body.
    static String call(String method, String path, String body) throws ApiException {
        try (HttpTransport transport = transport(context("admin"), Clock.systemUTC())) {
            ApiAnswer answer = method.equals("GET")
                    ? transport.get(path, Map.of())
                    : transport.write(new WriteRequest(method, path, Map.of(), "application/json", body));
            if (!answer.ok()) {
                throw new AssertionError(method + " " + path + ": " + answer.message());
            }
            return answer.body().toString();
        }
    }

    private static KubeContext read(Path kubeconfig, String name, Map<String, String> env) {
        return all(kubeconfig, env).find(name).orElseThrow();
    }

    private static Kubeconfigs all(Path kubeconfig, Map<String, String> env) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.putAll(env);
        variables.put("KUBECONFIG", kubeconfig.toString());
        return Kubeconfigs.find(variables, folder());
    }
}
