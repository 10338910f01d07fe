package dev.meshloft.app.cli;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.OpenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// The folders of `--cases`.
final class CaseFolder {

    private static final String SETTINGS = "meshconfig.yaml";

    private CaseFolder() {}

    /// The subfolders by name.
    static List<Path> below(Path folder, @Nullable CommandSpec spec) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw CommandLineTool.usage(spec, folder + " is not a folder that can be read");
        }
    }

    /// The mesh of a folder: `mesh.yaml`, and the mesh's settings in `meshconfig.yaml` when they are apart.
    ///
    /// @throws IllegalArgumentException with words for people when a file cannot be read
    static Inputs mesh(Path folder, InputStream standardInput) {
        Inputs mesh = Inputs.read(List.of(folder.resolve("mesh.yaml").toString()), standardInput);
        requireRead(mesh);
        Path settings = folder.resolve(SETTINGS);
        if (!Files.exists(settings)) {
            return mesh;
        }
        List<OpenFile> files = new ArrayList<>(mesh.files());
        Inputs apart = Inputs.read(List.of(settings.toString()), standardInput);
        requireRead(apart);
        apart.files().forEach(file -> files.add(asObject(file)));
        return new Inputs(files, List.of());
    }

    private static void requireRead(Inputs inputs) {
        if (!inputs.failures().isEmpty()) {
            throw new IllegalArgumentException(
                    inputs.failures().stream().map(FileFailure::reason).collect(Collectors.joining("; ")));
        }
    }

    /// Settings as `istioctl` takes them have no kind; as a document of a mesh they need one.
    private static OpenFile asObject(OpenFile file) {
        boolean object = !file.resources().isEmpty();
        FileId id = file.id();
        return object
                ? file
                : OpenFile.of(id, "kind: MeshConfig\nspec:\n" + file.text().indent(2));
    }
}
