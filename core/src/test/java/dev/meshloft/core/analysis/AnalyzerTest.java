package dev.meshloft.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnalyzerTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {ports: [{name: http, port: 80}]}
            """;

    private record Each(String id, MeshRuleBody body, Optional<String> obstacle) {
        MeshRule rule() {
            return new MeshRule() {
                @Override
                public RuleDoc doc() {
                    return RuleDoc.analysis(id, Severity.WARNING, "", "Title\n\nText\nSource: here");
                }

                @Override
                public void check(MeshSnapshot mesh, Findings findings) {
                    body.check(mesh, findings);
                }

                @Override
                public Optional<String> cannotRun(MeshSnapshot mesh) {
                    return obstacle;
                }
            };
        }
    }

    private interface MeshRuleBody {
        void check(MeshSnapshot mesh, Findings findings);
    }

    private static Rule rule(String id, MeshRuleBody body) {
        return new Each(id, body, Optional.empty()).rule();
    }

    private static Analysis analyze(String text, Rule... rules) {
        AnalysisInput.FileText file = AnalysisInput.FileText.read(new FileId("a.yaml"), text);
        return new Analyzer(List.of(rules), SchemaCatalog.bundled())
                .analyze(MeshSnapshot.of(file.resources()), AnalysisInput.of(List.of(file)));
    }

    private static List<String> ids(Analysis analysis) {
        return analysis.diagnostics().stream().map(each -> each.rule().id()).toList();
    }

    @Test
    void aThrowingRuleIsNamedAndOthersGoOn() {
        Rule broken = rule("broken", (_, _) -> {
            throw new IllegalStateException("oops");
        });
        Rule fine =
                rule("fine", (mesh, findings) -> findings.add(mesh.services().getFirst(), YamlPath.ROOT, "found"));
        Analysis analysis = analyze(SERVICE, broken, fine);
        assertEquals(List.of("fine", "internal"), ids(analysis));
        assertTrue(analysis.diagnostics().getLast().message().contains("The rule broken failed"));
    }

    @Test
    void aRuleThatCannotRunSaysWhy() {
        Analysis analysis =
                analyze(SERVICE, new Each("blocked", (_, _) -> {}, Optional.of("no Secret is known")).rule());
        assertEquals(List.of(), analysis.diagnostics());
        assertEquals("no Secret is known", analysis.notChecked().getFirst().reason());
    }

    @Test
    void diagnosticsAreSortedByPlace() {
        Rule rule = rule("two", (mesh, findings) -> {
            findings.add(mesh.services().getFirst(), YamlPath.of("spec"), "later");
            findings.add(mesh.services().getFirst(), YamlPath.of("kind"), "earlier");
        });
        assertEquals(
                List.of("earlier", "later"),
                analyze(SERVICE, rule).diagnostics().stream()
                        .map(Diagnostic::message)
                        .toList());
    }

    @Test
    void emptyDocumentsAndByteOrderMarksAreFine() {
        assertEquals(List.of(), ids(analyze("\uFEFF---\n---\n# only a comment\n---\n" + SERVICE + "---\n")));
        assertEquals(List.of(), ids(analyze(SERVICE.replace("\n", "\r\n"))));
    }

    @Test
    void aListIsCheckedItemByItem() {
        Analysis analysis = analyze("""
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: networking.istio.io/v1
                    kind: Gateway
                    metadata: {name: a, managedFields: [{manager: x, operation: Update, apiVersion: v1, time: "2026-01-01T00:00:00Z", fieldsType: FieldsV1, fieldsV1: {}}]}
                    spec: {server: []}
                    status: {whatever: true}
                """);
        assertEquals(List.of("unknown-field"), ids(analysis));
        assertEquals(
                "spec.server", analysis.diagnostics().getFirst().at().path().toString());
    }

    @Test
    void aBombOfAliasesIsHarmless() {
        StringBuilder text = new StringBuilder("apiVersion: networking.istio.io/v1\nkind: Gateway\na0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        text.append("spec: *a29\n");
        assertTrue(analyze(text.toString()).count(Severity.ERROR) > 0);
    }

    @Test
    void aBrokenDocumentDoesNotHideItsNeighbours() {
        Rule rule = rule(
                "all",
                (mesh, findings) -> mesh.services().forEach(each -> findings.add(each, YamlPath.ROOT, each.name())));
        assertEquals(List.of("all", "yaml-syntax"), ids(analyze(SERVICE + "---\na: [\n", rule)));
    }
}
