package dev.meshloft.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {

    private static final String MESH = """
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
            kind: Pod
            metadata: {name: reviews-v1, namespace: shop, labels: {app: reviews}}
            spec: {containers: [{name: c}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: reviews, namespace: shop}
            spec: {selector: {app: reviews}, ports: [{name: http, port: 9080}]}
            ---
            apiVersion: networking.istio.io/v1
            kind: VirtualService
            metadata: {name: reviews, namespace: shop}
            spec:
              hosts: [reviews]
              http:
                - match: [{uri: {prefix: /old}}]
                  redirect: {uri: /new}
                - route: [{destination: {host: reviews}}]
            """;

    @TempDir
    Path folder;

    private String mesh = "";

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("cases/one"));
        mesh = Files.writeString(folder.resolve("cases/one/mesh.yaml"), MESH).toString();
    }

    @Test
    void oneRequest() {
        Ran ran = Ran.command("trace", mesh, "--from", "shop/web", "--to", "reviews:9080", "--path", "/old/x");
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals("GET /old/x from shop/web to reviews:9080", ran.lines().getFirst());
        assertTrue(ran.says("Redirected"), ran.out());
        assertTrue(ran.says(mesh + ":"), ran.out());
    }

    @Test
    void headersAndClaimsReachTheRequest() {
        Ran ran = Ran.command(
                "trace",
                mesh,
                "-o",
                "json",
                "--from",
                "shop/web",
                "--to",
                "reviews:9080",
                "--header",
                "x-a: b",
                "--claim",
                "iss=https://issuer",
                "--claim",
                "sub=me",
                "--method",
                "POST");
        assertEquals(0, ran.exitCode(), ran.err());
        YamlValue result = parse(ran.lines().getFirst()).get("results").get(0);
        assertEquals("forwarded", result.get("outcome").stringOr(""));
        assertEquals("POST", result.get("routing").get("finalMethod").stringOr(""));
    }

    @Test
    void expectations() throws IOException {
        Path calls = folder.resolve("calls.json");
        Files.writeString(calls, """
                [{"id": "holds", "from": {"namespace": "shop", "pod": "web"}, "to": {"host": "reviews", "port": 9080},
                  "expect": {"outcome": "forwarded", "routing": {"location": null}}},
                 {"id": "fails", "from": {"namespace": "shop", "pod": "web"}, "to": {"host": "reviews", "port": 9080},
                  "expect": {"outcome": "redirect"}}]
                """);
        Ran ran = Ran.command("trace", mesh, "--requests", calls.toString(), "-o", "json");
        assertEquals(1, ran.exitCode(), ran.err());
        YamlValue results = parse(ran.out()).get("results");
        assertTrue(results.get(0).get("mismatch").items().isEmpty());
        assertEquals(
                "outcome: expected redirect, got forwarded",
                results.get(1).get("mismatch").get(0).stringOr(""));
    }

    @Test
    void casesGoOnWhenOneCannotBeRead() throws IOException {
        Files.writeString(
                folder.resolve("cases/one/calls.json"),
                "[{\"id\": \"a\", \"from\": \"outside\", \"to\": {\"host\": \"reviews.shop\", \"port\": 9080}}]");
        Files.writeString(
                folder.resolve("cases/one/meshconfig.yaml"), "outboundTrafficPolicy: {mode: REGISTRY_ONLY}\n");
        Files.createDirectories(folder.resolve("cases/empty"));
        Ran ran = Ran.command("trace", "--cases", folder.resolve("cases").toString(), "-o", "json");
        assertEquals(2, ran.exitCode());
        assertEquals("empty", parse(ran.lines().getFirst()).get("case").stringOr(""));
        assertTrue(parse(ran.lines().getFirst()).get("error").isPresent());
        assertEquals("one", parse(ran.lines().getLast()).get("case").stringOr(""));
    }

    @Test
    void wrongUsage() {
        assertEquals(2, Ran.command("trace", mesh).exitCode());
        assertEquals(2, Ran.command("trace", mesh, "--from", "shop/web").exitCode());
        assertEquals(
                2, Ran.command("trace", mesh, "--requests", mesh + ".missing").exitCode());
        assertEquals(
                2, Ran.command("trace", "--from", "shop/web", "--to", "reviews").exitCode());
    }

    private static YamlValue parse(String json) {
        return YamlDocument.parse(json).value();
    }
}
