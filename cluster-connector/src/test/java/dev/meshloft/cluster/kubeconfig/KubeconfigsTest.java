package dev.meshloft.cluster.kubeconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.cluster.api.ApiException;
import io.fabric8.kubernetes.client.Config;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KubeconfigsTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void readsTheFileInTheHomeFolder() throws IOException {
        Files.createDirectories(home.resolve(".kube"));
        write(".kube/config", config("dev", "https://dev.example.com:6443", "token: s3cret"));
        Kubeconfigs found = Kubeconfigs.find(Map.of(), home);

        KubeContext dev = found.current().orElseThrow();
        assertEquals("dev", dev.name());
        assertEquals("dev-cluster", dev.cluster());
        assertEquals("dev-user", dev.user());
        assertEquals("shop", dev.namespace());
        assertEquals("dev.example.com:6443", dev.serverHost());
        assertEquals(List.of(), found.problems());
        assertFalse(found.toString().contains("s3cret"));
    }

    @Test
    void noFileIsNoProblem() {
        assertEquals(new Kubeconfigs(List.of(), List.of()), Kubeconfigs.find(Map.of(), home));
    }

    @Test
    void mergesFilesAndTheFirstWins() throws IOException {
        write("one", config("dev", "https://one", "token: a"));
        write("two", config("prod", "https://two", "token: b"));
        write("three", config("dev", "https://three", "token: c"));
        Kubeconfigs found = find("one", "missing", "two", "three");

        assertEquals(
                List.of("dev", "prod"),
                found.contexts().stream().map(KubeContext::name).toList());
        assertEquals("https://one", found.find("dev").orElseThrow().server());
        assertEquals("dev", found.current().orElseThrow().name());
        assertEquals(List.of(), found.problems());
    }

    @Test
    void aContextMayTakeItsUserFromAnotherFile() throws IOException, ApiException {
        String all = config("dev", "https://one", "token: abc");
        write("one", all.replaceAll("(?s)users:.*?contexts:", "contexts:"));
        write("two", "users:\n- name: dev-user\n  user: {token: abc}\n");
        assertEquals(
                "abc",
                find("one", "two")
                        .find("dev")
                        .orElseThrow()
                        .credentials()
                        .toConfig()
                        .getAutoOAuthToken());
    }

    @Test
    void aBrokenFileIsNamedAndTheOthersGoOn() throws IOException {
        write("broken", "clusters: [\n  token: s3cret\n");
        write("list", "- a\n");
        Files.write(home.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Files.createDirectories(home.resolve("folder"));
        write("good", config("dev", "https://one", "token: a"));
        Kubeconfigs found = find("broken", "list", "binary", "folder", "good");

        assertEquals(1, found.contexts().size());
        assertEquals(
                List.of("broken", "list", "binary", "folder"),
                found.problems().stream()
                        .map(p -> p.file().getFileName().toString())
                        .toList());
        assertFalse(found.problems().toString().contains("s3cret"));
    }

    @Test
    void aContextWithoutItsClusterIsLeftOut() throws IOException {
        write("one", config("dev", "https://one", "token: a").replace("cluster: dev-cluster", "cluster: other"));
        Kubeconfigs found = find("one");
        assertEquals(List.of(), found.contexts());
        assertTrue(found.problems().getFirst().message().contains("the cluster other, which no file defines"));
    }

    @Test
    void aServerThatIsNoAddressIsLeftOut() throws IOException {
        write("one", config("dev", "not a url", "token: a"));
        write("two", config("prod", "https://", "token: a"));
        assertEquals(2, find("one", "two").problems().size());
    }

    @Test
    void filesCountFromTheirKubeconfig() throws IOException, ApiException {
        write("token", "from-file\n");
        write("one", config("dev", "https://one", "tokenFile: token"));
        Config config = find("one").find("dev").orElseThrow().credentials().toConfig();
        assertEquals("https://one/", config.getMasterUrl());
        assertEquals("shop", config.getNamespace());
        assertEquals("from-file", config.getAutoOAuthToken());
    }

    @Test
    void aMissingFileOrPluginIsSaidBeforeConnecting() throws IOException {
        write("one", config("dev", "https://one", "client-certificate: gone.pem"));
        write(
                "two",
                config(
                        "prod",
                        "https://two",
                        "exec: {command: no-such-plugin, apiVersion: client.authentication.k8s.io/v1}"));
        Kubeconfigs found = find("one", "two");

        assertTrue(failure(found, "dev").contains("gone.pem (client-certificate), which cannot be read"));
        assertTrue(failure(found, "prod").contains("the command no-such-plugin, which is not installed"));
    }

    @Test
    void anExecPluginGivesTheToken() throws IOException, ApiException {
        Path plugin = home.resolve("plugin");
        write("plugin", """
                #!/bin/sh
                echo '{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": {"token": "plugged"}}'
                """);
        assertTrue(plugin.toFile().setExecutable(true));
        write(
                "one",
                config(
                        "dev",
                        "https://one",
                        "exec: {command: ./plugin, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never}"));
        Config config = find("one").find("dev").orElseThrow().credentials().toConfig();
        assertEquals("plugged", config.getAutoOAuthToken());
    }

    private static String failure(Kubeconfigs found, String context) {
        KubeCredentials credentials = found.find(context).orElseThrow().credentials();
        return assertThrows(ApiException.class, credentials::toConfig).problem().message();
    }

    private Kubeconfigs find(String... files) {
        String variable = String.join(
                File.pathSeparator,
                List.of(files).stream().map(f -> home.resolve(f).toString()).toList());
        return Kubeconfigs.find(Map.of("KUBECONFIG", variable, "PATH", "/usr/bin"), home);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(home.resolve(file), text);
    }

    private static String config(String name, String server, String user) {
        return """
                apiVersion: v1
                kind: Config
                current-context: %1$s
                clusters:
                - name: %1$s-cluster
                  cluster: {server: '%2$s'}
                users:
                - name: %1$s-user
                  user: {%3$s}
                contexts:
                - name: %1$s
                  context: {cluster: %1$s-cluster, user: %1$s-user, namespace: shop}
                """.formatted(name, server, user);
    }
}
