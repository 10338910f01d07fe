package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A set of fields as a tree of steps, as in `fieldsV1`: `f:name` into a mapping, `k:{"name":"app"}` into a list that
/// is
/// merged by keys. A field is in the set when it is a leaf of the tree. Mutable; confined to the server's lock.
final class FieldTree {

    private static final Set<String> IDENTITY = Set.of("apiVersion", "kind", "status");
    private static final Set<String> METADATA_IDENTITY = Set.of(
            "name",
            "namespace",
            "managedFields",
            "resourceVersion",
            "uid",
            "generation",
            "creationTimestamp",
            "selfLink");

    private final Map<String, FieldTree> children = new TreeMap<>();

    /// Every field that an object sets, identity and server values aside.
    static FieldTree of(JsonNode object, String kind) {
        FieldTree tree = new FieldTree();
        object.properties().forEach(field -> {
            if (field.getKey().equals("metadata")) {
                FieldTree metadata = new FieldTree();
                field.getValue().properties().forEach(inner -> {
                    if (!METADATA_IDENTITY.contains(inner.getKey())) {
                        metadata.put("f:" + inner.getKey(), of(inner.getValue(), kind, "metadata." + inner.getKey()));
                    }
                });
                if (!metadata.isLeaf()) {
                    tree.put("f:metadata", metadata);
                }
            } else if (!IDENTITY.contains(field.getKey())) {
                tree.put("f:" + field.getKey(), of(field.getValue(), kind, field.getKey()));
            }
        });
        return tree;
    }

    private static FieldTree of(JsonNode value, String kind, String path) {
        FieldTree tree = new FieldTree();
        if (value.isObject()) {
            value.properties()
                    .forEach(f -> tree.put("f:" + f.getKey(), of(f.getValue(), kind, path + "." + f.getKey())));
        } else if (value instanceof ArrayNode list) {
            List<String> keys = ListTypes.keys(kind, path);
            if (keys != null) {
                list.values().forEach(item -> tree.put(itemStep(item, keys), of(item, kind, path)));
            }
        }
        return tree;
    }

    static FieldTree fromJson(JsonNode fieldsV1) {
        FieldTree tree = new FieldTree();
        fieldsV1.properties().forEach(f -> {
            if (!f.getKey().equals(".")) {
                tree.put(f.getKey(), fromJson(f.getValue()));
            }
        });
        return tree;
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        children.forEach((step, child) -> json.set(step, child.toJson()));
        return json;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    private void put(String step, FieldTree child) {
        children.put(step, child);
    }

    /// All leaves, each as its steps from the root.
    List<List<String>> leaves() {
        List<List<String>> leaves = new ArrayList<>();
        children.forEach((step, child) -> child.leaves(new ArrayList<>(List.of(step)), leaves));
        return leaves;
    }

    private void leaves(List<String> at, List<List<String>> into) {
        if (isLeaf()) {
            into.add(List.copyOf(at));
        }
        children.forEach((step, child) -> {
            at.add(step);
            child.leaves(at, into);
            at.removeLast();
        });
    }

    /// Whether the field, a part of it, or something it is a part of, is in the set.
    boolean touches(List<String> path) {
        FieldTree at = this;
        for (String step : path) {
            FieldTree next = at.children.get(step);
            if (next == null) {
                return at.isLeaf() && at != this;
            }
            at = next;
        }
        return true;
    }

    void add(List<String> path) {
        FieldTree at = this;
        for (String step : path) {
            at = at.children.computeIfAbsent(step, s -> new FieldTree());
        }
    }

    void remove(List<String> path) {
        FieldTree child = children.get(path.getFirst());
        if (child != null) {
            if (path.size() > 1) {
                child.remove(path.subList(1, path.size()));
            }
            if (path.size() == 1 || child.isLeaf()) {
                children.remove(path.getFirst());
            }
        }
    }

    /// The value at a path, or null.
    static @Nullable JsonNode value(JsonNode root, List<String> path) {
        JsonNode at = root;
        for (String step : path) {
            at = step.startsWith("f:") ? at.get(step.substring(2)) : item(at, step);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /// Takes a value out, and what becomes empty by that.
    static void delete(JsonNode root, List<String> path) {
        JsonNode parent = value(root, path.subList(0, path.size() - 1));
        if (parent == null) {
            return;
        }
        String step = path.getLast();
        if (parent instanceof ObjectNode object) {
            object.remove(step.substring(2));
        } else if (parent instanceof ArrayNode list) {
            JsonNode item = item(list, step);
            list.removeIf(i -> i.equals(item));
        }
        if (parent.isContainer() && parent.isEmpty() && path.size() > 1) {
            delete(root, path.subList(0, path.size() - 1));
        }
    }

    private static @Nullable JsonNode item(JsonNode list, String step) {
        Map<String, JsonNode> wanted = keyValues(step);
        for (JsonNode item : list.values()) {
            if (wanted.entrySet().stream()
                    .allMatch(k -> keyValue(item, k.getKey()).equals(k.getValue()))) {
                return item;
            }
        }
        return null;
    }

    private static Map<String, JsonNode> keyValues(String step) {
        Map<String, JsonNode> values = new TreeMap<>();
        Json.parse(step.substring(2)).properties().forEach(e -> values.put(e.getKey(), e.getValue()));
        return values;
    }

    static String itemStep(JsonNode item, List<String> keys) {
        ObjectNode key = Json.object();
        keys.forEach(name -> key.set(name, keyValue(item, name)));
        return "k:" + key;
    }

    /// `protocol` has a default in all lists that use it as a key.
    private static JsonNode keyValue(JsonNode item, String name) {
        return item.has(name) || !name.equals("protocol") ? item.path(name) : Json.parse("\"TCP\"");
    }
}
