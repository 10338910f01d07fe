package dev.meshloft.app.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.resource.FileId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTest {

    private static final FileId FILE = new FileId("mesh/a.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nkind: Secret\ndata: {a: aHVudGVyMg==}\n",
                "kind: \"Secret\"",
                "{\"kind\":\"Secret\"}",
                "kind : 'Secret' # mine",
                "kind: !!str Secret",
                "kind: &k Secret",
                "kind:\n  Secret",
                "- apiVersion: v1\n  kind: Secret",
                "a: [\nkind: Secret\n", // broken
                "stringData:\n  password: x\n", // the kind is not typed yet
                "apiVersion: v1\nkind: Config\nusers: []\n",
                "users: [{user: {client-key-data: x}}]",
                "key: |\n  -----BEGIN RSA PRIVATE KEY-----\n",
                "authorization: Bearer abc.def.ghi",
                "token: eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln",
            })
    void whatMayHoldASecretIsSensitive(String text) {
        assertTrue(Sensitive.is(FILE, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kubeconfig", "kubeconfig-dev.yaml", "home/.kube/config", "my.KubeConfig.yml", "kube-config.yaml"
            })
    void soIsAnythingNamedLikeAKubeconfig(String name) {
        assertTrue(Sensitive.is(new FileId(name), "a: 1"));
    }

    @Test
    void whatAMeshIsMadeOfIsNot() {
        assertFalse(Sensitive.is(FILE, """
                kind: Gateway
                spec: {servers: [{tls: {mode: SIMPLE, credentialName: shop-secret}}]}
                ---
                kind: RequestAuthentication
                spec: {jwtRules: [{issuer: a, jwksUri: https://a/keys}]}
                ---
                kind: ConfigMap
                ---
                kind: SealedSecret
                ---
                kind: ProxyConfig
                """));
    }
}
