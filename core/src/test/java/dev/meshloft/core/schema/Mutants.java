package dev.meshloft.core.schema;

import dev.meshloft.core.yaml.YamlDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Broken objects and what an API server says to them, as `conformance/schema-tool/golden` writes them.
final class Mutants {

    private Mutants() {}

    /// @param status ok, rejected, unserved, or nocrd: a group without any kinds, about which nothing is said
    /// @param errors `layer@path`, layer one of meta, unknown, schema, list, cel
    record Mutant(String id, String status, List<String> errors, String yaml) {

        boolean rejected() {
            return status.equals("rejected") || status.equals("unserved");
        }

        /// Whether the text is no YAML, or the validator objects.
        boolean rejectedBy(SchemaValidator validator) {
            return YamlDocument.parse(yaml).isBroken() || !check(validator).isEmpty();
        }

        List<SchemaFinding> check(SchemaValidator validator) {
            return validator.check(YamlDocument.parse(yaml).value());
        }
    }

    static List<Mutant> readCompressed(InputStream compressed) throws IOException {
        return read(new GZIPInputStream(compressed));
    }

    static List<Mutant> read(InputStream text) {
        List<Mutant> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            String head = lines.readLine();
            while (head != null) {
                StringBuilder yaml = new StringBuilder();
                String line = lines.readLine();
                while (line != null && !line.startsWith("### ")) {
                    yaml.append(line).append('\n');
                    line = lines.readLine();
                }
                List<String> words = Arrays.asList(head.split(" "));
                all.add(new Mutant(words.get(1), words.get(2), words.subList(3, words.size()), yaml.toString()));
                head = line;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
