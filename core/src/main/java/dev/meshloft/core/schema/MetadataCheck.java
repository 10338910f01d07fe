package dev.meshloft.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names, labels, annotations and finalizers as Kubernetes wants them.
///
/// Source: k8s.io/apimachinery v0.36.1 pkg/api/validation/objectmeta.go and pkg/util/validation/validation.go.
final class MetadataCheck {

    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern NAME_PART = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final int MAX_SUBDOMAIN = 253;
    private static final int MAX_LABEL = 63;
    private static final int MAX_ANNOTATIONS = 256 * 1024;

    private final Findings findings;

    MetadataCheck(Findings findings) {
        this.findings = findings;
    }

    /// @param metadata pruned; anything but a mapping counts as absent (its type was reported)
    void check(@Nullable Object metadata, Place place) {
        Map<?, ?> fields = metadata instanceof Map<?, ?> map ? map : Map.of();
        checkNames(fields, place);
        checkLabels(fields.get("labels"), place.key("labels"));
        checkAnnotations(fields.get("annotations"), place.key("annotations"));
        checkFinalizers(fields.get("finalizers"), place.key("finalizers"));
        checkOwners(fields.get("ownerReferences"), place.key("ownerReferences"));
        checkManagers(fields.get("managedFields"), place.key("managedFields"));
        if (fields.get("generation") instanceof Long generation && generation < 0) {
            report(place.key("generation"), "Must not be negative");
        }
    }

    private void checkNames(Map<?, ?> fields, Place place) {
        String name = text(fields.get("name"));
        String generated = text(fields.get("generateName"));
        if (name.isEmpty() && generated.isEmpty()) {
            findings.addBlocking(
                    place.key("name"), SchemaFinding.Kind.REQUIRED, "The field name is required", List.of());
        }
        if (!name.isEmpty() && !isSubdomain(name)) {
            report(
                    place.key("name"),
                    "Must be a name of lower-case letters, digits, '-' and '.', starting and ending with a letter or"
                            + " digit, at most 253 characters");
        }
        if (!generated.isEmpty() && !isSubdomain(generated.endsWith("-") ? generated + "a" : generated)) {
            report(place.key("generateName"), "Must be the start of a name: lower-case letters, digits, '-' and '.'");
        }
        String namespace = text(fields.get("namespace"));
        if (!namespace.isEmpty()
                && (namespace.length() > MAX_LABEL || !LABEL.matcher(namespace).matches())) {
            report(
                    place.key("namespace"),
                    "Must be a namespace name: lower-case letters, digits and '-', starting and ending with a letter"
                            + " or digit, at most 63 characters");
        }
    }

    private void checkLabels(@Nullable Object labels, Place place) {
        if (labels instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                String name = (String) key;
                checkQualifiedName(name, place.key(name), "label key");
                String text = text(value);
                if (text.length() > MAX_LABEL
                        || (!text.isEmpty() && !NAME_PART.matcher(text).matches())) {
                    report(
                            place.key(name),
                            "A label value must be letters, digits, '-', '_' and '.', starting and ending with a"
                                    + " letter or digit, at most 63 characters");
                }
            });
        }
    }

    private void checkAnnotations(@Nullable Object annotations, Place place) {
        if (annotations instanceof Map<?, ?> map) {
            long size = 0;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = (String) entry.getKey();
                checkQualifiedName(name.toLowerCase(java.util.Locale.ROOT), place.key(name), "annotation key");
                size += name.length() + text(entry.getValue()).length();
            }
            if (size > MAX_ANNOTATIONS) {
                findings.addBlocking(
                        place, SchemaFinding.Kind.LENGTH, "All annotations together may have 256 KiB", List.of());
            }
        }
    }

    private void checkFinalizers(@Nullable Object finalizers, Place place) {
        if (finalizers instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                checkQualifiedName(text(items.get(i)), place.index(i), "finalizer");
            }
        }
    }

    private void checkOwners(@Nullable Object owners, Place place) {
        int controllers = 0;
        for (Item item : items(owners, place)) {
            for (String field : List.of("apiVersion", "kind", "name", "uid")) {
                if (text(item.fields().get(field)).isEmpty()) {
                    report(item.place().key(field), "The field " + field + " must not be empty");
                }
            }
            if ("v1".equals(item.fields().get("apiVersion"))
                    && "Event".equals(item.fields().get("kind"))) {
                report(item.place(), "An Event cannot be an owner");
            }
            if (Boolean.TRUE.equals(item.fields().get("controller")) && ++controllers == 2) {
                report(item.place().key("controller"), "Only one owner can be the controller");
            }
        }
    }

    private void checkManagers(@Nullable Object managers, Place place) {
        for (Item item : items(managers, place)) {
            if (!List.of("Apply", "Update").contains(text(item.fields().get("operation")))) {
                report(item.place().key("operation"), "Must be Apply or Update");
            }
            if (!List.of("", "FieldsV1").contains(text(item.fields().get("fieldsType")))) {
                report(item.place().key("fieldsType"), "Must be FieldsV1");
            }
        }
    }

    private record Item(Map<?, ?> fields, Place place) {}

    private static List<Item> items(@Nullable Object list, Place place) {
        List<Item> all = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                all.add(new Item(items.get(i) instanceof Map<?, ?> map ? map : Map.of(), place.index(i)));
            }
        }
        return all;
    }

    /// `[prefix/]name`, the prefix a DNS name.
    private void checkQualifiedName(String name, Place place, String what) {
        int slash = name.lastIndexOf('/');
        String part = name.substring(slash + 1);
        boolean prefixOk = slash < 0 || isSubdomain(name.substring(0, slash));
        if (!prefixOk || part.length() > MAX_LABEL || !NAME_PART.matcher(part).matches()) {
            report(
                    place,
                    "A " + what + " must be letters, digits, '-', '_' and '.', starting and ending with a letter or"
                            + " digit, at most 63 characters, after an optional DNS name and '/'");
        }
    }

    private static boolean isSubdomain(String name) {
        return name.length() <= MAX_SUBDOMAIN && SUBDOMAIN.matcher(name).matches();
    }

    private void report(Place place, String message) {
        findings.add(place, SchemaFinding.Kind.METADATA, message);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
