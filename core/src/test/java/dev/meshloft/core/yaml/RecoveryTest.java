package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is read of documents that are not YAML.
class RecoveryTest {

    /// The tree, and each problem as `text it points at: message` cut at the first semicolon.
    private static List<String> read(String text) {
        YamlDocument document = YamlDocument.parse(text);
        List<String> lines = new ArrayList<>(List.of(TreeText.of(document)));
        for (YamlProblem problem : document.problems()) {
            String words = problem.message().split(";", 2)[0];
            lines.add("'" + problem.range().in(text).strip() + "' " + words);
        }
        return lines;
    }

    private static List<String> damages(String text) {
        return YamlDocument.parse(text).damages().stream()
                .map(damage -> damage.place() + " '" + damage.range().in(text) + "' " + damage.partialKey())
                .map(String::strip)
                .toList();
    }

    @Test
    void anOpenQuoteOrBracketSpoilsItsEntryOnly() {
        assertEquals(List.of("{host: ~, b: 1, c: x}", "'\"ra' A quote is opened here and never closed"), read("""
                host: "ra
                b: 1
                c: "x"
                """));
        assertEquals(List.of("{a: [x], b: 2, c: 3}", "'[x' A '[' is opened here and never closed"), read("""
                a: [x
                b: 2
                c: 3
                """));
        assertEquals(
                List.of(
                        "{a: 1, m: {name: x, labels: {app: y}}, b: 1}",
                        "'{app: y' A '{' is opened here and never closed"),
                read("""
                        a: 1
                        m: {name: x, labels: {app: y
                        b: 1
                        """));
    }

    @Test
    void aLineWithoutColonIsADamageOfTheMappingAroundIt() {
        assertEquals(List.of("{a: {b: 2}, c: 3}", "'foo' This line has no ':'"), read("a:\n  foo\n  b: 2\nc: 3\n"));
        assertEquals(List.of("a 'foo' foo"), damages("a:\n  foo\n  b: 2\nc: 3\n"));
        assertEquals(
                List.of("{metadata: {name: x}, b: 1}", "'metadata' This line has no ':'"),
                read("metadata\n  name: x\nb: 1\n"));
        assertEquals(
                List.of("{z: 1}", "'some' This line has no ':'", "'more' This line has no ':'"),
                read("some\nwords\nz: 1\nmore\n"));
    }

    @Test
    void linesIndentedWronglyLeaveTheirNeighboursAlone() {
        String tooMuch = "'c: 1' This does not fit the lines above";
        assertEquals(List.of("{a: b, d: 4}", tooMuch), read("a: b\n   c: 1\nd: 4\n"));
        assertEquals(List.of("{a: {b: 1, c: 3}, d: 4}", "'x: 2' This does not fit the lines above"), read("""
                a:
                    b: 1
                  x: 2
                    c: 3
                d: 4
                """));
        assertEquals(List.of("{a: [b], d: 1}", "'c: 1' This does not fit the lines above"), read("""
                a:
                - b
                 c: 1
                d: 1
                """));
        assertEquals(List.of("{a: [b, d]}", "'c' This is no item of the list above"), read("""
                a:
                  - b
                  c
                  - d
                """));
        assertEquals(
                List.of("{a: x, b: 2}", "'y: 1' This does not fit the lines above"), read("a: >-\n  x\n y: 1\nb: 2\n"));
    }

    @Test
    void tabsAreFoundWhereTheyStand() {
        String message = "YAML does not allow tabs for indentation";
        assertEquals(List.of("{a: {b: 1}, d: 1}", "'c: 2' " + message), read("a:\n  b: 1\n\tc: 2\nd: 1\n"));
        assertEquals(List.of("{a: [b], c: 1}", "'- b' " + message), read("a:\n\t- b\nc: 1\n"));
        assertEquals(
                4,
                YamlDocument.parse("# \n\ta: 1\n").problems().getFirst().range().start() + 1);
    }

    @Test
    void everyErrorOfADocumentIsReported() {
        String text = """
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata:
                  name: reviews
                spec:
                  http:
                  - name: one
                    route:
                    - destination:
                        host: "ra
                        subset: v1
                      weight: 90
                    timeout: 2s
                  - name: two
                    rou
                    timeout: [
                    retries: 1
                  tcp: x
                """;
        assertEquals(
                List.of(
                        "{apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: reviews}, spec: "
                                + "{http: [{name: one, route: [{destination: {host: ~, subset: v1}, weight: 90}], "
                                + "timeout: 2s}, {name: two, timeout: [], retries: 1}], tcp: x}}",
                        "'\"ra' A quote is opened here and never closed",
                        "'rou' This line has no ':'",
                        "'[' A '[' is opened here and never closed"),
                read(text));
        assertEquals(
                List.of(
                        "spec.http[0].route[0].destination.host '\"ra'",
                        "spec.http[1] 'rou' rou",
                        "spec.http[1].timeout '['"),
                damages(text));
    }

    @Test
    void linesIndentedTooLittleMayCloseWhatIsOpen() {
        assertEquals(
                List.of("{a: [x, y], b: ~, c: 1}", "'\"' A quote is opened here and never closed"),
                read("a: [\n  x,\n  y\n]\nb: \"\nc: 1\n"));
        assertEquals(
                List.of("{a: one two, b: [], c: 1}", "'[' A '[' is opened here and never closed"),
                read("a: \"one\ntwo\"\nb: [\nc: 1\n"));
    }

    @Test
    void anchorsAndTagsAreKept() {
        assertEquals(
                List.of("{a: {b: &x {c: ~}, d: *x}}", "'\"' A quote is opened here and never closed"),
                read("a:\n  b: &x\n    c: \"\n  d: *x\n"));
        YamlDocument document = YamlDocument.parse("%TAG !m! tag:m.io,2000:\n---\na: !m!x 1\nb: \"\nc: !m!y\n  d: [\n");
        assertEquals(
                "tag:m.io,2000:x", document.find(YamlPath.of("a")).orElseThrow().tag());
        assertEquals(
                "tag:m.io,2000:y", document.find(YamlPath.of("c")).orElseThrow().tag());
    }

    @Test
    void characterOutsideYamlSpoilsItsValueOnly() {
        String wrong = "' The character U+%04X is not allowed in YAML";
        assertEquals(List.of("{a: \uFFFDx, b: 1}", "'\u0007" + wrong.formatted(7)), read("a: \u0007x\nb: 1\n"));
        assertEquals(List.of("a '\u0007'"), damages("a: \u0007x\nb: 1\n"));
        assertEquals(
                List.of(
                        "{\uD83D\uDE80: \uFFFD, b: ~}",
                        "'\uD83D" + wrong.formatted(0xD83D),
                        "'\"' A quote is opened here and never closed"),
                read("\uD83D\uDE80: \uD83D\nb: \"\n"));
        assertEquals(List.of("{a: 1}", "'\u0001" + wrong.formatted(1)), read("a: 1 # \u0001\n"));
        assertEquals(List.of(), damages("a: 1 # \u0001\n"));
    }

    @Test
    void messagesSayWhatToDo() {
        assertEquals("'s'' Nothing can follow here", read("a: 'it's'\n").getLast());
        assertEquals("': c' A second ':' is not allowed here", read("a: b: c\n").getLast());
        assertEquals("'- b' A list cannot start behind a key", read("a: - b\n").getLast());
        assertEquals(
                "'@x' A value cannot start with this character", read("a: @x\n").getLast());
        assertEquals(
                "']' Nothing is open here that this bracket could close",
                read("a: [1]]\n").getLast());
        assertEquals(
                "'}' This bracket is not the one that is open",
                read("a: {b: [}\n").getLast());
        assertEquals(
                "'x' Behind '|' or '>' the text starts on the next line",
                read("a: |x\n  y\n").getLast());
        assertEquals("'*' An anchor or alias needs a name", read("a: *\n").getLast());
    }

    @Test
    void whatHasNoDamageIsNotBroken() {
        assertFalse(YamlDocument.parse("a:\n  - \n").isBroken());
        assertTrue(YamlDocument.parse("%YAML 3.0\n---\na: 1\n").isBroken());
        assertEquals("{a: 1}", read("%YAML 3.0\n---\na: 1\n").getFirst());
    }
}
