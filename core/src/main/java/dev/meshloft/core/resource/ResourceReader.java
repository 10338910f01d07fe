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
    /// @param offset where the document starts in the file
    /// @param inDocument its range within the document
    /// @param foreign whether it names neither `apiVersion` nor `kind`: probably YAML of another program
    public record Unread(int document, int offset, TextRange inDocument, String reason, boolean foreign) {

        /// In the whole file.
        public TextRange range() {
            return inDocument.shift(offset);
        }

        Unread movedTo(int newDocument, int newOffset) {
            return new Unread(newDocument, newOffset, inDocument, reason, foreign);
        }
    }

    private final FileId file;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    private ResourceReader(FileId file) {
        this.file = file;
    }

    /// Of a broken document what can be read, with what could be read last in the place of what cannot.
    public static ReadFile read(FileId file, YamlStream stream) {
        ResourceReader reader = new ResourceReader(file);
        reader.readPieces(stream, 0, stream.pieces().size());
        return reader.done();
    }

    /// What stands in a file after a change: only the documents that are new in the stream are read.
    ///
    /// @param before the stream that `known` was read from
    public static ReadFile reread(FileId file, YamlStream stream, YamlStream before, ReadFile known) {
        List<YamlStream.Piece> pieces = stream.pieces();
        List<YamlStream.Piece> old = before.pieces();
        int shorter = Math.min(pieces.size(), old.size());
        int head = 0;
        while (head < shorter && pieces.get(head) == old.get(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && isSame(pieces.get(pieces.size() - 1 - tail), old.get(old.size() - 1 - tail))) {
            tail++;
        }
        ResourceReader reader = new ResourceReader(file);
        reader.take(known, 0, head, stream, 0);
        reader.readPieces(stream, head, pieces.size() - tail);
        reader.take(known, old.size() - tail, old.size(), stream, pieces.size() - old.size());
        return reader.done();
    }

    private static boolean isSame(YamlStream.Piece one, YamlStream.Piece other) {
        return one.document() == other.document() && one.lastGood() == other.lastGood();
    }

    private ReadFile done() {
        return new ReadFile(List.copyOf(resources), List.copyOf(unread));
    }

    private void take(ReadFile known, int from, int to, YamlStream stream, int moved) {
        for (Resource resource : known.resources()) {
            if (from <= resource.document() && resource.document() < to) {
                int document = resource.document() + moved;
                resources.add(
                        resource.movedTo(document, stream.pieces().get(document).start()));
            }
        }
        for (Unread each : known.unread()) {
            if (from <= each.document() && each.document() < to) {
                int document = each.document() + moved;
                unread.add(each.movedTo(document, stream.pieces().get(document).start()));
            }
        }
    }

    private void readPieces(YamlStream stream, int from, int to) {
        for (int i = from; i < to; i++) {
            YamlStream.Piece piece = stream.pieces().get(i);
            YamlDocument values = values(piece);
            if (values.value().isPresent()) {
                readDocument(i, piece, values.value());
            }
        }
    }

    /// A document that has become another object, as by pasting, keeps nothing of the one before.
    private static YamlDocument values(YamlStream.Piece piece) {
        YamlValue now = piece.document().value();
        YamlValue before = piece.lastGood().value();
        boolean other = differs(now.get("kind"), before.get("kind"))
                || differs(
                        now.get("metadata").get("name"), before.get("metadata").get("name"));
        return other ? piece.document() : piece.values();
    }

    private static boolean differs(YamlValue now, YamlValue before) {
        return now.string().isPresent()
                && now.document().isComplete(now.path())
                && !now.string().equals(before.string());
    }

    private void readDocument(int index, YamlStream.Piece piece, YamlValue root) {
        boolean list = root.get("kind").stringOr("").endsWith("List")
                && root.get("items").isSequence();
        if (!list) {
            readObject(index, piece, YamlPath.ROOT, root);
            return;
        }
        for (YamlValue item : root.get("items").items()) {
            if (item.node() != null) {
                readObject(index, piece, item.path(), YamlValue.rootAt(root.document(), item.node()));
            }
        }
    }

    private void readObject(int index, YamlStream.Piece piece, YamlPath base, YamlValue root) {
        String apiVersion = root.get("apiVersion").stringOr("");
        String kind = root.get("kind").stringOr("");
        String name = root.get("metadata").get("name").stringOr("");
        if (kind.isEmpty() || (apiVersion.isEmpty() && !kind.equals(MESH_CONFIG))) {
            if (!piece.document().isBroken()) {
                unread.add(notAnObject(index, piece, root, apiVersion, kind));
            }
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
        return new Unread(index, piece.start(), range, reason, foreign);
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
