package dev.meshloft.core.resource;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One object: what it is, and the place of the text that says so.
///
/// @param key the namespace is filled in (`default`) where a namespaced kind names none
/// @param document counted from 0 within the file
/// @param offset where the document's text starts in the file
/// @param base the way from the document's root to the object: empty, or `items[3]` in a `List`
/// @param root the object itself; its paths start here
public record Resource(
        ResourceKey key, String apiVersion, FileId file, int document, int offset, YamlPath base, YamlValue root) {

    public String kind() {
        return key.kind();
    }

    public String name() {
        return key.name();
    }

    public String namespace() {
        return key.namespace();
    }

    /// The document as it is written, for edits.
    public YamlDocument yaml() {
        return root.document().written();
    }

    /// Whether its document is not YAML now. Such an object can be looked at but not be applied.
    public boolean isBroken() {
        return root.document().isBroken();
    }

    /// Whether its values are all there: its document is fine, or was before it was broken.
    public boolean isCertain() {
        return root.document().isCertain();
    }

    /// Whether a field is not itself inside a damage of the text; below it there may be one.
    public boolean isReadable(YamlPath path) {
        return yaml().isReadable(base.append(path));
    }

    /// Whether all that is written at and below a field can be read; for a missing field, whether truly nothing is
    /// written there.
    public boolean isComplete(YamlPath path) {
        return yaml().isComplete(base.append(path));
    }

    public YamlValue spec() {
        return root.get("spec");
    }

    public Map<String, String> labels() {
        return root.get("metadata").get("labels").stringMap();
    }

    public Map<String, String> annotations() {
        return root.get("metadata").get("annotations").stringMap();
    }

    /// When the cluster made it, as written; empty for an object from a file, which counts as the youngest.
    public Optional<String> creationTimestamp() {
        return root.get("metadata").get("creationTimestamp").string();
    }

    /// The same object in a file where the document has moved.
    public Resource movedTo(int newDocument, int newOffset) {
        return newDocument == document && newOffset == offset
                ? this
                : new Resource(key, apiVersion, file, newDocument, newOffset, base, root);
    }

    /// The place of the object as a whole: its first line.
    public SourceRef whole() {
        return at(YamlPath.ROOT);
    }

    /// The place of a field. A scalar is shown by its value, a mapping or list by the key that leads to it, a missing
    /// field by what would hold it.
    public SourceRef at(YamlPath path) {
        return new SourceRef(file, document, path, rangeOf(path).shift(offset));
    }

    /// The place of the key of a field, or what [#at] gives when there is none.
    public SourceRef atKey(YamlPath path) {
        TextRange key = keyRange(path);
        return key == null ? at(path) : new SourceRef(file, document, path, key.shift(offset));
    }

    private TextRange rangeOf(YamlPath path) {
        YamlValue value = root.at(path);
        TextRange key = keyRange(path);
        return switch (value.node()) {
            case YamlMapping mapping when key == null -> firstLine(mapping);
            case YamlSequence sequence when key == null -> firstLine(sequence);
            case null -> path.isRoot() ? yaml().headline() : rangeOf(path.parent());
            case YamlNode node when key == null -> node.range();
            case YamlMapping _, YamlSequence _ -> key;
            case YamlNode node -> node.range().isEmpty() ? key : node.range();
        };
    }

    private @Nullable TextRange keyRange(YamlPath path) {
        if (path.isRoot() || !(path.last() instanceof YamlPath.Key(String name))) {
            return null;
        }
        return root.at(path.parent()).node() instanceof YamlMapping parent
                ? parent.find(name).map(YamlEntry::key).map(YamlNode::range).orElse(null)
                : null;
    }

    private TextRange firstLine(YamlNode node) {
        String text = yaml().text();
        int end = node.range().start();
        while (end < node.range().end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new TextRange(node.range().start(), end);
    }
}
