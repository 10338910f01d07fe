package dev.meshloft.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.api.WriteTransport.WriteRequest;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.session.ApiSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A real kube-apiserver with Istio's CRDs and istiod's webhook keeps the contract. Start one with
/// `conformance/control-plane/up DIR` and give `-Dcontrol-plane=DIR`.
@EnabledIfSystemProperty(named = ControlPlane.PROPERTY, matches = ".+", disabledReason = ControlPlane.ABSENT)
final class RealClusterSessionTest extends ClusterSessionContract {

    private final List<ForgettingTransport> transports = new ArrayList<>();

    @Override
    ClusterSession newAdmin() {
        return session(ControlPlane.context("admin"));
    }

    @Override
    ClusterSession newReader() {
        return session(ControlPlane.context("reader"));
    }

    @Override
    ClusterSession newTeamA() {
        return session(ControlPlane.context("team-a"));
    }

    @Override
    ClusterSession newWithWrongToken() {
        return session(ControlPlane.context("wrong-token"));
    }

    @Override
    ClusterSession newUnreachable() {
        return session(ControlPlane.context("nowhere"));
    }

    @Override
    void applyAs(String manager, String yaml) {
        KubeContext admin = ControlPlane.context("admin");
        String name = yaml.replaceAll("(?s).*?name: (\\w+).*", "$1");
        try (HttpTransport http = ControlPlane.transport(admin, Clock.systemUTC())) {
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
        ForgettingTransport transport = new ForgettingTransport(ControlPlane.transport(context, Clock.systemUTC()));
        transports.add(transport);
        ClusterFacts facts =
                new ClusterFacts(context.name(), context.server(), context.user(), context.namespace(), false);
        return new ApiSession(facts, transport, AccessMode.VIEW, Clock.systemUTC());
    }
}
