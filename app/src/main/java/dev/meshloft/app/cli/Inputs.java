package dev.meshloft.app.cli;

import dev.meshloft.app.files.FileLoader;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlProblem;
import dev.meshloft.core.yaml.YamlStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// The files of a command line, read.
///
/// @param failures what could not be read; the rest is looked at all the same
record Inputs(List<OpenFile> files, List<FileFailure> failures) {

    Inputs {
        files = List.copyOf(files);
        failures = List.copyOf(failures);
    }

    static Inputs read(List<String> paths, InputStream standardInput) {
        FileLoader.Loaded loaded = FileLoader.load(paths, standardInput);
        return new Inputs(loaded.files(), loaded.failures());
    }

    List<Resource> resources() {
        return files.stream().flatMap(file -> file.resources().stream()).toList();
    }

    /// The objects of documents that are YAML: what cannot be read to its end must not decide about requests.
    List<Resource> whole() {
        return resources().stream().filter(resource -> !resource.isBroken()).toList();
    }

    /// Says what could not be read, one line each.
    void report(PrintWriter err) {
        for (FileFailure failure : failures) {
            err.println("meshloft: " + failure.id().path() + ": " + failure.reason());
        }
    }

    /// Says what could not be read, broken documents and documents that are no objects included: what is written to a
    /// cluster must not silently miss a part.
    ///
    /// @return whether everything could be read
    boolean reportIncomplete(PrintWriter err) {
        report(err);
        Places places = new Places(files);
        boolean complete = failures.isEmpty();
        for (OpenFile file : files) {
            for (SourceRef at : broken(file)) {
                err.println("meshloft: " + places.link(at) + ": this document is not an object that can be read");
                complete = false;
            }
        }
        return complete;
    }

    private static List<SourceRef> broken(OpenFile file) {
        List<SourceRef> places = new ArrayList<>();
        for (int i = 0; i < file.stream().pieces().size(); i++) {
            YamlStream.Piece piece = file.stream().pieces().get(i);
            for (YamlProblem problem : piece.document().problems()) {
                places.add(new SourceRef(
                        file.id(), i, YamlPath.ROOT, problem.range().shift(piece.start())));
            }
        }
        file.unread().stream()
                .filter(each -> !each.foreign())
                .map(each -> new SourceRef(file.id(), each.document(), YamlPath.ROOT, each.range()))
                .forEach(places::add);
        return places;
    }
}
