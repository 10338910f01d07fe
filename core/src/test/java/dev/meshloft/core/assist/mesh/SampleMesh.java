package dev.meshloft.core.assist.mesh;

import dev.meshloft.core.analysis.AnalysisInput;
import dev.meshloft.core.analysis.Analyzer;
import dev.meshloft.core.analysis.rules.RuleCatalog;
import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.schema.SchemaCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The mesh that the program ships as an example, as a mesh for laws: they hold for any.
record SampleMesh(Map<FileId, String> texts) {

    private static final Path FOLDER = Path.of("../app/src/main/resources/sample-mesh");

    static SampleMesh read() {
        Map<FileId, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path :
                    paths.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                texts.put(new FileId(FOLDER.relativize(path).toString().replace('\\', '/')), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleMesh(texts);
    }

    List<MeshFile> files() {
        return texts.entrySet().stream()
                .map(entry -> MeshFile.read(entry.getKey(), entry.getValue()))
                .toList();
    }

    MeshAssistant assistant() {
        List<MeshFile> files = files();
        return MeshAssistant.EMPTY.next(snapshot(files), files, List.of());
    }

    private static MeshSnapshot snapshot(List<MeshFile> files) {
        List<Resource> resources =
                files.stream().flatMap(file -> file.resources().stream()).toList();
        return MeshSnapshot.of(resources);
    }

    SampleMesh with(List<FileEdit> edits) {
        Map<FileId, String> changed = new TreeMap<>(texts);
        edits.forEach(edit ->
                changed.computeIfPresent(edit.file(), (_, text) -> edit.change().apply(text)));
        return new SampleMesh(changed);
    }

    /// Rule and file of every finding, sorted.
    List<String> findings() {
        List<AnalysisInput.FileText> inputs = texts.entrySet().stream()
                .map(entry -> AnalysisInput.FileText.read(entry.getKey(), entry.getValue()))
                .toList();
        List<Resource> resources =
                inputs.stream().flatMap(file -> file.resources().stream()).toList();
        return new Analyzer(RuleCatalog.all(), SchemaCatalog.bundled())
                .analyze(MeshSnapshot.of(resources), AnalysisInput.of(inputs)).diagnostics().stream()
                        .map(each -> each.at().file() + " " + each.at().path() + " " + each.rule())
                        .sorted()
                        .toList();
    }

    /// Syntax and schema findings of one text.
    static List<Diagnostic> mistakes(FileId file, String text) {
        AnalysisInput.FileText input = AnalysisInput.FileText.read(file, text);
        return new ArrayList<>(new Analyzer(List.of(), SchemaCatalog.bundled())
                .analyze(MeshSnapshot.of(input.resources()), AnalysisInput.of(List.of(input)))
                .diagnostics());
    }
}
