package dev.meshloft.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.store.ApplyRun;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.NotCompared;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Tab;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.cluster.FieldConflict;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.cluster.WriteResult.Refused.By;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.graphview.MeshGraphView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main job with a real kube-apiserver and istiod's webhook, in the real window.
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = RealCluster.PROPERTY, matches = ".+", disabledReason = RealCluster.ABSENT)
class RealClusterJourneyTest {

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private StudioWindow window;

    @Start
    void start(Stage stage) {
        window = new StudioWindow(stage, home, 1440, 900, RealCluster.env());
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        assertNoSecretWasKept();
    }

    @Test
    void aFolderGoesToTheClusterAndAWeightAfterIt(FxRobot robot) throws Exception {
        String suffix = RealCluster.freeSuffix();
        ResourceKey reviews =
                new ResourceKey("networking.istio.io", "VirtualService", "storefront" + suffix, "reviews");
        open(robot, RealCluster.sampleIn(folder, suffix));
        connect(robot, "admin");
        assertEquals(AccessMode.VIEW, window.state().cluster().access());
        int all = window.state().derived().changes().changes().size();
        assertTrue(all >= 78, "changes: " + all);
        window.shoot(robot, "real-connected");

        showChanges(robot);
        assertFalse(button(robot, "Raise admin to apply").isDisabled());
        window.shoot(robot, "real-view");
        raise(robot, AccessMode.DRY_RUN);
        robot.clickOn("Dry run");
        awaitRun(WriteMode.DRY_RUN);
        assertTrue(
                window.state().run().results().values().stream()
                        .allMatch(outcome ->
                                outcome.awaitsNamespace() || !(outcome.result() instanceof WriteResult.NotFound)),
                "what lives in a namespace that the plan makes is not tried, not missing");
        assertTrue(window.state().run().results().values().stream().anyMatch(ApplyRun.Outcome::awaitsNamespace));
        window.shoot(robot, "real-dry-run-new-namespaces");

        raise(robot, AccessMode.APPLY);
        robot.clickOn("Apply " + all + " changes to admin");
        window.until(
                "the cluster has all of it",
                state -> !state.run().running()
                        && state.run().mode() == WriteMode.REAL
                        && state.derived().changes().isEmpty());
        assertEquals(all, window.state().run().succeeded());
        window.shoot(robot, "real-applied");

        changeTheWeight(robot, reviews);
        conflictIsNamed(robot, reviews);
        refusalsAreInPlace(robot, reviews, suffix);
    }

    private void changeTheWeight(FxRobot robot, ResourceKey reviews) {
        Map<ResourceKey, String> before = versions();
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowTab(new Tab.Topology())));
        MeshGraphView graph =
                robot.lookup(node -> node instanceof MeshGraphView).queryAs(MeshGraphView.class);
        String canary = window.state().derived().graph().edges().stream()
                .filter(edge -> edge.from().equals("service:" + reviews.namespace() + "/reviews"))
                .filter(edge -> edge.weight().orElse(0) == 10)
                .map(GraphEdge::id)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            graph.requestFocus();
            graph.select(canary);
        });
        window.until(
                "the route is selected",
                state -> canary.equals(state.selection().node()));
        robot.type(KeyCode.ENTER);
        window.until("the document is open", state -> state.screen().tabs().front() instanceof Tab.Document);
        robot.clickOn(robot.lookup(node ->
                        node instanceof ToggleButton preset && preset.getText().equals("25") && isShown(preset))
                .queryAs(ToggleButton.class));
        window.until("the weight is changed", _ -> window.differs(reviews));
        assertTrue(window.state().derived().impact().changed() > 0);
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowBottom(BottomTab.IMPACT)));
        window.shoot(robot, "real-impact");

        showChanges(robot);
        dryRun(robot);
        assertEquals(1, window.state().run().succeeded());
        window.shoot(robot, "real-dry-run");
        robot.clickOn("Apply 1 change to admin");
        window.until(
                "it comes back from the cluster",
                state -> !state.run().running()
                        && state.run().mode() == WriteMode.REAL
                        && state.derived().changes().isEmpty());
        assertTrue(RealCluster.read(reviews).yaml().contains("weight: 25"));
        // Nothing but the change set was touched.
        Map<ResourceKey, String> after = versions();
        Set<ResourceKey> touched = new HashSet<>();
        after.forEach((key, version) -> {
            if (!version.equals(before.get(key))) {
                touched.add(key);
            }
        });
        assertEquals(Set.of(reviews), touched);
        assertEquals(before.keySet(), after.keySet());
    }

    private void conflictIsNamed(FxRobot robot, ResourceKey reviews) throws IOException {
        String path = "/apis/networking.istio.io/v1/namespaces/" + reviews.namespace() + "/virtualservices/reviews";
        RealCluster.applyAs(
                "argocd-controller",
                path,
                window.file("storefront/reviews.yaml")
                        .text()
                        .split("\n---\n")[0]
                        .replace("timeout: 2s", "timeout: 9s"));
        window.until("the other manager's change is seen", _ -> window.differs(reviews));
        showChanges(robot);
        dryRun(robot);
        assertEquals(
                new WriteResult.Conflict(List.of(new FieldConflict("argocd-controller", ".spec.http"))),
                outcome(reviews));
        window.shoot(robot, "real-conflict");
        robot.clickOn("Take over…");
        robot.clickOn("Take over from argocd-controller");
        robot.clickOn("Apply 1 change to admin");
        window.until(
                "it is taken over",
                state -> !state.run().running()
                        && state.run().mode() == WriteMode.REAL
                        && state.derived().changes().isEmpty());
        assertTrue(RealCluster.read(reviews).yaml().contains("timeout: \"2s\""));
        assertEquals(Set.of(), window.state().run().takeOver());
    }

    private void refusalsAreInPlace(FxRobot robot, ResourceKey reviews, String suffix) {
        ResourceKey mtls = new ResourceKey("security.istio.io", "PeerAuthentication", "payments" + suffix, "default");
        window.edit(robot, "storefront/reviews.yaml", "attempts: 3", "attempts: -3");
        window.edit(
                robot,
                "payments/mtls.yaml",
                "    mode: STRICT",
                "    mode: STRICT\n  portLevelMtls:\n    8080: {mode: STRICT}");
        window.until("both differ", _ -> window.differs(reviews) && window.differs(mtls));
        showChanges(robot);
        dryRun(robot);
        WriteResult.Refused webhook = assertInstanceOf(WriteResult.Refused.class, outcome(reviews));
        assertEquals(By.WEBHOOK, webhook.by(), webhook::message);
        WriteResult.Refused cel = assertInstanceOf(WriteResult.Refused.class, outcome(mtls));
        assertEquals(By.SCHEMA, cel.by(), cel::message);
        assertTrue(cel.message().contains("portLevelMtls requires selector"), cel::message);
        window.shoot(robot, "real-refused");
        robot.interact(() -> window.studio().store().dispatch(new WorkspaceEvent.Undone()));
        robot.interact(() -> window.studio().store().dispatch(new WorkspaceEvent.Undone()));
        window.until("nothing differs", state -> state.derived().changes().isEmpty());
    }

    @Test
    void whoMayNotIsToldInPlace(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                apiVersion: networking.istio.io/v1
                kind: ServiceEntry
                metadata: {name: elsewhere, namespace: team-b}
                spec:
                  hosts: [api.example.com]
                  location: MESH_EXTERNAL
                  resolution: DNS
                  ports: [{number: 443, name: tls, protocol: TLS}]
                """);
        ResourceKey entry = new ResourceKey("networking.istio.io", "ServiceEntry", "team-b", "elsewhere");
        open(robot, folder);
        connect(robot, "reader");
        assertEquals(AccessMode.VIEW, window.state().cluster().access());
        assertEquals(ApplyRun.NONE, window.state().run());
        assertFalse(window.state().cluster().gaps().isEmpty());
        raise(robot, AccessMode.APPLY);
        showChanges(robot);
        dryRun(robot);
        WriteResult.Denied denied = assertInstanceOf(WriteResult.Denied.class, outcome(entry));
        assertTrue(denied.message().contains("User \"reader\" cannot"), denied::message);
        window.shoot(robot, "real-denied-reader");

        connect(robot, "team-a");
        assertEquals(AccessMode.VIEW, window.state().cluster().access());
        assertEquals(ApplyRun.NONE, window.state().run());
        window.until(
                "it is unknown whether the other team has it",
                state -> state.isCurrent() && !state.derived().notCompared().isEmpty());
        assertEquals(
                List.of(new NotCompared(entry, "this user may read ServiceEntry only in team-a")),
                window.state().derived().notCompared());
        assertTrue(window.state().derived().changes().isEmpty());
        window.shoot(robot, "real-unknown-team-a");
        assertTrue(
                String.join(" ", window.state().cluster().gaps()).contains("Only in the namespace team-a"),
                window.state().cluster().gaps()::toString);
    }

    @Test
    void aServerThatGoesAwayIsSaidUntilItIsBack(FxRobot robot) throws Exception {
        open(robot, RealCluster.sampleIn(folder, ""));
        connect(robot, "admin");
        int objects = window.state().workspace().cluster().objects().size();
        try {
            RealCluster.server("kill");
            window.until("it is stale", state -> state.cluster().connection() instanceof ConnectionState.Stale);
            window.until(
                    "it is said",
                    state -> state.notices().getLast().level() == Notice.Level.FAILED
                            && state.notices().getLast().text().contains("admin is out of reach"));
            assertEquals(objects, window.state().workspace().cluster().objects().size());
            window.shoot(robot, "real-lost");
        } finally {
            RealCluster.server("start");
        }
        robot.clickOn("Try again");
        window.until("it is back", state -> state.cluster().isConnected());
        window.until("it is said", state -> state.notices().getLast().text().contains("admin is back"));
        window.shoot(robot, "real-back");
    }

    @Test
    void aClusterThatCannotBeReachedSaysWhy(FxRobot robot) {
        connect(robot, "certificate-expired", ConnectionState.Failed.class);
        Notice last = window.state().notices().getLast();
        assertTrue(last.text().contains("its client certificate ended on 2021-01-01"), last::text);
        window.shoot(robot, "real-expired");
        connect(robot, "nowhere", ConnectionState.Failed.class);
        window.shoot(robot, "real-nowhere");
        connect(robot, "exec-certificate", ConnectionState.Connected.class);
    }

    private void open(FxRobot robot, Path path) {
        robot.interact(() -> window.studio().open(List.of(path)));
        window.until("the folder is open", state -> !state.workspace().files().isEmpty());
    }

    private void connect(FxRobot robot, String context) {
        connect(robot, context, ConnectionState.Connected.class);
        window.until("all is read", state -> state.cluster().loaded());
    }

    private void connect(FxRobot robot, String context, Class<? extends ConnectionState> expected) {
        robot.interact(() -> window.studio().connect(context));
        window.until(
                context + " is " + expected.getSimpleName(),
                state -> state.cluster().facts() != null
                        && state.cluster().facts().context().equals(context)
                        && expected.isInstance(state.cluster().connection())
                        && (expected != ConnectionState.Failed.class
                                || (!state.notices().isEmpty()
                                        && state.notices().getLast().level() == Notice.Level.FAILED)));
    }

    /// Through the pill in the bar.
    private void raise(FxRobot robot, AccessMode mode) {
        robot.clickOn(robot.lookup(node -> node.getStyleClass().contains("pill") && node instanceof Button)
                .queryAs(Button.class));
        robot.clickOn(
                mode == AccessMode.DRY_RUN
                        ? "Dry run: the server checks, and stores nothing"
                        : "Apply: changes are stored");
        window.until("it is raised", state -> state.cluster().access() == mode);
    }

    private void showChanges(FxRobot robot) {
        robot.interact(() -> window.studio().store().dispatch(new Intent.ShowTab(new Tab.Changes())));
        window.until("changes are in front", state -> state.screen().tabs().front() instanceof Tab.Changes);
    }

    private void dryRun(FxRobot robot) {
        robot.clickOn(button(robot, "Dry run"));
        awaitRun(WriteMode.DRY_RUN);
    }

    private void awaitRun(WriteMode mode) {
        window.until(
                mode + " is done",
                state -> !state.run().running()
                        && state.run().mode() == mode
                        && state.run().revision() == state.workspace().revision()
                        && !state.run().results().isEmpty());
    }

    private static Button button(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof Button each
                        && each.getText() != null
                        && each.getText().startsWith(text)
                        && isShown(each))
                .queryAs(Button.class);
    }

    private WriteResult outcome(ResourceKey key) {
        return window.state().run().find(key).orElseThrow().result();
    }

    private Map<ResourceKey, String> versions() {
        Map<ResourceKey, String> versions = new HashMap<>();
        for (LiveResource live : window.state().workspace().cluster().objects().values()) {
            versions.put(live.resource().key(), live.resourceVersion());
        }
        return versions;
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    /// Tokens and keys are neither in what was said nor in what was written.
    private void assertNoSecretWasKept() throws IOException {
        StringBuilder kept = new StringBuilder(window.state().notices().toString());
        kept.append(window.state().cluster());
        kept.append(window.state().run());
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        for (String secret : RealCluster.secrets()) {
            assertFalse(kept.toString().contains(secret), "a secret was kept");
        }
    }
}
