package dev.meshloft.cluster.kubeconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.Login;
import dev.meshloft.cluster.login.LoginFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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
    void theFirstFileThatNamesACurrentContextWins() throws IOException {
        String nameless = config("dev", "https://one", "token: a").replace("current-context: dev\n", "");
        write("one", nameless);
        write("two", config("prod", "https://two", "token: b"));
        assertEquals("prod", find("one", "two").current().orElseThrow().name());
        assertEquals("prod", find("two", "one").current().orElseThrow().name());
        assertTrue(find("one").current().isEmpty());
    }

    /// Entries are not mixed: the whole entry of the first file counts.
    @Test
    void anEntryComesFromOneFile() throws Exception {
        write("one", config("dev", "https://one", "token: a"));
        write("two", config("dev", "https://two", "token: b, as: jane").replace("namespace: shop", "namespace: other"));
        KubeContext dev = find("one", "two").find("dev").orElseThrow();
        assertEquals("https://one", dev.server());
        assertEquals("dev-user", dev.user());
        assertEquals("shop", dev.namespace());
        assertEquals(List.of("Authorization: Bearer a"), headers(dev));
    }

    @Test
    void aContextMayTakeItsUserFromAnotherFile() throws Exception {
        String all = config("dev", "https://one", "token: abc");
        write("one", all.replaceAll("(?s)users:.*?contexts:", "contexts:"));
        write("two", "users:\n- name: dev-user\n  user: {token: abc}\n");
        assertEquals(
                List.of("Authorization: Bearer abc"),
                headers(find("one", "two").find("dev").orElseThrow()));
    }

    @Test
    void aNameThatAFileDefinesTwiceIsSaid() throws IOException {
        write(
                "one",
                config("dev", "https://one", "token: a")
                        .replace(
                                "clusters:\n",
                                "clusters:\n- name: dev-cluster\n  cluster: {server: 'https://first'}\n"));
        Kubeconfigs found = find("one");
        assertEquals("https://first", found.find("dev").orElseThrow().server());
        assertTrue(found.problems().getFirst().message().contains("defines the cluster dev-cluster twice"));
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
    void filesCountFromTheirKubeconfig() throws Exception {
        write("token", "from-file\n");
        write("plugin", """
                #!/bin/sh
                echo '{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": {"token": "plugged"}}'
                """);
        assertTrue(home.resolve("plugin").toFile().setExecutable(true));
        write("one", config("dev", "https://one", "tokenFile: token"));
        write(
                "two",
                config(
                        "prod",
                        "https://two",
                        "exec: {command: ./plugin, apiVersion: client.authentication.k8s.io/v1}"));
        Kubeconfigs found = find("one", "two");
        assertEquals(
                List.of("Authorization: Bearer from-file"),
                headers(found.find("dev").orElseThrow()));
        assertEquals(
                List.of("Authorization: Bearer plugged"),
                headers(found.find("prod").orElseThrow()));
    }

    @Test
    void aTokenFileIsReadAnewAndComesBeforeTheToken() throws Exception {
        write("token", "one\n");
        KubeContext dev = context("tokenFile: token, token: other");
        assertEquals(List.of("Authorization: Bearer one"), headers(dev));
        write("token", "two\n");
        assertEquals(List.of("Authorization: Bearer two"), headers(dev));
        write("token", " \n");
        assertTrue(failure(dev).message().contains("the file of tokenFile is empty"));
    }

    @Test
    void whatIsThereComesBeforeALoginCommand() throws Exception {
        String command = ", exec: {command: no-such-plugin, apiVersion: client.authentication.k8s.io/v1}";
        assertEquals(List.of("Authorization: Bearer a"), headers(context("token: a" + command)));
        assertEquals(List.of("Authorization: Basic bWU6eA=="), headers(context("username: me, password: x" + command)));
        assertTrue(failure(context("as: jane" + command)).message().contains("no-such-plugin"));
    }

    @Test
    void anotherUserIsImpersonatedAndSaid() throws Exception {
        KubeContext dev = context("token: a, as: jane, as-uid: '7', as-groups: [devs, ops],"
                + " as-user-extra: {'example.com/why': [tests]}");
        assertEquals("dev-user, as jane", dev.user());
        assertEquals(
                List.of(
                        "Authorization: Bearer a",
                        "Impersonate-User: jane",
                        "Impersonate-Uid: 7",
                        "Impersonate-Group: devs",
                        "Impersonate-Group: ops",
                        "Impersonate-Extra-example.com%2Fwhy: tests"),
                headers(dev));
    }

    @Test
    void certificatesComeFromFilesOrFromTheEntry() throws Exception {
        String files = "client-certificate: '%s', client-key: '%s'"
                .formatted(LoginFiles.path("client.pem"), LoginFiles.path("ec-sec1.key"));
        Login fromFiles = context(files).credentials().login();
        assertTrue(fromFiles.tls().isPresent());
        assertEquals("its client certificate", fromFiles.parts().getFirst().what());
        String data = "client-certificate-data: %s, client-key-data: %s"
                .formatted(base64("rsa.pem"), base64("rsa-pkcs1.key"));
        assertEquals(1, context(data).credentials().login().parts().size());
    }

    @Test
    void oldProvidersGiveTheirStoredTokenOrNothing() throws Exception {
        assertEquals(
                List.of("Authorization: Bearer id"),
                headers(context("auth-provider: {name: oidc, config: {id-token: id}}")));
        assertTrue(failure(context("auth-provider: {name: gcp}")).message().contains("the auth-provider gcp"));
    }

    @Test
    void whatCannotBeUsedIsSaidWithItsField() throws IOException {
        String certificate = "client-certificate-data: " + base64("client.pem");
        assertSaid("client-key is missing beside the other", certificate);
        assertSaid("client-key-data is not base64", certificate + ", client-key-data: '&'");
        assertSaid("client-key cannot be read (it holds no private key)", certificate + ", client-key-data: AAAA");
        assertSaid(
                "client-key cannot be read (its key is locked with a passphrase",
                certificate + ", client-key-data: " + base64("encrypted-pkcs8.key"));
        assertSaid(
                "client-certificate cannot be read",
                "client-certificate-data: AAAA, client-key-data: " + base64("client.key"));
        assertSaid("the token has letters that no token has", "token: \"a\\nb\"");
        assertSaid("gone.pem (client-certificate), which cannot be read", "client-certificate: gone.pem");
        assertSaid("gone (tokenFile), which cannot be read", "tokenFile: gone");
        assertSaid(
                "the command no-such-plugin, which is not installed",
                "exec: {command: no-such-plugin, apiVersion: client.authentication.k8s.io/v1}");
    }

    @Test
    void anAuthorityBesideInsecureIsRefusedAsByKubectl() throws IOException {
        write(
                "one",
                config(
                        "dev",
                        "https://one', insecure-skip-tls-verify: true, certificate-authority-data: '"
                                + base64("authority.pem"),
                        "token: a"));
        assertTrue(failure(find("one").find("dev").orElseThrow())
                .message()
                .contains("says insecure-skip-tls-verify and names a certificate authority too"));
    }

    private void assertSaid(String words, String user) throws IOException {
        ConnectionProblem problem = failure(context(user));
        assertTrue(problem.message().contains("The context dev "), problem::message);
        assertTrue(problem.message().contains(words), problem::message);
    }

    private KubeContext context(String user) throws IOException {
        write("one", config("dev", "https://one", user));
        return find("one").find("dev").orElseThrow();
    }

    private static List<String> headers(KubeContext context) throws ApiException, InterruptedException {
        return context.credentials().login().headers().stream()
                .map(header -> header.name() + ": " + header.value())
                .toList();
    }

    private static String base64(String file) {
        return Base64.getEncoder().encodeToString(LoginFiles.bytes(file));
    }

    private static ConnectionProblem failure(KubeContext context) {
        return assertThrows(ApiException.class, context.credentials()::login).problem();
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
