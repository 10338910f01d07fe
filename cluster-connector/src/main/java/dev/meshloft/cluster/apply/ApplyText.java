package dev.meshloft.cluster.apply;

import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.LiveObjects;
import dev.meshloft.cluster.api.YamlReader;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The text of an apply: what it is about, and what is sent.
///
/// @param namespace empty when the text names none
/// @param toSend the user's own text when nothing of it had to change, so that the API server reads exactly what the
///     user wrote; otherwise the object as JSON
record ApplyText(String apiVersion, String kind, String namespace, String name, String toSend) {

    /// Not one object that could be applied.
    static final class NotAnObject extends Exception {
        private static final long serialVersionUID = 1L;

        private final String words;

        NotAnObject(String words) {
            super(words);
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static ApplyText of(String yaml, Optional<String> expectedVersion) throws NotAnObject {
        JsonNode tree = tree(yaml);
        JsonNode metadata = tree.path("metadata");
        String apiVersion = required(tree, "apiVersion", "apiVersion");
        String kind = required(tree, "kind", "kind");
        String name = required(metadata, "name", "metadata.name");
        String namespace = metadata.path("namespace").asString("");
        return new ApplyText(apiVersion, kind, namespace, name, toSend(yaml, tree, expectedVersion));
    }

    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    String namespace(String otherwise) {
        return namespace.isEmpty() ? otherwise : namespace;
    }

    /// The API server wants the version of the text in the path.
    ApiKind inItsVersion(ApiKind newest) {
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        return new ApiKind(newest.group(), version, newest.kind(), newest.plural(), newest.namespaced());
    }

    private static JsonNode tree(String yaml) throws NotAnObject {
        try {
            JsonNode tree = YamlReader.read(yaml);
            if (!tree.isObject()) {
                throw new NotAnObject("The document is not a Kubernetes object; nothing was sent.");
            }
            return tree;
        } catch (YamlReader.UnreadableYaml wrong) {
            throw new NotAnObject("The document is not valid YAML, nothing was sent: " + wrong.words());
        }
    }

    private static String required(JsonNode parent, String field, String path) throws NotAnObject {
        String value = parent.path(field).asString("");
        if (value.isBlank()) {
            throw new NotAnObject("The document has no " + path + "; nothing was sent. Add it.");
        }
        return value;
    }

    private static String toSend(String yaml, JsonNode tree, Optional<String> expectedVersion) {
        boolean clean =
                !tree.has("status") && LiveObjects.SERVER_METADATA.stream().noneMatch(tree.path("metadata")::has);
        if (clean && expectedVersion.isEmpty()) {
            return yaml;
        }
        ObjectNode object = (ObjectNode) tree;
        object.remove("status");
        if (object.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(LiveObjects.SERVER_METADATA);
            expectedVersion.ifPresent(version -> metadata.put("resourceVersion", version));
        }
        return object.toString();
    }
}
