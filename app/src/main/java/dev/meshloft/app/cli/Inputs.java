package dev.meshloft.app.cli;

import dev.meshloft.app.files.FileLoader;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.OpenFile;
import java.io.InputStream;
import java.io.PrintWriter;
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

    /// Says what could not be read, one line each.
    void report(PrintWriter err) {
        for (FileFailure failure : failures) {
            err.println("meshloft: " + failure.id().path() + ": " + failure.reason());
        }
    }
}
