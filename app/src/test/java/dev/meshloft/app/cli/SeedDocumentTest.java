package dev.meshloft.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A user's own Markdown notes: every mistake in their YAML blocks is found at its line of the file.
class SeedDocumentTest {

    private static final String FILE = Objects.requireNonNull(SeedDocumentTest.class.getResource("/cli/mesh-notes.md"))
            .getPath();

    private final Ran ran = Ran.command("check", FILE);

    @Test
    void everyMistakeIsFoundAtItsLine() {
        finds(52, "sidecar.istio.io/inject");
        finds(57, "istio-proxy");
        finds(133, "v1alpha3");
        finds(138, "istio=ingressgateway");
        finds(154, "v1alpha3");
        finds(169, "service-a");
        finds(179, "v1alpha3");
        finds(184, "service-a");
        finds(192, "consecutiveErrors");
        finds(211, "v1beta1");
        finds(222, "RequestAuthentication");
        finds(242, "v1alpha1");
    }

    @Test
    void exitsWithFindings() {
        assertEquals(1, ran.exitCode());
        assertEquals("", ran.err());
    }

    private void finds(int line, String word) {
        assertTrue(ran.says(FILE + ":" + line + ":", word), () -> line + " " + word + "\n" + ran.out());
    }
}
