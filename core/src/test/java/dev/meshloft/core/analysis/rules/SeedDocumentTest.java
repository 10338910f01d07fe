package dev.meshloft.core.analysis.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A user's Markdown notes with six YAML examples: every mistake in them is found, with its line in the
/// Markdown file.
final class SeedDocumentTest {

    @Test
    void findsEveryMistake() {
        String text = seed();
        SourceText source = SourceText.of(text);
        List<String> found = Fixtures.check("mesh-notes.md", text).diagnostics().stream()
                .map(each -> source.position(each.at().range().start()).line() + " " + each.rule() + " "
                        + each.severity().word())
                .toList();
        assertEquals("""
                52 injection-annotation warning
                57 hand-written-proxy warning
                133 old-api-version info
                138 gateway-selector-without-workload error
                154 old-api-version info
                169 destination-host-not-found error
                179 old-api-version info
                184 rule-host-not-found warning
                192 consecutive-errors-removed warning
                211 old-api-version info
                216 selector-without-workload warning
                222 request-principals-without-request-authentication warning
                242 old-api-version info""", String.join("\n", found));
    }

    private static String seed() {
        try (InputStream stream = SeedDocumentTest.class.getResourceAsStream("/mesh-notes.md")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
