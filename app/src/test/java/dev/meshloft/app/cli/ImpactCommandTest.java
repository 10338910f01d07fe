package dev.meshloft.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactCommandTest {

    private static final String BASE = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {istio-injection: enabled}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop, labels: {app: web}}
            spec: {containers: [{name: c}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec: {selector: {app: web}, ports: [{name: http, port: 80}]}
            """;
    private static final String DENY = """
            ---
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: {name: nobody, namespace: shop}
            spec: {}
            """;

    @TempDir
    Path folder;

    @Test
    void nothingChanges() throws IOException {
        Ran ran = impact(BASE, BASE);
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals("no-change", parse(ran).get("verdict").stringOr(""));
    }

    @Test
    void aGuardFailsWhenAccessIsLost() throws IOException {
        Ran ran = impact(BASE, BASE + DENY, "--guard", "no-lost-access,no-new-access");
        assertEquals(1, ran.exitCode(), ran.out() + ran.err());
        YamlValue json = parse(ran);
        assertEquals("changes", json.get("verdict").stringOr(""));
        assertEquals("newly-denied", json.get("classes").get(0).get("effect").stringOr(""));
        assertEquals("no-lost-access", json.get("guards").get(0).get("name").stringOr(""));
        assertEquals(false, json.get("guards").get(0).get("passed").bool().orElse(true));
        assertEquals(
                "nobody",
                json.get("classes").get(0).get("causes").get(0).get("name").stringOr(""));
    }

    @Test
    void casesInOneProcess() throws IOException {
        write("cases/a/base/mesh.yaml", BASE);
        write("cases/a/draft/mesh.yaml", BASE + DENY);
        Ran ran = Ran.command("impact", "--cases", folder.resolve("cases").toString(), "-o", "json");
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals("a", parse(ran).get("case").stringOr(""));
        assertTrue(parse(ran).get("classes").items().size() > 0);
    }

    @Test
    void wrongUsage() throws IOException {
        String mesh = write("mesh.yaml", BASE);
        assertEquals(2, Ran.command("impact", mesh).exitCode());
        assertEquals(2, Ran.command("impact", "--base", "git:main", mesh).exitCode());
        assertEquals(
                2,
                Ran.command("impact", "--base", mesh, mesh, "--guard", "no-such")
                        .exitCode());
        assertEquals(2, Ran.command("impact", "--base", mesh + ".missing", mesh).exitCode());
    }

    private Ran impact(String base, String draft, String... more) throws IOException {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {"impact", "--base", write("base.yaml", base), write("draft.yaml", draft), "-o", "json"},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Ran.command(arguments);
    }

    private static YamlValue parse(Ran ran) {
        return YamlDocument.parse(ran.out()).value();
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
