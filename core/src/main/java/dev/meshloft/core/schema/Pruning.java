package dev.meshloft.core.schema;

import dev.meshloft.core.schema.Misplaced.Around;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes of an object what the API server stores: fields that no schema knows are reported and removed, and so is null
/// (silently) under a key that is not nullable.
///
/// Source: k8s.io/apiextensions-apiserver v0.36.1, pkg/apiserver/schema/pruning and defaulting/prunenulls.go.
final class Pruning {

    private final Findings findings;

    Pruning(Findings findings) {
        this.findings = findings;
    }

    /// Changes `value` in place. A value of the wrong type is left alone: that is one problem, not one per key in it.
    void prune(@Nullable Object value, FieldSchema schema, Place place) {
        prune(value, schema, place, null);
    }

    private void prune(@Nullable Object value, FieldSchema schema, Place place, @Nullable Around around) {
        FieldSchema element = schema.element();
        if (value instanceof Map<?, ?> map && isMapping(schema)) {
            pruneMap(map, schema, place, around);
        } else if (value instanceof List<?> items && element != null && schema.type() == FieldType.ARRAY) {
            for (int i = 0; i < items.size(); i++) {
                prune(items.get(i), element, place.index(i), around);
            }
        }
    }

    private void pruneMap(Map<?, ?> map, FieldSchema schema, Place place, @Nullable Around around) {
        Around here = new Around(schema, place, around);
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            String key = (String) entry.getKey();
            FieldSchema child = schema.child(key);
            if (child == null) {
                entries.remove();
                reportUnknown(key, schema, place, around);
            } else if (entry.getValue() == null && !child.nullable()) {
                entries.remove();
            } else {
                prune(entry.getValue(), child, place.key(key), here);
            }
        }
    }

    private void reportUnknown(String key, FieldSchema schema, Place place, @Nullable Around around) {
        List<String> meant = new ArrayList<>(Renames.of(key, schema));
        for (String name : Similar.to(key, schema.fields().keySet())) {
            if (!meant.contains(name)) {
                meant.add(name);
            }
        }
        String hint = meant.isEmpty()
                ? Misplaced.hint(key, schema, around).map(words -> "; " + words).orElse("")
                : "; did you mean " + Words.or(meant) + "?";
        findings.add(place.key(key), SchemaFinding.Kind.UNKNOWN_FIELD, "Unknown field " + key + hint, meant);
    }

    private static boolean isMapping(FieldSchema schema) {
        return schema.type() == FieldType.OBJECT || schema.type() == FieldType.MAP;
    }
}
