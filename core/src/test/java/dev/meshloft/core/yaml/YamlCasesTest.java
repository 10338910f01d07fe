package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every case of `yaml/cases.txt`: where the library reads the whole text, our trees say what its events say; where it
/// does not, the broken document is known as broken, with a place and words, and the text is still all there.
class YamlCasesTest {

    @TestFactory
    List<DynamicTest> everyCaseReadsAsTheLibraryReadsIt() {
        List<DynamicTest> tests = new ArrayList<>();
        cases().forEach((name, text) -> tests.add(DynamicTest.dynamicTest(name, () -> check(name, text))));
        assertTrue(tests.size() > 140, "only " + tests.size());
        return tests;
    }

    private static void check(String name, String text) {
        YamlStream stream = YamlStream.parse(text);
        List<YamlDocument> documents =
                stream.pieces().stream().map(YamlStream.Piece::document).toList();
        assertEquals(text, documents.stream().map(YamlDocument::text).collect(Collectors.joining()));
        List<String> ours = documents.stream()
                .filter(document -> document.isBroken() || !isNothing(document))
                .map(document -> EventText.of(document))
                .toList();
        List<String> theirs = EventText.documents(text);
        boolean broken = theirs.getLast().startsWith("error");
        if (name.contains("only the library refuses it")) {
            assertEquals(2, ours.size(), name);
            return;
        }
        boolean found = documents.stream().anyMatch(YamlDocument::isBroken);
        assertEquals(broken, found, () -> name + "\n" + theirs + "\n" + ours);
        if (!broken) {
            assertEquals(theirs.stream().filter(each -> !each.equals("=VAL :")).toList(), ours, name);
        }
        for (YamlDocument document : documents) {
            for (YamlProblem problem : document.problems()) {
                assertTrue(problem.range().end() <= document.text().length(), name);
                assertTrue(problem.message().length() > 15, problem.message());
            }
        }
    }

    /// The library sees no document where we see one without content, and an empty scalar behind a marker.
    private static boolean isNothing(YamlDocument document) {
        return document.root()
                .filter(root -> !(root instanceof YamlScalar scalar
                        && scalar.value().isEmpty()
                        && scalar.style() == YamlScalar.Style.PLAIN
                        && scalar.tag() == null
                        && scalar.anchor() == null))
                .isEmpty();
    }

    static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        for (String part : resource().split("(?m)^=== ")) {
            int line = part.indexOf('\n');
            cases.put(part.substring(0, line), plain(part.substring(line + 1)));
        }
        cases.remove(cases.keySet().iterator().next());
        return cases;
    }

    private static String plain(String text) {
        String all = text.replace("⇥", "\t").replace("·", " ").replace("␍", "\r");
        int end = all.indexOf('∎');
        return end < 0 ? all : all.substring(0, end);
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(YamlCasesTest.class.getResourceAsStream("/yaml/cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cases", e);
        }
    }
}
