package dev.meshloft.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.yaml.YamlPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The validator against the answers of Istio's CRDs in Kubernetes' own code. `-Dschema.mutants=FILE` takes another
/// set.
class SchemaConformanceTest {

    private final SchemaValidator validator = new SchemaValidator(SchemaCatalog.bundled());

    @Test
    void acceptsAndRejectsWhatTheApiServerDoes() throws IOException {
        List<Mutants.Mutant> all = mutants();
        long start = System.nanoTime();
        List<String> wrong = judgedOtherwise(all);
        System.out.printf(
                "schema: %d of %d mutants alike, %d ms%n",
                all.size() - wrong.size(), all.size(), (System.nanoTime() - start) / 1_000_000);
        assertEquals(List.of(), wrong);
    }

    /// Numbers, durations, URLs, metadata and keys in unusual spellings, written by hand, with the oracle's verdicts.
    @Test
    void readsOddSpellingsAsTheApiServerDoes() throws IOException {
        try (InputStream in = Objects.requireNonNull(SchemaConformanceTest.class.getResourceAsStream("oddities.txt"))) {
            List<Mutants.Mutant> all = Mutants.read(in);
            assertEquals(232, all.size());
            assertEquals(List.of(), judgedOtherwise(all));
        }
    }

    private List<String> judgedOtherwise(List<Mutants.Mutant> all) {
        List<String> wrong = new ArrayList<>();
        for (Mutants.Mutant mutant : all) {
            if (mutant.rejectedBy(validator) != mutant.rejected()) {
                wrong.add("%s %s %s, but here %s%n%s"
                        .formatted(
                                mutant.id(), mutant.status(), mutant.errors(), mutant.check(validator), mutant.yaml()));
            }
        }
        return wrong;
    }

    private static List<Mutants.Mutant> mutants() throws IOException {
        String other = System.getProperty("schema.mutants");
        try (InputStream in = other == null
                ? Objects.requireNonNull(SchemaConformanceTest.class.getResourceAsStream("mutants.txt.gz"))
                : Files.newInputStream(Path.of(other))) {
            return Mutants.readCompressed(in);
        }
    }

    /// Known and wanted differences: what is below a value of the wrong type is not reported again, problems of
    /// metadata and of 32-bit numbers name the field itself, and the oracle stops at 20 errors.
    @Test
    void pointsAtTheSameFields() throws IOException {
        List<String> other = new ArrayList<>();
        int rejected = 0;
        for (Mutants.Mutant mutant : mutants()) {
            if (!mutant.status().equals("rejected") || mutant.errors().size() >= 20) {
                continue;
            }
            rejected++;
            Set<String> ours = mutant.check(validator).stream()
                    .map(finding -> plain(written(finding.path())))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> theirs = mutant.errors().stream()
                    .map(error -> plain(error.substring(error.indexOf('@') + 1).replace("%20", " ")))
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean alike = theirs.stream().allMatch(path -> ours.stream().anyMatch(own -> isSame(own, path)))
                    && ours.stream().allMatch(own -> theirs.stream().anyMatch(path -> isSame(own, path)));
            if (!alike) {
                other.add(mutant.id() + " here " + ours + ", there " + theirs);
            }
        }
        System.out.printf("schema: %d of %d refusals name the same fields%n", rejected - other.size(), rejected);
        assertTrue(other.size() * 200 <= rejected, () -> String.join("\n", other));
    }

    private static boolean isSame(String ours, String theirs) {
        return ours.equals(theirs)
                || theirs.isEmpty()
                || theirs.startsWith(ours + ".")
                || theirs.startsWith(ours + "[")
                || (theirs.startsWith("metadata") && ours.startsWith(theirs));
    }

    /// As the API server writes paths, keys without quotes.
    private static String written(YamlPath path) {
        return path.steps().stream()
                .map(step -> switch (step) {
                    case YamlPath.Key(String name) -> "." + name;
                    case YamlPath.Index(int position) -> "[" + position + "]";
                })
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /// Map keys are written in several ways; here all become `.key`.
    private static String plain(String path) {
        return path.replaceAll("\\[([^\\]]*[^\\]0-9][^\\]]*)\\]", ".$1");
    }
}
