package dev.meshloft.cluster;

import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
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

    private static KubeContext read(Path kubeconfig, String name, Map<String, String> env) {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(env);
        all.put("KUBECONFIG", kubeconfig.toString());
        return Kubeconfigs.find(all, folder()).find(name).orElseThrow();
    }
}
