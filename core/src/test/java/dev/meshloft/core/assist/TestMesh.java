package dev.meshloft.core.assist;

import dev.meshloft.core.assist.explain.Knowledge;
import dev.meshloft.core.index.ReferenceIndex;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.yaml.YamlStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The mesh that tests of this package know: `assist/mesh.yaml`.
public final class TestMesh {

    public static final Path RESOURCES = Path.of("src/test/resources");
    public static final FileId FILE = new FileId("mesh.yaml");

    private TestMesh() {}

    public static String text() {
        try {
            return Files.readString(RESOURCES.resolve("assist/mesh.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MeshSnapshot snapshot() {
        return MeshSnapshot.of(
                ResourceReader.read(FILE, YamlStream.parse(text())).resources());
    }

    public static Knowledge knowledge() {
        return new Knowledge(snapshot(), SchemaCatalog.bundled(), ReferenceIndex.EMPTY);
    }
}
