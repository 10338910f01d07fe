package dev.meshloft.cluster.api;

import dev.meshloft.cluster.FieldManager;
import dev.meshloft.cluster.LiveObject;
import dev.meshloft.core.resource.ResourceKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns the server's JSON into [LiveObject]s.
public final class LiveObjects {

    /// What only the server sets in `metadata`.
    public static final Set<String> SERVER_METADATA = Set.of(
            "managedFields",
            "resourceVersion",
            "uid",
            "generation",
            "creationTimestamp",
            "selfLink",
            "deletionTimestamp",
            "deletionGracePeriodSeconds");

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final List<String> METADATA_ORDER = List.of("name", "generateName", "namespace");

    private LiveObjects() {}

    /// @param kind needed because items of a list carry no kind of their own
    public static LiveObject read(JsonNode object, ApiKind kind) {
        JsonNode metadata = object.path("metadata");
        boolean pod = kind.kind().equals("Pod") && kind.group().isEmpty();
        return new LiveObject(
                key(object, kind),
                kind.apiVersion(),
                metadata.path("resourceVersion").asString(""),
                metadata.path("uid").asString(""),
                time(metadata.path("creationTimestamp")),
                metadata.path("generation").asLong(0),
                pod ? List.of() : managers(metadata.path("managedFields")),
                YamlPrinter.print(pod ? PodSummary.of(clean(object, kind)) : clean(object, kind)),
                YamlPrinter.print(pod ? PodSummary.status(object) : object.path("status")));
    }

    public static ResourceKey key(JsonNode object, ApiKind kind) {
        JsonNode metadata = object.path("metadata");
        return new ResourceKey(
                kind.group(),
                kind.kind(),
                metadata.path("namespace").asString(""),
                metadata.path("name").asString(""));
    }

    /// The object without what the server adds, keys in the usual order. `last-applied-configuration` is left out too:
    /// it
    /// repeats the object, and `kubectl apply` keeps it by itself.
    public static ObjectNode clean(JsonNode object, ApiKind kind) {
        ObjectNode clean = Json.object();
        clean.put("apiVersion", kind.apiVersion());
        clean.put("kind", kind.kind());
        clean.set("metadata", cleanMetadata(object.path("metadata")));
        object.properties().forEach(field -> {
            if (!clean.has(field.getKey()) && !field.getKey().equals("status")) {
                clean.set(field.getKey(), field.getValue());
            }
        });
        return clean;
    }

    private static ObjectNode cleanMetadata(JsonNode metadata) {
        ObjectNode clean = Json.object();
        METADATA_ORDER.stream().filter(metadata::has).forEach(name -> clean.set(name, metadata.path(name)));
        metadata.properties().forEach(field -> {
            if (!clean.has(field.getKey()) && !SERVER_METADATA.contains(field.getKey())) {
                clean.set(field.getKey(), field.getValue());
            }
        });
        if (clean.get("annotations") instanceof ObjectNode annotations && annotations.has(LAST_APPLIED)) {
            ObjectNode others = annotations.deepCopy();
            others.remove(LAST_APPLIED);
            if (others.isEmpty()) {
                clean.remove("annotations");
            } else {
                clean.set("annotations", others);
            }
        }
        return clean;
    }

    private static List<FieldManager> managers(JsonNode entries) {
        List<FieldManager> managers = new ArrayList<>();
        for (JsonNode entry : entries.values()) {
            managers.add(new FieldManager(
                    entry.path("manager").asString(""),
                    entry.path("operation").asString(""),
                    entry.path("subresource").asString(""),
                    time(entry.path("time")),
                    FieldPaths.of(entry.path("fieldsV1"))));
        }
        return managers;
    }

    private static Optional<Instant> time(JsonNode text) {
        try {
            return text.isString() ? Optional.of(Instant.parse(text.stringValue())) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
