package dev.meshloft.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String GOOD = """
            apiVersion: networking.istio.io/v1
            kind: ServiceEntry
            metadata:
              name: bank
              namespace: shop
            spec:
              hosts: [api.bank.example]
              ports:
                - {number: 443, name: tls, protocol: TLS}
              resolution: DNS
            """;
    private static final String WRONG = GOOD.replace("resolution: DNS", "resolutoin: DNS");

    @TempDir
    Path folder;

    private String good = "";
    private String wrong = "";

    @BeforeEach
    void write() throws IOException {
        good = file("good.yaml", GOOD);
        wrong = file("wrong.yaml", WRONG);
    }

    @Test
    void nothingFound() {
        Ran ran = Ran.command("check", good);
        assertEquals(0, ran.exitCode(), ran.err());
        assertEquals("No problems in 1 resource of 1 file", ran.lines().getLast());
    }

    @Test
    void aProblemIsOneLineWithItsPlace() {
        Ran ran = Ran.command("check", wrong);
        assertEquals(1, ran.exitCode());
        assertTrue(ran.says(wrong + ":10:3: error: ServiceEntry shop/bank: ", "[unknown-field]"), ran.out());
        assertTrue(ran.says("    fix: "), ran.out());
    }

    @Test
    void standardInput() {
        Ran ran = Ran.withInput(WRONG, "check", "-");
        assertEquals(1, ran.exitCode());
        assertTrue(ran.says("-:10:3: error: "), ran.out());
    }

    @Test
    void jsonHasTheFieldsOfTheContract() {
        Ran ran = Ran.command("check", "--output", "json", wrong);
        assertEquals(1, ran.exitCode());
        YamlValue json = YamlDocument.parse(ran.out()).value();
        assertEquals(List.of("version", "tool", "summary", "notChecked", "problems"), List.copyOf(json.keys()));
        assertEquals("1.31", json.get("tool").get("istio").stringOr(""));
        assertEquals(1, json.get("summary").get("error").integer().orElse(-1));
        YamlValue problem = json.get("problems").get(0);
        assertEquals("unknown-field", problem.get("rule").stringOr(""));
        assertEquals("schema", problem.get("source").stringOr(""));
        assertEquals(wrong, problem.get("file").stringOr(""));
        assertEquals(10, problem.get("line").integer().orElse(0));
        assertEquals(3, problem.get("column").integer().orElse(0));
        assertEquals(13, problem.get("endColumn").integer().orElse(0));
        assertEquals("spec.resolutoin", problem.get("path").stringOr(""));
        assertEquals("shop", problem.get("namespace").stringOr(""));
        assertEquals("networking.istio.io/v1", problem.get("apiVersion").stringOr(""));
        assertTrue(problem.get("fixes").get(0).get("safe").bool().isPresent());
    }

    @Test
    void aClusterScopedObjectHasNoNamespace() throws IOException {
        String namespace = file("namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: a, name: b}\n");
        YamlValue json = json("check", "-o", "json", namespace);
        assertFalse(json.get("problems").get(0).get("namespace").isPresent());
    }

    @Test
    void eachPathIsAMeshOfItsOwn() throws IOException {
        String list = file("list.txt", good + "\n\n" + wrong + "\n");
        for (Ran ran : List.of(
                Ran.command("check", "--each", "-o", "json", good, wrong),
                Ran.command("check", "--each-file", list, "-o", "json"),
                Ran.withInput(good + "\n" + wrong, "check", "--each-file", "-", "-o", "json"))) {
            assertEquals(1, ran.exitCode(), ran.err());
            assertEquals(2, ran.lines().size(), ran.out());
            assertEquals(good, parse(ran.lines().getFirst()).get("input").stringOr(""));
            assertEquals(wrong, parse(ran.lines().getLast()).get("input").stringOr(""));
        }
    }

    @Test
    void theThresholdDecidesTheExitCode() {
        String foreign = "a: 1\n";
        assertEquals(0, Ran.withInput(foreign, "check", "-").exitCode());
        assertEquals(
                1, Ran.withInput(foreign, "check", "-", "--fail-on", "info").exitCode());
    }

    @Test
    void sarifNamesThePlace() {
        YamlValue run = json("check", "-o", "sarif", wrong).get("runs").get(0);
        YamlValue result = run.get("results").get(0);
        assertEquals("unknown-field", result.get("ruleId").stringOr(""));
        assertEquals(
                10,
                result.get("locations")
                        .get(0)
                        .get("physicalLocation")
                        .get("region")
                        .get("startLine")
                        .integer()
                        .orElse(0));
    }

    @Test
    void junitHasATestPerObject() {
        Ran ran = Ran.command("check", "-o", "junit", good, wrong);
        assertTrue(ran.says("<testsuite ", "wrong.yaml", "tests=\"2\" failures=\"1\""), ran.out());
        assertTrue(ran.says("<testcase ", "name=\"ServiceEntry shop/bank\"/>"), ran.out());
    }

    @Test
    void wrongUsage() {
        assertEquals(2, Ran.command("check").exitCode());
        assertEquals(2, Ran.command("check", "--output", "xml", good).exitCode());
        assertEquals(2, Ran.command("check", "--istio-version", "1.2", good).exitCode());
        assertEquals(0, Ran.command("check", "--istio-version", "1.31.1", good).exitCode());
        assertEquals(2, Ran.command("chekc", good).exitCode());
        assertEquals(2, Ran.command("check", "--each-file", good + ".missing").exitCode());
    }

    @Test
    void helpAndVersion() {
        assertTrue(Ran.command("--help").says("check"));
        assertTrue(Ran.command("check", "--help").says("--fail-on"));
        assertTrue(Ran.command("--version").says("meshloft", "Istio 1.31"));
        assertEquals(0, Ran.command("check", "--help").exitCode());
    }

    private static YamlValue json(String... arguments) {
        return parse(Ran.command(arguments).out());
    }

    private static YamlValue parse(String json) {
        return YamlDocument.parse(json).value();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
