package dev.meshloft.core.assist;

import dev.meshloft.core.assist.explain.Knowledge;
import dev.meshloft.core.assist.mesh.MeshAssistant;
import dev.meshloft.core.index.ReferenceIndex;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.yaml.YamlStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

    /// The assistant for a text of one more file, which the mesh knows too.
    public static Assistant open(String name, String text) {
        return assistant(MeshFile.read(FILE, text()), MeshFile.read(new FileId(name), text))
                .open(new FileId(name), text);
    }

    /// The assistant for a text of one more file, and the offset behind the words where they first stand in it.
    public record Spot(Assistant assistant, int offset) {}

    public static Spot behind(String text, String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new AssertionError("the text does not say " + words);
        }
        return new Spot(open("new.yaml", text), start + words.length());
    }

    /// The assistant for the mesh's own file, while another file is broken whose objects are known from before.
    public static Assistant withBroken(String name, String readable, String broken) {
        MeshFile mesh = MeshFile.read(FILE, text());
        MeshFile before = MeshFile.read(new FileId(name), readable);
        MeshFile after = MeshFile.read(new FileId(name), broken);
        List<Resource> stale = before.resources().stream()
                .filter(old ->
                        after.resources().stream().noneMatch(each -> each.key().equals(old.key())))
                .toList();
        List<Resource> resources = Stream.of(mesh.resources(), after.resources(), stale)
                .flatMap(List::stream)
                .toList();
        return MeshAssistant.EMPTY
                .next(MeshSnapshot.of(resources), List.of(mesh, after), List.of())
                .open(FILE, text());
    }

    public static MeshAssistant assistant(MeshFile... files) {
        List<Resource> resources =
                Stream.of(files).flatMap(file -> file.resources().stream()).toList();
        return MeshAssistant.EMPTY.next(MeshSnapshot.of(resources), List.of(files), List.of());
    }

    public static Knowledge knowledge() {
        return new Knowledge(snapshot(), SchemaCatalog.bundled(), ReferenceIndex.EMPTY);
    }
}
