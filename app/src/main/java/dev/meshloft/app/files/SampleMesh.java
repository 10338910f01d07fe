package dev.meshloft.app.files;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The bundled online shop. Its files are listed in `sample-mesh/index.txt`, because a jar has no folders to walk.
public final class SampleMesh {

    public static final String NAME = "shop-mesh";
    /// The file whose objects another manager owns in the playground.
    public static final String OF_OTHERS = NAME + "/storefront/catalog.yaml";

    private static final String FOLDER = "/sample-mesh/";

    private SampleMesh() {}

    /// The files, named below `shop-mesh/`.
    public static List<OpenFile> files() {
        return read("index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> OpenFile.of(new FileId(NAME + "/" + line), read(line)))
                .toList();
    }

    private static String read(String name) {
        try (InputStream in = SampleMesh.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
