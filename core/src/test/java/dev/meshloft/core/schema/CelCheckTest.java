package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.yaml.YamlDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CelCheckTest {

    private final SchemaCatalog catalog = SchemaCatalog.bundled();

    @Test
    void everyBundledRuleIsAProgram() {
        Set<CelRule> rules = new HashSet<>();
        catalog.kinds()
                .forEach(name -> collect(
                        catalog.find(name.group(), name.kind()).orElseThrow().root(), rules));
        CelPrograms programs = new CelPrograms();
        rules.forEach(rule -> programs.holds(rule, Map.of()));
        assertEquals(37, rules.size());
    }

    @Test
    void reportsAtTheFieldWithTheRulesMessage() {
        assertEquals(List.of("spec.http[0].timeout CEL Must be a valid duration greater than 1ms"), check("""
                        apiVersion: networking.istio.io/v1
                        kind: VirtualService
                        metadata: {name: a}
                        spec: {hosts: [a], http: [{timeout: 2x, route: [{destination: {host: a}}]}]}
                        """));
    }

    @Test
    void reportsAtMapValues() {
        assertEquals(
                List.of("spec.selector.matchLabels.app CEL Wildcard not allowed in label value match"), check("""
                        apiVersion: security.istio.io/v1
                        kind: PeerAuthentication
                        metadata: {name: a}
                        spec: {selector: {matchLabels: {app: "web*"}}}
                        """));
    }

    @Test
    void aRuleThatReadsAMissingFieldIsFalse() {
        assertEquals(
                List.of("spec.metrics[0].overrides[0].tagOverrides.t CEL Value must be set when operation is UPSERT"),
                check("""
                        apiVersion: telemetry.istio.io/v1
                        kind: Telemetry
                        metadata: {name: a}
                        spec: {metrics: [{overrides: [{tagOverrides: {t: {operation: UPSERT}}}]}]}
                        """));
    }

    @Test
    void isSkippedAfterAMissingField() {
        assertEquals(
                List.of("spec.http[0].route[0].destination REQUIRED The field destination is required"), check("""
                        apiVersion: networking.istio.io/v1
                        kind: VirtualService
                        metadata: {name: a}
                        spec: {hosts: [a], http: [{timeout: 2x, route: [{weight: 1}]}]}
                        """));
    }

    @Test
    void keepsNullApart() {
        CelPrograms programs = new CelPrograms();
        CelRule rule = new CelRule("self.a == null", "", "", "", false);
        assertTrue(programs.holds(rule, Map.of("a", dev.cel.common.values.NullValue.NULL_VALUE)));
        assertFalse(programs.holds(rule, Map.of("a", 1L)));
    }

    @Test
    void refusesWhatIsNoExpression() {
        CelRule rule = new CelRule("self.(", "", "", "", false);
        assertThrows(IllegalStateException.class, () -> new CelPrograms().holds(rule, Map.of()));
    }

    @Test
    void endsEndlessWork() {
        CelRule rule = new CelRule("self.all(a, self.all(b, self.all(c, a + b + c >= 0)))", "", "", "", false);
        List<Long> many = java.util.stream.LongStream.range(0, 1000).boxed().toList();
        assertFalse(new CelPrograms().holds(rule, many));
    }

    private List<String> check(String yaml) {
        return new SchemaValidator(catalog)
                .check(YamlDocument.parse(yaml).value()).stream()
                        .map(found -> found.path() + " " + found.kind() + " " + found.message())
                        .toList();
    }

    private static void collect(FieldSchema field, Set<CelRule> rules) {
        rules.addAll(field.rules());
        field.fields().values().forEach(child -> collect(child, rules));
        FieldSchema element = field.element();
        if (element != null) {
            collect(element, rules);
        }
    }
}
