package dev.meshloft.core.assist.place;

import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.schema.KindSchema;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Optional;

/// The object a place belongs to, as far as it is written yet: a whole document, or an item of a `List`.
///
/// @param base the way from the document's root to the object
/// @param root the object; its paths start here
public record ObjectAt(YamlPath base, YamlValue root) {

    /// @param path of the place, from the document's root
    static ObjectAt of(YamlDocument document, YamlPath path) {
        YamlValue root = document.value();
        boolean inList = root.get("kind").stringOr("").endsWith("List")
                && path.steps().size() >= 2
                && path.steps().get(0).equals(new YamlPath.Key("items"))
                && path.steps().get(1) instanceof YamlPath.Index;
        if (!inList) {
            return new ObjectAt(YamlPath.ROOT, root);
        }
        YamlPath base = new YamlPath(path.steps().subList(0, 2));
        YamlValue item = root.at(base);
        return new ObjectAt(base, item.node() == null ? item : YamlValue.rootAt(document, item.node()));
    }

    public String apiVersion() {
        return root.get("apiVersion").stringOr("");
    }

    public String kind() {
        return root.get("kind").stringOr("");
    }

    public String group() {
        String version = apiVersion();
        return version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
    }

    public String name() {
        return root.get("metadata").get("name").stringOr("");
    }

    /// As [dev.meshloft.core.resource.ResourceReader] reads it for a namespaced kind.
    public String namespace() {
        String written = root.get("metadata").get("namespace").stringOr("");
        return written.isEmpty() ? "default" : written;
    }

    public ResourceKey key() {
        return new ResourceKey(group(), kind(), namespace(), name());
    }

    /// The schema of its kind; while the API version is not written yet, that of the only kind of this name.
    public Optional<KindSchema> schema(SchemaCatalog catalog) {
        if (!apiVersion().isEmpty()) {
            return catalog.find(group(), kind());
        }
        return catalog.kinds().stream()
                .filter(each -> each.kind().equals(kind()))
                .findFirst()
                .flatMap(each -> catalog.find(each.group(), each.kind()));
    }

    /// The path without the way to the object.
    YamlPath relative(YamlPath inDocument) {
        return new YamlPath(inDocument
                .steps()
                .subList(base.steps().size(), inDocument.steps().size()));
    }
}
