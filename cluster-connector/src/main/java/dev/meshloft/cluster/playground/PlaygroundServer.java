package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.Json;
import dev.meshloft.cluster.api.LiveObjects;
import dev.meshloft.cluster.api.ReadTransport.WatchStream;
import dev.meshloft.cluster.api.YamlPrinter;
import dev.meshloft.core.resource.ResourceKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The objects of the playground and what an API server does with them. Thread-safe by one lock; stored trees are never
/// changed, only replaced.
final class PlaygroundServer {

    private final Clock clock;
    private final Map<ResourceKey, ObjectNode> objects = new TreeMap<>();
    private final EventLog log = new EventLog();
    private Admission admission;
    private long version = 1;

    PlaygroundServer(Clock clock, Admission admission) {
        this.clock = clock;
        this.admission = admission;
    }

    synchronized void admission(Admission next) {
        admission = next;
    }

    synchronized ApiAnswer get(ApiKind kind, String namespace, String name) {
        ObjectNode object = objects.get(key(kind, namespace, name));
        return object == null ? StatusAnswer.notFound(kind, name) : ok(inVersion(object, kind), List.of());
    }

    /// @param after the `continue` token: the last key of the page before, as text; empty for the first page
    synchronized ApiAnswer list(ApiKind kind, Predicate<JsonNode> filter, int limit, String after) {
        List<ObjectNode> found = objects.entrySet().stream()
                .filter(e -> e.getKey().kind().equals(kind.kind())
                        && e.getKey().group().equals(kind.group()))
                .filter(e -> after.isEmpty() || token(e.getKey()).compareTo(after) > 0)
                .map(Map.Entry::getValue)
                .filter(filter)
                .sorted(Comparator.comparing(o -> token(LiveObjects.key(o, kind))))
                .toList();
        ObjectNode body = Json.object();
        body.put("kind", kind.kind() + "List").put("apiVersion", kind.apiVersion());
        ObjectNode metadata = body.putObject("metadata").put("resourceVersion", String.valueOf(version));
        ArrayNode items = body.putArray("items");
        found.stream().limit(limit).map(o -> inVersion(o, kind)).forEach(items::add);
        if (found.size() > limit) {
            metadata.put("continue", token(LiveObjects.key(found.get(limit - 1), kind)));
            metadata.put("remainingItemCount", found.size() - limit);
        }
        return ok(body, List.of());
    }

    synchronized WatchStream watch(ApiKind kind, Predicate<JsonNode> filter, String from) {
        return log.watch(kind, filter, from.isEmpty() ? version : Long.parseLong(from));
    }

    synchronized ApiAnswer apply(
            ApiKind kind, String namespace, ObjectNode applied, String manager, boolean force, boolean dryRun) {
        String name = applied.path("metadata").path("name").asString("");
        ObjectNode live = objects.getOrDefault(key(kind, namespace, name), Json.object());
        String expected = applied.path("metadata").path("resourceVersion").asString("");
        String found = live.path("metadata").path("resourceVersion").asString("");
        if (!expected.isEmpty() && !expected.equals(found)) {
            return StatusAnswer.outdated(kind, name, expected, found);
        }
        if (!namespace.isEmpty() && !objects.containsKey(namespaceKey(namespace))) {
            return StatusAnswer.notFound(PlaygroundKinds.ALL.getFirst(), namespace);
        }
        ServerSideApply.Outcome outcome =
                new ServerSideApply(kind.kind(), clock.instant()).apply(live, applied, manager, force);
        return outcome.conflicts().isEmpty()
                ? admit(kind, namespace, live, outcome.object(), dryRun)
                : StatusAnswer.conflict(outcome.conflicts());
    }

    private ApiAnswer admit(ApiKind kind, String namespace, ObjectNode live, ObjectNode next, boolean dryRun) {
        ObjectNode metadata = (ObjectNode) next.path("metadata");
        if (kind.namespaced()) {
            metadata.put("namespace", namespace);
        }
        String name = metadata.path("name").asString("");
        Admission.Review review = admission.review(YamlPrinter.print(LiveObjects.clean(next, kind)));
        if (!review.refusals().isEmpty()) {
            return StatusAnswer.refused(kind, name, review.refusals(), review.warnings());
        }
        if (next.equals(live)) {
            return ok(inVersion(live, kind), review.warnings());
        }
        stamp(live, next);
        if (!dryRun) {
            store(kind, next, live.isEmpty() ? "ADDED" : "MODIFIED");
        }
        return ok(inVersion(next, kind), review.warnings());
    }

    /// A plain write by somebody else; never refused. Namespaces are made as needed.
    synchronized void replace(ApiKind kind, String namespace, ObjectNode next, String manager) {
        if (!namespace.isEmpty() && !objects.containsKey(namespaceKey(namespace))) {
            ObjectNode missing = Json.object();
            missing.put("apiVersion", "v1").put("kind", "Namespace");
            missing.putObject("metadata").put("name", namespace);
            replace(PlaygroundKinds.ALL.getFirst(), "", missing, manager);
        }
        String name = next.path("metadata").path("name").asString("");
        ObjectNode live = objects.getOrDefault(key(kind, namespace, name), Json.object());
        ObjectNode clean = LiveObjects.clean(next, kind);
        if (next.has("status")) {
            clean.set("status", next.path("status"));
        }
        if (kind.namespaced()) {
            ((ObjectNode) clean.path("metadata")).put("namespace", namespace);
        }
        ObjectNode result = new ServerSideApply(kind.kind(), clock.instant()).replace(live, clean, manager);
        stamp(live, result);
        if (!result.equals(live)) {
            store(kind, result, live.isEmpty() ? "ADDED" : "MODIFIED");
        }
    }

    /// @param expected a `resourceVersion`, or empty
    synchronized ApiAnswer delete(ApiKind kind, String namespace, String name, String expected, boolean dryRun) {
        ResourceKey key = key(kind, namespace, name);
        ObjectNode live = objects.get(key);
        if (live == null) {
            return StatusAnswer.notFound(kind, name);
        }
        String found = live.path("metadata").path("resourceVersion").asString("");
        if (!expected.isEmpty() && !expected.equals(found)) {
            return StatusAnswer.outdated(kind, name, expected, found);
        }
        if (!dryRun) {
            if (key.equals(namespaceKey(name))) {
                objects.keySet().stream()
                        .filter(k -> k.namespace().equals(name))
                        .toList()
                        .forEach(this::drop);
            }
            drop(key);
        }
        return ok(Json.object().put("kind", "Status").put("status", "Success"), List.of());
    }

    synchronized void expireWatches() {
        log.expire(++version); // later than every list so far
    }

    synchronized void cutWatches() {
        log.cut();
    }

    private void drop(ResourceKey key) {
        ObjectNode gone = objects.remove(key);
        if (gone != null) {
            ObjectNode last = gone.deepCopy();
            ((ObjectNode) last.path("metadata")).put("resourceVersion", String.valueOf(++version));
            PlaygroundKinds.ALL.stream()
                    .filter(k -> k.kind().equals(key.kind()) && k.group().equals(key.group()))
                    .findFirst()
                    .ifPresent(kind -> log.add(version, kind, "DELETED", last));
        }
    }

    private void store(ApiKind kind, ObjectNode object, String type) {
        ObjectNode metadata = (ObjectNode) object.path("metadata");
        metadata.put("resourceVersion", String.valueOf(++version));
        objects.put(LiveObjects.key(object, kind), object);
        log.add(version, kind, type, object);
    }

    /// Identity and counters, as the API server keeps them. A dry run shows them too, without storing.
    private void stamp(ObjectNode live, ObjectNode next) {
        ObjectNode metadata = (ObjectNode) next.path("metadata");
        JsonNode before = live.path("metadata");
        String identity = next.path("kind").asString("") + metadata.path("namespace") + metadata.path("name") + version;
        metadata.put(
                "uid",
                before.path("uid")
                        .asString(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                                .toString()));
        metadata.put(
                "creationTimestamp",
                before.path("creationTimestamp")
                        .asString(
                                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
        metadata.set("resourceVersion", before.path("resourceVersion"));
        if (before.path("resourceVersion").isMissingNode()) {
            metadata.remove("resourceVersion");
        }
        long generation = before.path("generation").asLong(0);
        metadata.put("generation", sameContent(live, next) ? generation : generation + 1);
    }

    private static boolean sameContent(ObjectNode a, ObjectNode b) {
        return content(a).equals(content(b));
    }

    private static ObjectNode content(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        copy.remove(List.of("metadata", "status", "apiVersion", "kind"));
        return copy;
    }

    private static ObjectNode inVersion(ObjectNode object, ApiKind kind) {
        if (object.path("apiVersion").asString("").equals(kind.apiVersion())) {
            return object;
        }
        ObjectNode copy = object.deepCopy();
        copy.put("apiVersion", kind.apiVersion());
        return copy;
    }

    private static ApiAnswer ok(JsonNode body, List<String> warnings) {
        return new ApiAnswer(200, body, warnings);
    }

    private static ResourceKey key(ApiKind kind, String namespace, String name) {
        return new ResourceKey(kind.group(), kind.kind(), kind.namespaced() ? namespace : "", name);
    }

    private static ResourceKey namespaceKey(String name) {
        return new ResourceKey("", "Namespace", "", name);
    }

    private static String token(ResourceKey key) {
        return key.namespace() + "/" + key.name();
    }
}
