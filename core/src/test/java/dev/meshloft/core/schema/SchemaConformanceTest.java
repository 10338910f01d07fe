package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The validator against the answers of Istio's CRDs in Kubernetes' own code. `-Dschema.mutants=FILE` takes another
/// set.
class SchemaConformanceTest {

    private final SchemaValidator validator = new SchemaValidator(SchemaCatalog.bundled());

    @Test
    void acceptsAndRejectsWhatTheApiServerDoes() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Mutants.Mutant> all = mutants();
        long start = System.nanoTime();
        for (Mutants.Mutant mutant : all) {
            List<SchemaFinding> findings = mutant.check(validator);
            if (findings.isEmpty() == mutant.rejected()) {
                wrong.add(mutant.id() + " " + mutant.status() + " " + mutant.errors() + ", but here " + findings + "\n"
                        + (System.getProperty("schema.mutants") == null ? "" : mutant.yaml()));
            }
        }
        System.out.printf(
                "schema: %d of %d mutants alike, %d ms%n",
                all.size() - wrong.size(), all.size(), (System.nanoTime() - start) / 1_000_000);
        assertEquals(List.of(), wrong);
    }

    private static List<Mutants.Mutant> mutants() throws IOException {
        String other = System.getProperty("schema.mutants");
        try (InputStream in = other == null
                ? Objects.requireNonNull(SchemaConformanceTest.class.getResourceAsStream("mutants.txt.gz"))
                : Files.newInputStream(Path.of(other))) {
            return Mutants.read(in);
        }
    }
}
