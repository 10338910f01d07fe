package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.yaml.ScalarType;
import dev.meshloft.core.yaml.YamlContent;
import java.util.function.Supplier;

/// Something to insert, before it is known how it is written at the place.
///
/// @param template a mapping for a place of keys, a scalar for a place of a value
/// @param continues whether there is more to offer at the first place that is filled in
record Offer(
        String label,
        ItemKind kind,
        String detail,
        Template template,
        boolean continues,
        Supplier<Explanation> explained) {

    static Offer text(String value, ItemKind kind, String detail, Supplier<Explanation> explained) {
        return value(value, kind, detail, YamlContent.of(value), explained);
    }

    static Offer value(
            String label, ItemKind kind, String detail, YamlContent content, Supplier<Explanation> explained) {
        return new Offer(label, kind, detail, Template.of(content), false, explained);
    }

    /// A reference to an anchor; it is written as it is.
    static Offer alias(String name, Supplier<Explanation> explained) {
        return value(name, ItemKind.ANCHOR, "", new YamlContent.Scalar(name, ScalarType.INTEGER), explained);
    }
}
