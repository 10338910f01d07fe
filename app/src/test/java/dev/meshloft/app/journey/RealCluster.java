package dev.meshloft.app.journey;

import dev.meshloft.app.files.SampleMesh;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.cluster.ReadResult;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.api.WriteTransport.WriteRequest;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import dev.meshloft.cluster.session.Clusters;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.OpenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The control plane that `conformance/control-plane/up DIR` started, given as `-Dcontrol-plane=DIR`, seen by somebody
/// beside the studio.
public final class RealCluster {

    public static final String PROPERTY = "control-plane";
    public static final String ABSENT = "no -Dcontrol-plane=DIR given, see conformance/control-plane/README.md";

    private static final Pattern SECRET = Pattern.compile("(?:token|client-key-data): ([^,}\\s]{10,})");

    private RealCluster() {}

    static Map<String, String> env() {
        return Map.of("KUBECONFIG", kubeconfig().toString());
    }

    /// Every token and key of the kubeconfig.
    static List<String> secrets() throws IOException {
        return SECRET.matcher(Files.readString(kubeconfig()))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /// The sample without the file that no API server takes. Namespaces that an earlier run used get other names.
    static Path sampleIn(Path folder, String suffix) throws IOException {
        for (OpenFile file : SampleMesh.files()) {
            String path = file.id().path().substring(SampleMesh.NAME.length() + 1);
            if (!path.equals("storefront/checkout.yaml")) {
                Path target = folder.resolve(path);
                Files.createDirectories(target.getParent());
                Files.writeString(
                        target, file.text().replaceAll("\\b(storefront|payments|platform)\\b", "$1" + suffix));
            }
        }
        return folder;
    }

    /// Makes the namespaces of the sample new: empty when nobody used them yet.
    static String freeSuffix() {
        try (ClusterSession admin = admin()) {
            for (int i = 1; ; i++) {
                String suffix = i == 1 ? "" : "-" + i;
                ResourceKey namespace = new ResourceKey("", "Namespace", "", "storefront" + suffix);
                if (admin.read(namespace) instanceof ReadResult.NotFound) {
                    return suffix;
                }
            }
        }
    }

    static LiveObject read(ResourceKey key) {
        try (ClusterSession admin = admin()) {
            if (admin.read(key) instanceof ReadResult.Found(LiveObject object)) {
                return object;
            }
            throw new AssertionError(key + " is not there");
        }
    }

    /// Server-side apply by another manager, which takes what it says.
    public static void applyAs(String manager, String path, String yaml) throws ApiException {
        KubeContext admin = context("admin");
        try (HttpTransport server = new HttpTransport(admin.server(), admin.credentials()::login, Clock.systemUTC())) {
            ApiAnswer answer = server.write(new WriteRequest(
                    "PATCH",
                    path,
                    Map.of("fieldManager", manager, "force", "true"),
                    "application/apply-patch+yaml",
                    yaml));
            if (!answer.ok()) {
                throw new AssertionError(answer.message());
            }
        }
    }

    /// Kills, stops or starts `kube-apiserver`.
    static void server(String what) throws IOException, InterruptedException {
        Path script = Path.of("..", "conformance", "control-plane", "process")
                .toAbsolutePath()
                .normalize();
        Process process = new ProcessBuilder(script.toString(), folder().toString(), what, "kube-apiserver")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError("could not " + what + " the API server");
        }
    }

    /// May do everything, opened as view.
    public static ClusterSession admin() {
        ClusterSession session = Clusters.open(context("admin"), Clock.systemUTC());
        session.allow(AccessMode.VIEW);
        return session;
    }

    private static KubeContext context(String name) {
        return Kubeconfigs.find(env(), folder()).find(name).orElseThrow();
    }

    private static Path kubeconfig() {
        return folder().resolve("kubeconfig").toAbsolutePath();
    }

    private static Path folder() {
        return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
    }
}
