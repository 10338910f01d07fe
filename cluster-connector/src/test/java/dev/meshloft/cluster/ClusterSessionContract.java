package dev.meshloft.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.cluster.Write.OnConflict;
import dev.meshloft.cluster.WriteResult.Refused.By;
import dev.meshloft.core.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the studio relies on in every cluster. Run against the playground and against a real API server; a case that
/// holds in one and not in the other is a bug of the playground.
abstract class ClusterSessionContract {

    private static final KindRef VIRTUAL_SERVICE = new KindRef("networking.istio.io", "VirtualService");
    private static final KindRef SERVICE_ACCOUNT = new KindRef("", "ServiceAccount");

    private static final Pattern NAME = Pattern.compile("name: ([a-z]+)");

    private final List<ResourceKey> made = new ArrayList<>();
    private final List<ClusterSession> open = new ArrayList<>();

    /// May do everything; still opened as view.
    abstract ClusterSession newAdmin();

    /// Reads mesh objects everywhere, writes nothing.
    abstract ClusterSession newReader();

    /// Reads and writes Istio objects in namespace `team-a`, which is its context's namespace; sees nothing else.
    abstract ClusterSession newTeamA();

    abstract ClusterSession newWithWrongToken();

    abstract ClusterSession newUnreachable();

    /// Server-side apply by somebody else.
    abstract void applyAs(String manager, String yaml);

    /// Makes the next watch of an open session start at a version that the server has forgotten.
    abstract void expireWatches();

    @AfterEach
    void clean() {
        try (ClusterSession admin = newAdmin()) {
            admin.allow(AccessMode.APPLY);
            made.forEach(key -> admin.write(new Write.Delete(key, Optional.empty()), WriteMode.REAL));
        }
        open.forEach(ClusterSession::close);
    }

    @Test
    void aWatchSeesCreateUpdateAndDelete() {
        Seen seen = new Seen();
        ClusterSession admin = admin();
        admin.watch(WatchScope.of(VIRTUAL_SERVICE), seen);
        seen.awaitLoaded();
        ResourceKey key = key("watched");

        apply(admin, routeTo("watched", "one"));
        seen.await("create", s -> s.objects().containsKey(key));
        LiveObject first = seen.object(key);
        apply(admin, routeTo("watched", "two"));
        seen.await("update", s -> s.object(key).yaml().contains("host: two"));
        LiveObject second = seen.object(key);
        admin.write(new Write.Delete(key, Optional.empty()), WriteMode.REAL);
        seen.await("delete", s -> !s.objects().containsKey(key));

        assertEquals(first.uid(), second.uid());
        assertEquals(1, first.generation());
        assertEquals(2, second.generation());
        assertFalse(first.resourceVersion().equals(second.resourceVersion()));
        assertTrue(first.created().isPresent());
    }

    @Test
    void aFirstListTellsItsKindsAndEnds() {
        apply(admin(), routeTo("listed", "one"));
        Seen seen = new Seen();
        admin().watch(WatchScope.mesh(), seen);
        seen.awaitLoaded();

        assertTrue(seen.objects().containsKey(key("listed")));
        assertTrue(seen.of(ClusterEvent.Loaded.class).stream()
                .anyMatch(l -> l.kind().equals(VIRTUAL_SERVICE)
                        && l.apiVersion().equals("networking.istio.io/v1")
                        && l.namespace().isEmpty()));
        assertTrue(seen.of(ClusterEvent.Loaded.class).size() >= 22, "kinds");
        assertInstanceOf(
                ConnectionState.Idle.class,
                seen.of(ClusterEvent.ConnectionChanged.class).getFirst().state());
        seen.awaitState(ConnectionState.Connected.class);
    }

    @Test
    void anObjectReadsAsAUserWouldWriteIt() {
        apply(admin(), routeTo("text", "one"));
        LiveObject object = read(key("text"));

        assertEquals("""
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata:
                  name: text
                  namespace: team-a
                  labels:
                    ready: "yes"
                spec:
                  hosts:
                  - text.example.com
                  http:
                  - route:
                    - destination:
                        host: one
                """, object.yaml());
        FieldManager manager = object.managers().getFirst();
        assertEquals("meshloft", manager.name());
        assertEquals("Apply", manager.operation());
        assertEquals(
                List.of(".metadata.labels.ready", ".spec.hosts", ".spec.http"),
                manager.fields().stream().sorted().toList());
    }

    @Test
    void applyTellsBeforeAndAfter() {
        WriteResult.Accepted created = accepted(apply(admin(), routeTo("before", "one")));
        WriteResult.Accepted changed = accepted(apply(admin(), routeTo("before", "two")));

        assertTrue(created.before().isEmpty());
        assertTrue(changed.before().orElseThrow().yaml().contains("host: one"));
        assertTrue(changed.after().orElseThrow().yaml().contains("host: two"));
        assertTrue(changed.warnings().isEmpty());
    }

    @Test
    void applyingTheSameAgainIsUnchanged() {
        apply(admin(), routeTo("same", "one"));
        String version = read(key("same")).resourceVersion();
        assertInstanceOf(WriteResult.Unchanged.class, apply(admin(), routeTo("same", "one")));
        assertEquals(version, read(key("same")).resourceVersion());
    }

    @Test
    void aFieldThatIsNotAppliedAnyMoreGoesAway() {
        apply(admin(), routeTo("less", "one"));
        apply(admin(), routeTo("less", "one").replace("  labels: {ready: \"yes\"}\n", ""));
        assertFalse(read(key("less")).yaml().contains("labels"));
    }

    @Test
    void aFieldOfSomebodyElseStays() {
        applyAs("kubectl", routeTo("shared", "one"));
        made.add(key("shared"));
        String onlyLabel = """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata:
                  name: shared
                  namespace: team-a
                  labels: {added: here}
                """;
        accepted(apply(admin(), onlyLabel));
        assertTrue(read(key("shared")).yaml().contains("host: one"));
        assertTrue(read(key("shared")).yaml().contains("added: here"));
    }

    @Test
    void aConflictNamesTheManagerAndTheField() {
        applyAs("argocd-controller", routeTo("conflict", "one"));
        WriteResult result = apply(admin(), routeTo("conflict", "two"));
        assertEquals(new WriteResult.Conflict(List.of(new FieldConflict("argocd-controller", ".spec.http"))), result);
        assertTrue(read(key("conflict")).yaml().contains("host: one"));
    }

    @Test
    void takingOverAConflictMovesTheField() {
        applyAs("argocd-controller", routeTo("taken", "one"));
        made.add(key("taken"));
        WriteResult result =
                admin().write(new Write.Apply(routeTo("taken", "two"), OnConflict.TAKE_OVER), WriteMode.REAL);
        LiveObject after = accepted(result).after().orElseThrow();

        assertTrue(after.yaml().contains("host: two"));
        assertTrue(fieldsOf(after, "meshloft").contains(".spec.http"));
        assertFalse(fieldsOf(after, "argocd-controller").contains(".spec.http"));
    }

    @Test
    void aDryRunStoresNothing() {
        WriteResult created =
                admin().write(new Write.Apply(routeTo("dry", "one"), OnConflict.REPORT), WriteMode.DRY_RUN);
        assertTrue(accepted(created).after().orElseThrow().yaml().contains("host: one"));
        assertInstanceOf(ReadResult.NotFound.class, admin().read(key("dry")));

        apply(admin(), routeTo("dry", "one"));
        LiveObject stored = read(key("dry"));
        WriteResult changed =
                admin().write(new Write.Apply(routeTo("dry", "two"), OnConflict.REPORT), WriteMode.DRY_RUN);
        assertTrue(accepted(changed).after().orElseThrow().yaml().contains("host: two"));
        accepted(admin().write(new Write.Delete(key("dry"), Optional.empty()), WriteMode.DRY_RUN));
        assertEquals(stored, read(key("dry")));
    }

    @Test
    void theSchemaRefusesWithTheField() {
        String twoUris = routeTo("wrong", "one")
                .replace("  - route:", "  - match: [{uri: {exact: /a, prefix: /b}}]\n    route:");
        WriteResult.Refused refused = refused(apply(admin(), twoUris));
        assertEquals(By.SCHEMA, refused.by());
        assertTrue(
                refused.causes().stream().anyMatch(c -> c.field().startsWith("spec.http[0].match[0].uri")),
                refused::toString);
    }

    @Test
    void aCelRuleRefuses() {
        String noSelector = """
                apiVersion: security.istio.io/v1
                kind: PeerAuthentication
                metadata: {name: cel, namespace: team-a}
                spec:
                  portLevelMtls:
                    8080: {mode: STRICT}
                """;
        WriteResult.Refused refused = refused(apply(admin(), noSelector));
        assertEquals(By.SCHEMA, refused.by());
        assertTrue(refused.message().contains("portLevelMtls requires selector"), refused::message);
    }

    @Test
    void anUnknownFieldIsRefusedWithItsName() {
        WriteResult.Refused refused =
                refused(apply(admin(), routeTo("unknown", "one").replace("  hosts:", "  hostz: [a]\n  hosts:")));
        assertEquals(By.SCHEMA, refused.by());
        assertEquals("spec.hostz", refused.causes().getFirst().field());
    }

    @Test
    void theWebhookRefuses() {
        String noRoute = routeTo("webhook", "one").replaceAll("(?s)  - route:.*", "  - timeout: 1s\n");
        for (WriteMode mode : WriteMode.values()) {
            WriteResult.Refused refused = refused(admin().write(new Write.Apply(noRoute, OnConflict.REPORT), mode));
            assertEquals(By.WEBHOOK, refused.by());
            assertEquals(400, refused.status());
        }
    }

    @Test
    void warningsComeWithTheAnswer() {
        String unreachable = routeTo("warned", "one") + "  - route: [{destination: {host: never}}]\n";
        WriteResult.Accepted accepted = accepted(apply(admin(), unreachable));
        assertTrue(accepted.warnings().stream().anyMatch(w -> w.contains("rule #1 not used")), accepted::toString);
    }

    @Test
    void whatIsNotYamlOrNoObjectIsNotSent() {
        assertEquals(By.TEXT, refused(apply(admin(), "a: [")).by());
        assertEquals(By.TEXT, refused(apply(admin(), "- a\n- b\n")).by());
        assertEquals(By.TEXT, refused(apply(admin(), "kind: VirtualService\n")).by());
    }

    @Test
    void theServersOwnFieldsAreNotSent() {
        String exported = """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata:
                  name: exported
                  namespace: team-a
                  uid: 3e6b2a47-94a5-4c2c-8a4e-6a2f0f0a3c5e
                  resourceVersion: "77"
                  generation: 4
                  creationTimestamp: "2026-01-01T00:00:00Z"
                  managedFields: []
                spec:
                  hosts: [exported.example.com]
                  http:
                  - route: [{destination: {host: one}}]
                status: {}
                """;
        accepted(apply(admin(), exported));
        assertEquals(1, read(key("exported")).generation());
    }

    @Test
    void aMissingNamespaceOrKindIsNotFound() {
        WriteResult namespace =
                apply(admin(), routeTo("lost", "one").replace("namespace: team-a", "namespace: nowhere"));
        assertInstanceOf(WriteResult.NotFound.class, namespace);
        String kind = routeTo("lost", "one").replace("kind: VirtualService", "kind: VirtualServiceX");
        assertInstanceOf(WriteResult.NotFound.class, apply(admin(), kind));
    }

    @Test
    void deletingAnotherVersionThanExpectedIsOutdated() {
        apply(admin(), routeTo("outdated", "one"));
        String old = read(key("outdated")).resourceVersion();
        apply(admin(), routeTo("outdated", "two"));

        WriteResult result = admin().write(new Write.Delete(key("outdated"), Optional.of(old)), WriteMode.REAL);
        assertInstanceOf(WriteResult.Outdated.class, result);
        assertTrue(read(key("outdated")).yaml().contains("host: two"));
        accepted(admin().write(
                        new Write.Delete(
                                key("outdated"),
                                Optional.of(read(key("outdated")).resourceVersion())),
                        WriteMode.REAL));
        assertInstanceOf(
                WriteResult.NotFound.class,
                admin().write(new Write.Delete(key("outdated"), Optional.empty()), WriteMode.REAL));
    }

    @Test
    void applyingOverAnotherVersionThanExpectedIsOutdated() {
        apply(admin(), routeTo("raced", "one"));
        String old = read(key("raced")).resourceVersion();
        apply(admin(), routeTo("raced", "two"));
        Write.Apply third = new Write.Apply(routeTo("raced", "three"), OnConflict.REPORT, Optional.of(old));
        assertInstanceOf(WriteResult.Outdated.class, admin().write(third, WriteMode.REAL));
    }

    @Test
    void aWrongNameDoesNoHarm() {
        ResourceKey wrong = key("a/../b c?x=1#é");
        assertInstanceOf(ReadResult.NotFound.class, admin().read(wrong));
        assertInstanceOf(
                WriteResult.NotFound.class, admin().write(new Write.Delete(wrong, Optional.empty()), WriteMode.REAL));
    }

    @Test
    void aReaderMayNotWrite() {
        ClusterSession reader = use(newReader());
        reader.allow(AccessMode.APPLY);
        WriteResult result = reader.write(new Write.Apply(routeTo("denied", "one"), OnConflict.REPORT), WriteMode.REAL);
        WriteResult.Denied denied = assertInstanceOf(WriteResult.Denied.class, result);
        assertTrue(denied.message().contains("virtualservices"), denied::message);
    }

    @Test
    void whoMaySeeOneNamespaceSeesThatOne() {
        apply(admin(), routeTo("inside", "one"));
        apply(admin(), routeTo("outside", "one").replace("namespace: team-a", "namespace: team-b"));
        made.add(new ResourceKey("networking.istio.io", "VirtualService", "team-b", "outside"));
        Seen seen = new Seen();
        use(newTeamA()).watch(WatchScope.mesh(), seen);
        seen.awaitLoaded();

        assertTrue(seen.objects().containsKey(key("inside")));
        assertTrue(seen.objects().keySet().stream().allMatch(k -> k.namespace().equals("team-a")));
        assertTrue(seen.of(ClusterEvent.Loaded.class).stream()
                .anyMatch(l -> l.kind().equals(VIRTUAL_SERVICE) && l.namespace().equals(Optional.of("team-a"))));
        assertTrue(seen.of(ClusterEvent.Unavailable.class).stream()
                .anyMatch(u -> u.kind().equals(new KindRef("", "Namespace"))
                        && u.reason() == ClusterEvent.Unavailable.Reason.FORBIDDEN));
    }

    @Test
    void wrongCredentialsFailWithTheReason() {
        ConnectionState.Failed failed = assertInstanceOf(
                ConnectionState.Failed.class, use(newWithWrongToken()).connect());
        assertEquals(ConnectionProblem.Reason.UNAUTHORIZED, failed.why().reason());
    }

    @Test
    void aServerThatIsNotThereFailsWithTheReason() {
        ClusterSession nowhere = use(newUnreachable());
        nowhere.allow(AccessMode.APPLY);
        ConnectionState.Failed failed = assertInstanceOf(ConnectionState.Failed.class, nowhere.connect());
        assertEquals(ConnectionProblem.Reason.UNREACHABLE, failed.why().reason());
        Write apply = new Write.Apply(routeTo("nowhere", "one"), OnConflict.REPORT);
        assertInstanceOf(WriteResult.Unreachable.class, nowhere.write(apply, WriteMode.REAL));
    }

    @Test
    void aSessionStartsAsViewAndWritesNothing() {
        ClusterSession fresh = use(newAdmin());
        Write apply = new Write.Apply(routeTo("viewed", "one"), OnConflict.REPORT);
        assertEquals(AccessMode.VIEW, fresh.access());
        assertInstanceOf(WriteResult.Blocked.class, fresh.write(apply, WriteMode.REAL));
        assertInstanceOf(WriteResult.Blocked.class, fresh.write(apply, WriteMode.DRY_RUN));

        fresh.allow(AccessMode.DRY_RUN);
        assertInstanceOf(WriteResult.Blocked.class, fresh.write(apply, WriteMode.REAL));
        assertInstanceOf(WriteResult.Accepted.class, fresh.write(apply, WriteMode.DRY_RUN));
        assertInstanceOf(ReadResult.NotFound.class, fresh.read(key("viewed")));
    }

    @Test
    void aForgottenVersionIsListedAnewWithoutRepeats() {
        apply(admin(), routeTo("kept", "one"));
        apply(admin(), routeTo("gone", "one"));
        Seen seen = new Seen();
        admin().watch(WatchScope.of(VIRTUAL_SERVICE), seen);
        seen.awaitLoaded();
        seen.forget();

        expireWatches();
        seen.await("a new list", s -> !s.of(ClusterEvent.Loaded.class).isEmpty());
        assertTrue(seen.of(ClusterEvent.Upserted.class).isEmpty());
        admin().write(new Write.Delete(key("gone"), Optional.empty()), WriteMode.REAL);
        seen.await("delete", s -> !s.objects().containsKey(key("gone")));
        assertTrue(seen.objects().containsKey(key("kept")));
    }

    @Test
    void aThousandObjectsComeInPages() {
        ClusterSession admin = admin();
        List<ResourceKey> keys = IntStream.range(0, 1000)
                .mapToObj(i -> new ResourceKey("", "ServiceAccount", "team-b", "many-" + i))
                .toList();
        each(keys, key -> admin.write(new Write.Apply(account(key.name()), OnConflict.REPORT), WriteMode.REAL));
        Seen seen = new Seen();
        Subscription watch = admin.watch(WatchScope.of(SERVICE_ACCOUNT), seen);
        seen.awaitLoaded();
        watch.close();
        assertTrue(seen.objects().keySet().containsAll(keys));
        assertFalse(seen.of(ClusterEvent.Loading.class).isEmpty());
        each(keys, key -> admin.write(new Write.Delete(key, Optional.empty()), WriteMode.REAL));
    }

    private static void each(List<ResourceKey> keys, Consumer<ResourceKey> write) {
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            keys.forEach(key -> workers.execute(() -> write.accept(key)));
        }
    }

    ClusterSession admin() {
        ClusterSession admin = use(newAdmin());
        admin.allow(AccessMode.APPLY);
        return admin;
    }

    private ClusterSession use(ClusterSession session) {
        open.add(session);
        return session;
    }

    private WriteResult apply(ClusterSession session, String yaml) {
        Matcher name = NAME.matcher(yaml);
        if (name.find()) {
            made.add(key(name.group(1)));
        }
        return session.write(new Write.Apply(yaml, OnConflict.REPORT), WriteMode.REAL);
    }

    private LiveObject read(ResourceKey key) {
        return assertInstanceOf(ReadResult.Found.class, admin().read(key)).object();
    }

    private static List<String> fieldsOf(LiveObject object, String manager) {
        return object.managers().stream()
                .filter(m -> m.name().equals(manager))
                .flatMap(m -> m.fields().stream())
                .toList();
    }

    private static WriteResult.Accepted accepted(WriteResult result) {
        return assertInstanceOf(WriteResult.Accepted.class, result);
    }

    private static WriteResult.Refused refused(WriteResult result) {
        return assertInstanceOf(WriteResult.Refused.class, result);
    }

    static ResourceKey key(String name) {
        return new ResourceKey("networking.istio.io", "VirtualService", "team-a", name);
    }

    static String routeTo(String name, String host) {
        return """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata:
                  name: %s
                  namespace: team-a
                  labels: {ready: "yes"}
                spec:
                  hosts: [%s.example.com]
                  http:
                  - route: [{destination: {host: %s}}]
                """.formatted(name, name, host);
    }

    private static String account(String name) {
        return "{apiVersion: v1, kind: ServiceAccount, metadata: {name: %s, namespace: team-b}}".formatted(name);
    }
}
