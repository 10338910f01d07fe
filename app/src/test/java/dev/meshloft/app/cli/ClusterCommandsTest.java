package dev.meshloft.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.files.SampleMesh;
import dev.meshloft.core.workspace.OpenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `diff` and `apply` against the playground, and against kubeconfigs that lead nowhere.
class ClusterCommandsTest {

    private static final String REVIEWS = "shop-mesh/storefront/reviews.yaml";

    @TempDir
    Path folder;

    private String same = "";
    private String draft = "";

    @BeforeEach
    void write() throws IOException {
        String text = SampleMesh.files().stream()
                .filter(file -> file.id().path().equals(REVIEWS))
                .findFirst()
                .orElseThrow()
                .text();
        same = file("same.yaml", text);
        draft = file("draft.yaml", text.replace("weight: 90", "weight: 80").replace("weight: 10", "weight: 20"));
    }

    @Test
    void noDifference() {
        Ran ran = Ran.command("diff", "--context", "playground", same);
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void thePlaygroundHoldsTheWholeSample() throws IOException {
        for (OpenFile file : SampleMesh.files()) {
            Path path = folder.resolve("sample").resolve(file.id().path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        Ran ran = Ran.command(
                "diff", "--context", "playground", folder.resolve("sample").toString());
        assertEquals(0, ran.exitCode(), ran.out() + ran.err());
    }

    @Test
    void differencesAreFieldByField() {
        Ran ran = Ran.command("diff", "--context", "playground", draft);
        assertEquals(1, ran.exitCode(), ran.err());
        assertEquals("""
                --- VirtualService storefront/reviews  cluster
                +++ VirtualService storefront/reviews  %s:2:1
                @@ spec.http[1].route[0].weight @@
                -90
                +80
                @@ spec.http[1].route[1].weight @@
                -10
                +20
                """.formatted(draft), ran.out());
    }

    @Test
    void applyNeedsAPersonOrYes() {
        Ran nobody = Ran.command("apply", "--context", "playground", draft);
        assertEquals(2, nobody.exitCode());
        assertTrue(nobody.err().contains("--yes"), nobody.err());

        Ran no = Ran.in(Map.of(), true, "n\n", "apply", "--context", "playground", draft);
        assertEquals(1, no.exitCode());
        assertTrue(no.says("Nothing was applied."), no.out());

        Ran yes = Ran.in(Map.of(), true, "y\n", "apply", "--context", "playground", draft);
        assertEquals(0, yes.exitCode(), yes.out());
        assertTrue(yes.says("1 of 1 applied."), yes.out());
    }

    @Test
    void applyShowsPlanAndDryRunFirst() {
        Ran ran = Ran.command("apply", "--yes", "--context", "playground", draft);
        assertEquals(0, ran.exitCode(), ran.out());
        int plan = ran.out().indexOf("Plan for playground");
        int tried = ran.out().indexOf("Dry run:");
        int applied = ran.out().indexOf("Applying to playground:");
        assertTrue(ran.out().indexOf("+80") < plan && plan < tried && tried < applied, ran.out());
        assertTrue(ran.says("VirtualService storefront/reviews: Applied"), ran.out());
    }

    @Test
    void dryRunStopsBeforeWriting() {
        Ran ran = Ran.command("apply", "--dry-run", "--context", "playground", draft);
        assertEquals(0, ran.exitCode());
        assertTrue(ran.says("VirtualService storefront/reviews: Accepted"), ran.out());
        assertEquals(-1, ran.out().indexOf("Applying"));
    }

    @Test
    void aRefusalWritesNothing() throws IOException {
        String wrong = file("wrong.yaml", Files.readString(Path.of(draft)).replace("weight: 80", "weight: many"));
        Ran ran = Ran.command("apply", "--yes", "--context", "playground", wrong);
        assertEquals(3, ran.exitCode(), ran.out());
        assertTrue(ran.says("Refused by the schema"), ran.out());
        assertTrue(ran.says("Nothing was applied."), ran.out());
        assertEquals(-1, ran.out().indexOf("Applying"));
    }

    @Test
    void aNewNamespaceAndWhatIsInIt() throws IOException {
        String text = """
                apiVersion: v1
                kind: Namespace
                metadata: {name: fresh}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: a, namespace: fresh}
                spec: {ports: [{port: 80, name: http}]}
                """;
        Ran ran = Ran.command("apply", "--yes", "--context", "playground", file("fresh.yaml", text));
        assertEquals(0, ran.exitCode(), ran.out());
        assertTrue(ran.says("Service fresh/a: not tried"), ran.out());
        assertTrue(ran.says("2 of 2 applied."), ran.out());
    }

    @Test
    void aBrokenDocumentIsNeverLeftOutSilently() throws IOException {
        String broken = file("broken.yaml", Files.readString(Path.of(draft)) + "\n---\nkind: [\n");
        Ran apply = Ran.command("apply", "--yes", "--context", "playground", broken);
        assertEquals(2, apply.exitCode());
        assertTrue(apply.err().contains("broken.yaml:"), apply.err());
        assertEquals("", apply.out());
    }

    @Test
    void valuesOfSecretsAreHidden() throws IOException {
        String secret = file(
                "secret.yaml",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: storefront}\nstringData: {k: hunter2}\n");
        Ran ran = Ran.command("diff", "--context", "playground", secret);
        assertTrue(ran.says("Secret storefront/a"), ran.out() + ran.err());
        assertEquals(-1, ran.out().indexOf("hunter2"));
    }

    @Test
    void wrongContextsAndUnreachableServers() throws IOException {
        Ran none = Ran.command("diff", draft);
        assertEquals(2, none.exitCode());
        assertTrue(none.err().contains("--context"), none.err());

        String config = file("config", """
                apiVersion: v1
                kind: Config
                current-context: nowhere
                clusters: [{name: nowhere, cluster: {server: 'http://127.0.0.1:1'}}]
                contexts: [{name: nowhere, context: {cluster: nowhere}}]
                """);
        Map<String, String> env = Map.of("KUBECONFIG", config);
        Ran unknown = Ran.in(env, false, "", "diff", "--context", "other", draft);
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("There is nowhere, playground"), unknown.err());

        Ran unreachable = Ran.in(env, false, "", "diff", draft);
        assertEquals(3, unreachable.exitCode(), unreachable.err());
        assertTrue(unreachable.err().contains("127.0.0.1:1"), unreachable.err());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
