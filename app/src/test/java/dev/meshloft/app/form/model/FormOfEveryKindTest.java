package dev.meshloft.app.form.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.files.SampleMesh;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.KindName;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every kind has a form, whatever its text says.
class FormOfEveryKindTest {

    private static final List<String> SPECS = List.of(
            "",
            "spec:",
            "spec: {}",
            "spec: 5",
            "spec: [1, 2]",
            "spec: {http: 5, servers: {a: b}, rules: x, jwtRules: [1, [2]], subsets: [null], mtls: [], selector: 7}",
            "spec: {http: [5, {route: x, match: [1], retries: [2], fault: {delay: 3}, mirror: no, name: [x]}]}",
            "spec: {http: [{match: [{uri: 5, headers: [x], port: {a: b}, what: is}]}], hosts: {a: b}}",
            "spec: {rules: [{from: [1, {source: x}], to: {a: b}, when: [x, {key: [1]}]}], action: [ALLOW]}",
            "spec: {unknown: {a: [1, {b: c}]}, trafficPolicy: x, portLevelMtls: {80: x, 81: {mode: [1]}}}",
            "spec: {trafficPolicy: {loadBalancer: 1, tls: [], connectionPool: {tcp: 1, http: [2]}}}",
            "spec: {servers: [{port: 5, hosts: x, tls: y}, 7, {port: {number: [1]}}]}",
            "spec: &a {hosts: [x], http: [*b, &b {name: c}], tls: *a}",
            "metadata: 5\nspec: {<<: {hosts: [x]}}");

    @Test
    void isMade() {
        List<KindName> kinds = SchemaCatalog.bundled().kinds();
        assertTrue(kinds.size() >= 15, () -> "kinds: " + kinds.size());
        for (KindName kind : kinds) {
            for (String spec : SPECS) {
                String text =
                        "apiVersion: " + kind.preferredApiVersion() + "\nkind: " + kind.kind() + "\n" + spec + "\n";
                OpenFile.of(new FileId("a.yaml"), text).resources().forEach(FormOfEveryKindTest::made);
            }
        }
    }

    @Test
    void isMadeForTheSample() {
        SampleMesh.files().stream().flatMap(file -> file.resources().stream()).forEach(FormOfEveryKindTest::made);
    }

    private static void made(Resource resource) {
        FieldSchema schema = SchemaCatalog.bundled()
                .find(resource.key().group(), resource.kind())
                .map(kind -> kind.root())
                .orElse(FieldSchema.ANY);
        Set<YamlPath> opened = Set.of(
                YamlPath.parse("spec.http[0].mirror.host"), YamlPath.parse("spec.trafficPolicy.tunnel.protocol"));
        FormPage page = FormModel.of(new Subject(resource, schema, null, List.of(), opened));
        assertFalse(page.segments().isEmpty());
    }
}
