package dev.meshloft.core.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The texts that `conformance/schema-tool` wrote for one release; they are part of the program.
final class BundledSchemas {

    private final String release;
    private final FieldSchema metadata;
    private final Descriptions descriptions;
    private final FirstReleases releases;

    private BundledSchemas(String release) {
        this.release = release;
        this.descriptions = Descriptions.parse(text("descriptions.txt"));
        this.releases = FirstReleases.parse(text("since.txt"));
        this.metadata = SchemaText.parse(
                text("ObjectMeta.schema"), descriptions.of("ObjectMeta"), FirstReleases.OfKind.UNKNOWN);
    }

    static BundledSchemas newest() {
        return new BundledSchemas("1.31");
    }

    String release() {
        return release;
    }

    List<KindName> kinds() {
        List<KindName> kinds = new ArrayList<>();
        for (String line : text("istio-" + release + "/kinds.index").split("\n")) {
            if (line.startsWith("kind ")) {
                kinds.add(SchemaText.parseKind(line));
            }
        }
        return List.copyOf(kinds);
    }

    KindSchema read(KindName name) {
        FieldSchema written = SchemaText.parse(
                text("istio-" + release + "/" + name.kind() + ".schema"),
                descriptions.of(name.kind()),
                releases.of(name.kind()));
        return new KindSchema(name, WholeObject.of(name, written, metadata));
    }

    private static String text(String file) {
        try (InputStream in = BundledSchemas.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not bundled: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the bundled " + file, e);
        }
    }
}
