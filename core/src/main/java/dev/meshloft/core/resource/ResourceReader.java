package dev.meshloft.core.resource;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;

/// Finds the objects of a file: one per document, or the items of a `List` as `kubectl get -o yaml` prints it.
public final class ResourceReader {

    /// The mesh's settings as a document of their own have no API version: no API server knows them.
    private static final String MESH_CONFIG = "MeshConfig";

    /// What stands in one file.
    public record ReadFile(List<Resource> resources, List<Unread> unread) {}

    /// A document, or an item of a list, that is no object.
    ///
    /// @param document counted from 0 within the file
    /// @param range in the whole file
    /// @param foreign whether it names neither `apiVersion` nor `kind`: probably YAML of another program
    public record Unread(int document, TextRange range, String reason, boolean foreign) {}

    private final FileId file;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    private ResourceReader(FileId file) {
        this.file = file;
    }

    /// Broken documents give nothing here: their problems are on the document.
    public static ReadFile read(FileId file, YamlStream stream) {
        ResourceReader reader = new ResourceReader(file);
        for (int i = 0; i < stream.pieces().size(); i++) {
            YamlStream.Piece piece = stream.pieces().get(i);
            if (!piece.document().isBroken() && piece.document().value().isPresent()) {
                reader.readDocument(i, piece);
            }
        }
        return new ReadFile(List.copyOf(reader.resources), List.copyOf(reader.unread));
    }

    /// The objects that broken documents begin with: what stands before the place where they cannot be read further.
    public static List<Resource> readBroken(FileId file, YamlStream stream) {
        ResourceReader reader = new ResourceReader(file);
        for (int i = 0; i < stream.pieces().size(); i++) {
            YamlStream.Piece piece = stream.pieces().get(i);
            if (piece.document().isBroken() && piece.document().value().isPresent()) {
                reader.readDocument(i, piece);
            }
        }
        return List.copyOf(reader.resources);
    }

    private void readDocument(int index, YamlStream.Piece piece) {
        YamlValue root = piece.document().value();
        boolean list = root.get("kind").stringOr("").endsWith("List")
                && root.get("items").isSequence();
        if (!list) {
            readObject(index, piece, YamlPath.ROOT, root);
            return;
        }
        for (YamlValue item : root.get("items").items()) {
            if (item.node() != null) {
                readObject(index, piece, item.path(), YamlValue.rootAt(piece.document(), item.node()));
            }
        }
    }

    private void readObject(int index, YamlStream.Piece piece, YamlPath base, YamlValue root) {
        String apiVersion = root.get("apiVersion").stringOr("");
        String kind = root.get("kind").stringOr("");
        String name = root.get("metadata").get("name").stringOr("");
        if (kind.isEmpty() || (apiVersion.isEmpty() && !kind.equals(MESH_CONFIG))) {
            unread.add(notAnObject(index, piece, root, apiVersion, kind));
            return;
        }
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        String namespace = ClusterScope.isClusterScoped(group, kind)
                ? ""
                : root.get("metadata")
                        .get("namespace")
                        .string()
                        .filter(text -> !text.isEmpty())
                        .orElse("default");
        ResourceKey key = new ResourceKey(group, kind, namespace, name);
        resources.add(new Resource(key, apiVersion, file, index, piece.start(), base, root));
    }

    private static Unread notAnObject(
            int index, YamlStream.Piece piece, YamlValue root, String apiVersion, String kind) {
        boolean foreign = apiVersion.isEmpty() && kind.isEmpty();
        String reason = !root.isMapping()
                ? "This document is not a mapping; a Kubernetes object has apiVersion, kind and metadata"
                : foreign
                        ? "Not a Kubernetes object: it names neither apiVersion nor kind"
                        : kind.isEmpty()
                                ? "kind is missing; add it, such as kind: VirtualService"
                                : "apiVersion is missing";
        YamlDocument document = piece.document();
        TextRange range = root.node() == null ? document.headline() : firstLine(document, root.range());
        return new Unread(index, range.shift(piece.start()), reason, foreign);
    }

    private static TextRange firstLine(YamlDocument document, TextRange range) {
        int end = range.start();
        while (end < range.end()
                && document.text().charAt(end) != '\n'
                && document.text().charAt(end) != '\r') {
            end++;
        }
        return new TextRange(range.start(), end);
    }
}
