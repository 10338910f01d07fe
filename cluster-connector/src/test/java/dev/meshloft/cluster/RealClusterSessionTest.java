package dev.meshloft.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.api.WriteTransport.WriteRequest;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import dev.meshloft.cluster.session.ApiSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A real kube-apiserver with Istio's CRDs and istiod's webhook keeps the contract. Start one with
/// `conformance/control-plane/up DIR` and give `-Dcontrol-plane=DIR`.
@EnabledIfSystemProperty(
        named = "control-plane",
        matches = ".+",
        disabledReason = "no -Dcontrol-plane=DIR given, see conformance/control-plane/README.md")
final class RealClusterSessionTest extends ClusterSessionContract {

    private final List<ForgettingTransport> transports = new ArrayList<>();

    @TempDir
    private Path temp = Path.of("");

    @Test
    void aCertificateOfAnUnknownAuthorityIsNamed() {
        KubeContext context =
                context("admin", text -> text.replaceAll(",? *certificate-authority-data: [\\w+/=]+", ""));
        try (ClusterSession session = session(context)) {
            ConnectionState.Failed failed = assertInstanceOf(ConnectionState.Failed.class, session.connect());
            assertEquals(
                    ConnectionProblem.Reason.UNTRUSTED_CERTIFICATE, failed.why().reason());
        }
    }

    @Override
    ClusterSession newAdmin() {
        return session(context("admin", UnaryOperator.identity()));
    }

    @Override
    ClusterSession newReader() {
        return session(context("reader", UnaryOperator.identity()));
    }

    @Override
    ClusterSession newTeamA() {
        return session(context("team-a", UnaryOperator.identity()));
    }

    @Override
    ClusterSession newWithWrongToken() {
        return session(context("reader", text -> text.replaceAll("token: \\w+", "token: wrong")));
    }

    @Override
    ClusterSession newUnreachable() {
        String nowhere = "server: https://127.0.0.1:" + closedPort();
        return session(context("admin", text -> text.replaceAll("server: '[^']*'", nowhere)));
    }

    @Override
    void applyAs(String manager, String yaml) {
        KubeContext admin = context("admin", UnaryOperator.identity());
        String name = yaml.replaceAll("(?s).*?name: (\\w+).*", "$1");
        try (HttpTransport http =
                new HttpTransport(admin.server(), () -> admin.credentials().toConfig())) {
            ApiAnswer answer = http.write(new WriteRequest(
                    "PATCH",
                    "/apis/networking.istio.io/v1/namespaces/team-a/virtualservices/" + name,
                    Map.of("fieldManager", manager),
                    "application/apply-patch+yaml",
                    yaml));
            assertEquals(201, answer.status(), answer::message);
        } catch (ApiException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    void expireWatches() {
        transports.forEach(ForgettingTransport::forget);
    }

    private ClusterSession session(KubeContext context) {
        ForgettingTransport transport = new ForgettingTransport(
                new HttpTransport(context.server(), () -> context.credentials().toConfig()));
        transports.add(transport);
        ClusterFacts facts =
                new ClusterFacts(context.name(), context.server(), context.user(), context.namespace(), false);
        return new ApiSession(facts, transport, AccessMode.VIEW, Clock.systemUTC());
    }

    private KubeContext context(String name, UnaryOperator<String> change) {
        try {
            Path original = Path.of(System.getProperty("control-plane", ""), "kubeconfig");
            Path changed = Files.writeString(temp.resolve("kubeconfig"), change.apply(Files.readString(original)));
            return Kubeconfigs.find(Map.of("KUBECONFIG", changed.toString()), temp)
                    .find(name)
                    .orElseThrow();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
