package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Analysis;
import dev.meshloft.core.analysis.AnalysisInput;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The rules' fixture files: `rules/<rule-id>/<case>.yaml`, and `<case>.fixed.yaml` for what its fixes make of
/// it.
final class Fixtures {

    private Fixtures() {}

    static Path folder() {
        try {
            URI uri =
                    Objects.requireNonNull(Fixtures.class.getResource("/rules")).toURI();
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Path> cases() {
        return list(folder())
                .flatMap(rule -> list(rule))
                .filter(path -> !path.toString().contains(".fixed."))
                .sorted();
    }

    static List<Path> casesOf(String rule) {
        return cases().filter(path -> ruleOf(path).equals(rule)).toList();
    }

    static String ruleOf(Path fixture) {
        return Objects.requireNonNull(fixture.getParent()).getFileName().toString();
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Analysis check(String fileName, String text) {
        AnalysisInput.FileText file = AnalysisInput.FileText.read(new FileId(fileName), text);
        return RuleCatalog.analyzer().analyze(MeshSnapshot.of(file.resources()), AnalysisInput.of(List.of(file)));
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
