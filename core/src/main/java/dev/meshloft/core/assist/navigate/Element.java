package dev.meshloft.core.assist.navigate;

import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Optional;

/// The key or value that an offset touches.
///
/// @param start of the document in the file
/// @param inDocument the path from the document's root
/// @param key whether the key is meant and not its value
/// @param node the key or value, aliases not followed
public record Element(YamlDocument document, int start, YamlPath inDocument, boolean key, YamlNode node) {

    public static Optional<Element> at(MeshFile file, int offset) {
        return file.stream().findAt(offset).flatMap(piece -> in(piece, offset - piece.start()));
    }

    private static Optional<Element> in(YamlStream.Piece piece, int offset) {
        YamlDocument document = piece.document();
        YamlPath path = document.pathAt(offset);
        if (path.isRoot()) {
            return Optional.empty();
        }
        YamlNode parent = document.find(path.parent()).orElse(null);
        if (path.last() instanceof YamlPath.Key(String name) && parent instanceof YamlMapping mapping) {
            Optional<YamlEntry> entry = mapping.find(name);
            boolean onKey =
                    entry.filter(each -> each.key().range().touches(offset)).isPresent();
            return entry.map(each -> onKey ? each.key() : each.value())
                    .filter(node -> node.range().touches(offset))
                    .map(node -> new Element(document, piece.start(), path, onKey, node));
        }
        return parent instanceof dev.meshloft.core.yaml.YamlSequence sequence
                        && path.last() instanceof YamlPath.Index(int position)
                        && position < sequence.items().size()
                ? Optional.of(new Element(
                        document, piece.start(), path, false, sequence.items().get(position)))
                : Optional.empty();
    }

    /// In the file's text.
    public TextRange range() {
        return node.range().shift(start);
    }

    /// The object it belongs to; absent in documents that are none.
    public Optional<Resource> resource(MeshFile file) {
        return file.resources().stream()
                .filter(each -> each.offset() == start && each.yaml() == document)
                .filter(each -> inDocument.startsWith(each.base()))
                .findFirst();
    }

    /// The path from the object's root.
    public YamlPath path(Resource resource) {
        return new YamlPath(inDocument
                .steps()
                .subList(resource.base().steps().size(), inDocument.steps().size()));
    }

    public YamlValue value() {
        return document.value().at(inDocument);
    }
}
