package dev.meshloft.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.connect.LiveObjects;
import dev.meshloft.app.files.SampleMesh;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.Sight;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.Workspace;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An analysis that takes over what an earlier one found must find what one from nothing finds.
class DerivationTest {

    private static final int STEPS = 60;

    @Test
    void whatIsTakenOverChangesNoAnswer() {
        Random random = new Random(7);
        Derivation derivation = new Derivation();
        Workspace workspace = sample();
        Derived derived = derivation.of(workspace, Derived.NONE);
        for (int step = 0; step < STEPS; step++) {
            WorkspaceEvent event = next(workspace, random);
            workspace = workspace.apply(event);
            derived = derivation.of(workspace, derived);
            Derived afresh = new Derivation().of(workspace, Derived.NONE);
            String when = "after step " + step + ", " + event.getClass().getSimpleName();
            assertEquals(afresh.problems(), derived.problems(), when);
            assertEquals(afresh.notChecked(), derived.notChecked(), when);
            assertEquals(afresh.graph(), derived.graph(), when);
            assertEquals(afresh.changes(), derived.changes(), when);
            assertEquals(
                    afresh.impact().classes().toString(),
                    derived.impact().classes().toString(),
                    when);
        }
    }

    @Test
    void whereTheFilesChangeNothingTheDraftIsTheBase() {
        Workspace alone = Workspace.EMPTY.apply(new WorkspaceEvent.FilesOpened(SampleMesh.files(), List.of()));
        Derived derived = new Derivation().of(alone, Derived.NONE);
        assertSame(derived.draft(), derived.base());
    }

    @Test
    void aKeyThatIsTypedLeavesTheBaseAsItWas() {
        Derivation derivation = new Derivation();
        Workspace connected = sample().apply(live(resources(), 0));
        Workspace once = connected.apply(edit(connected, "timeout: 3s", "timeout: 4s"));
        Derived before = derivation.of(once, Derived.NONE);
        Derived after = derivation.of(once.apply(edit(once, "timeout: 4s", "timeout: 5s")), before);
        assertSame(before.base().resources(), after.base().resources());
        assertSame(before.draft().indexes().selectors(), after.draft().indexes().selectors());
    }

    @Test
    void whatMayNotBeReadIsUnknownEverywhere() {
        Sight sight = new Sight(true, Set.of("Service", "ServiceEntry.networking.istio.io"), Map.of());
        Derived derived = new Derivation().of(routeToNowhere(sight), Derived.NONE);
        assertEquals(List.of("VirtualService shop/web"), created(derived), "a kind that is seen is compared");
        assertEquals(
                List.of("Service shop/web (this user may not read Service)"),
                derived.notCompared().stream().map(Object::toString).toList());
        assertEquals(List.of(), ids(derived), "nothing is reported missing that may be there");
        assertTrue(derived.notChecked().stream()
                .anyMatch(each -> each.rule().id().equals("destination-host-not-found")
                        && each.reason().equals("this user may not read Service")));
        assertEquals("not seen", detailOf(derived, "unknown:gone"));
        assertFalse(derived.impact().changesNothing());
    }

    @Test
    void whileAClusterIsReadNothingIsSaidToBeMissingThere() {
        Derived derived = new Derivation().of(routeToNowhere(Sight.READING), Derived.NONE);
        assertTrue(derived.changes().isEmpty());
        assertEquals(2, derived.notCompared().size());
        assertEquals(List.of(), ids(derived));
    }

    @Test
    void whatMayBeReadAndIsNotThereIsMissing() {
        Derived derived = new Derivation().of(routeToNowhere(Sight.FULL), Derived.NONE);
        assertEquals(List.of("Service shop/web", "VirtualService shop/web"), created(derived));
        assertEquals(List.of("destination-host-not-found"), ids(derived));
        assertEquals("unknown host", detailOf(derived, "unknown:gone"));
    }

    private static Workspace routeToNowhere(Sight sight) {
        OpenFile file = OpenFile.of(new FileId("web.yaml"), """
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: shop}
                spec: {ports: [{name: http, port: 80}]}
                ---
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: web, namespace: shop}
                spec:
                  hosts: [web]
                  http: [{route: [{destination: {host: gone}}]}]
                """);
        return Workspace.EMPTY
                .apply(new WorkspaceEvent.FilesOpened(List.of(file), List.of()))
                .apply(new WorkspaceEvent.ClusterConnected("test", sight));
    }

    private static List<String> created(Derived derived) {
        return derived.changes().changes().stream()
                .filter(ObjectChange.Create.class::isInstance)
                .map(change -> change.key().toString())
                .toList();
    }

    private static List<String> ids(Derived derived) {
        return derived.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.rule().id())
                .toList();
    }

    private static String detailOf(Derived derived, String node) {
        return Objects.requireNonNull(derived.graph().nodesById().get(node)).detail();
    }

    private static Workspace sample() {
        return Workspace.EMPTY
                .apply(new WorkspaceEvent.FilesOpened(SampleMesh.files(), List.of()))
                .apply(new WorkspaceEvent.ClusterConnected("test"));
    }

    private static List<Resource> resources() {
        return SampleMesh.files().stream()
                .flatMap(file -> file.resources().stream())
                .toList();
    }

    private static WorkspaceEvent next(Workspace workspace, Random random) {
        List<Resource> all = resources();
        return switch (random.nextInt(6)) {
            case 0 -> live(List.of(all.get(random.nextInt(all.size()))), random.nextInt(3));
            case 1 -> live(all.subList(0, random.nextInt(all.size())), random.nextInt(3));
            case 2 ->
                new WorkspaceEvent.ClusterChanged(
                        List.of(), List.of(all.get(random.nextInt(all.size())).key()));
            case 3 -> new WorkspaceEvent.Undone();
            default -> typed(workspace, random);
        };
    }

    /// A character is put in or taken out anywhere.
    private static WorkspaceEvent typed(Workspace workspace, Random random) {
        List<OpenFile> files = new ArrayList<>(workspace.files().values());
        OpenFile file = files.get(random.nextInt(files.size()));
        int at = random.nextInt(file.text().length());
        String text = random.nextBoolean()
                ? file.text().substring(0, at) + "x" + file.text().substring(at)
                : file.text().substring(0, at) + file.text().substring(at + 1);
        return edited(file, text);
    }

    private static WorkspaceEvent edit(Workspace workspace, String from, String to) {
        OpenFile file = workspace.files().values().stream()
                .filter(each -> each.text().contains(from))
                .findFirst()
                .orElseThrow();
        return edited(file, file.text().replaceFirst(from, to));
    }

    private static WorkspaceEvent edited(OpenFile file, String text) {
        return new WorkspaceEvent.Edited(
                "Type", "", List.of(new FileEdit(file.id(), TextChange.between(file.text(), text))));
    }

    /// The objects as a cluster has them that made them at another time each.
    private static WorkspaceEvent live(List<Resource> resources, int version) {
        return new WorkspaceEvent.ClusterChanged(
                resources.stream().map(each -> live(each, version)).toList(), List.of());
    }

    private static LiveResource live(Resource resource, int version) {
        String yaml =
                OpenFile.of(new FileId("one.yaml"), resource.yaml().text()).text();
        String aged = yaml.replaceFirst(
                "metadata:\n", "metadata:\n  creationTimestamp: 2026-01-0" + (version + 1) + "T00:00:00Z\n");
        LiveObject object = new LiveObject(
                resource.key(), resource.apiVersion(), "" + version, "", Optional.empty(), 1, List.of(), aged, "");
        return LiveObjects.read("test", object).orElseThrow();
    }
}
