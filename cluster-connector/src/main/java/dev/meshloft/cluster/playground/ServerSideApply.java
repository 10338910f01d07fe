package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.FieldConflict;
import dev.meshloft.cluster.api.FieldPaths;
import dev.meshloft.cluster.api.Json;
import dev.meshloft.cluster.api.LiveObjects;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Server-side apply and its book-keeping (`metadata.managedFields`), after
/// `sigs.k8s.io/structured-merge-diff`: who set a field owns it, another value for it by somebody else is a conflict,
/// and
/// what a manager does not apply any more goes away unless somebody else owns it too.
final class ServerSideApply {

    private final String kind;
    private final Instant now;

    ServerSideApply(String kind, Instant now) {
        this.kind = kind;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /// @param object the merged object; the live one when there are conflicts
    record Outcome(ObjectNode object, List<FieldConflict> conflicts) {}

    /// @param live empty object when there is none
    Outcome apply(ObjectNode live, ObjectNode applied, String manager, boolean force) {
        List<Owner> owners = owners(live);
        FieldTree set = FieldTree.of(applied, kind);
        List<FieldConflict> conflicts = new ArrayList<>();
        for (Owner other : owners) {
            if (!other.is(manager, "Apply")) {
                conflicts.addAll(conflicts(live, applied, set, other, force));
            }
        }
        if (!conflicts.isEmpty()) {
            return new Outcome(live, conflicts);
        }
        ObjectNode merged = live.deepCopy();
        merge(merged, applied, "");
        owners.stream()
                .filter(o -> o.is(manager, "Apply"))
                .forEach(mine -> dropUnapplied(merged, mine.fields(), set, owners, mine));
        store(merged, owners, new Owner(manager, "Apply", now, set), live);
        return new Outcome(merged, List.of());
    }

    /// A plain write (`create`, `replace`, client-side apply): the writer owns what changed, and what is gone belongs
    /// to
    /// nobody.
    ObjectNode replace(ObjectNode live, ObjectNode next, String manager) {
        List<Owner> owners = owners(live);
        ObjectNode result = next.deepCopy();
        FieldTree mine = owners.stream()
                .filter(o -> o.is(manager, "Update"))
                .map(Owner::fields)
                .findFirst()
                .orElseGet(FieldTree::new);
        FieldTree all = FieldTree.of(next, kind);
        for (List<String> path : all.leaves()) {
            if (!value(next, path).equals(value(live, path))) {
                owners.forEach(o -> o.fields().remove(path));
                mine.add(path);
            }
        }
        for (Owner owner : owners) {
            owner.fields().leaves().stream()
                    .filter(path -> FieldTree.value(next, path) == null)
                    .forEach(owner.fields()::remove);
        }
        store(result, owners, new Owner(manager, "Update", now, mine), live);
        return result;
    }

    private record Owner(String manager, String operation, Instant time, FieldTree fields) {
        boolean is(String name, String how) {
            return manager.equals(name) && operation.equals(how);
        }
    }

    private List<FieldConflict> conflicts(
            ObjectNode live, ObjectNode applied, FieldTree set, Owner other, boolean force) {
        List<FieldConflict> conflicts = new ArrayList<>();
        for (List<String> path : set.leaves()) {
            boolean differs = !value(applied, path).equals(value(live, path));
            if (differs && other.fields().touches(path)) {
                if (force) {
                    other.fields().remove(path);
                } else {
                    conflicts.add(new FieldConflict(other.manager(), FieldPaths.of(path)));
                }
            }
        }
        return conflicts;
    }

    private void dropUnapplied(ObjectNode merged, FieldTree before, FieldTree set, List<Owner> owners, Owner mine) {
        for (List<String> path : before.leaves()) {
            boolean others = owners.stream()
                    .filter(o -> !o.equals(mine))
                    .anyMatch(o -> o.fields().touches(path));
            if (!set.touches(path) && !others) {
                FieldTree.delete(merged, path);
            }
        }
    }

    private void merge(ObjectNode into, JsonNode applied, String path) {
        for (Map.Entry<String, JsonNode> field : applied.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            String at = path.isEmpty() ? name : path + "." + name;
            if (path.equals("metadata") && LiveObjects.SERVER_METADATA.contains(name)) {
                continue;
            }
            List<String> keys = ListTypes.keys(kind, at);
            if (value.isObject() && into.get(name) instanceof ObjectNode inner) {
                merge(inner, value, at);
            } else if (keys != null && into.get(name) instanceof ArrayNode list) {
                value.values().forEach(item -> mergeItem(list, item, keys, at));
            } else {
                into.set(name, value.deepCopy());
            }
        }
    }

    private void mergeItem(ArrayNode list, JsonNode item, List<String> keys, String path) {
        String step = FieldTree.itemStep(item, keys);
        for (JsonNode present : list.values()) {
            if (present instanceof ObjectNode same
                    && FieldTree.itemStep(same, keys).equals(step)) {
                merge(same, item, path);
                return;
            }
        }
        list.add(item.deepCopy());
    }

    private static List<Owner> owners(ObjectNode live) {
        List<Owner> owners = new ArrayList<>();
        for (JsonNode entry : live.path("metadata").path("managedFields").values()) {
            owners.add(new Owner(
                    entry.path("manager").asString(),
                    entry.path("operation").asString(),
                    Instant.parse(entry.path("time").asString()),
                    FieldTree.fromJson(entry.path("fieldsV1"))));
        }
        return owners;
    }

    /// An owner keeps its time when its set did not change.
    private void store(ObjectNode object, List<Owner> before, Owner mine, ObjectNode live) {
        List<Owner> owners = new ArrayList<>(before);
        owners.replaceAll(o -> o.is(mine.manager(), mine.operation()) ? mine : o);
        if (!owners.contains(mine)) {
            owners.add(mine);
        }
        ArrayNode entries = ((ObjectNode) object.path("metadata")).putArray("managedFields");
        for (Owner owner : owners) {
            if (!owner.fields().isLeaf()) {
                entries.add(entry(owner, object, live));
            }
        }
    }

    private static ObjectNode entry(Owner owner, ObjectNode object, ObjectNode live) {
        ObjectNode entry = Json.object();
        entry.put("manager", owner.manager()).put("operation", owner.operation());
        entry.put("apiVersion", object.path("apiVersion").asString());
        entry.put("time", owner.time().toString()).put("fieldsType", "FieldsV1");
        entry.set("fieldsV1", owner.fields().toJson());
        for (JsonNode old : live.path("metadata").path("managedFields").values()) {
            if (old.path("manager").equals(entry.path("manager"))
                    && old.path("operation").equals(entry.path("operation"))
                    && old.path("fieldsV1").equals(entry.path("fieldsV1"))) {
                entry.set("time", old.path("time"));
            }
        }
        return entry;
    }

    private static JsonNode value(JsonNode root, List<String> path) {
        JsonNode value = FieldTree.value(root, path);
        return value == null ? MissingNode.getInstance() : value;
    }
}
