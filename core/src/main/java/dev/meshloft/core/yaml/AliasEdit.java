package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes a value that comes from an anchor the place's own.
record AliasEdit(Editing editing) {

    /// More values than anybody wants to see written out.
    private static final int LARGEST = 10_000;

    YamlEdit detach(YamlPath path) {
        Spot spot = editing.spot(path);
        YamlEntry entry = spot.entry();
        if (spot.path().equals(path) && entry != null && entry.isMerge()) {
            return dissolved(spot);
        }
        return switch (ValueOrigin.of(editing.document(), path)) {
            case ValueOrigin.Here _ -> new YamlEdit.Refused(path + " comes from no anchor; it stands here");
            case ValueOrigin.Aliased aliased -> copied(aliased.reference(), aliased.anchor());
            case ValueOrigin.Merged merged -> copied(merged.reference(), merged.anchor());
        };
    }

    /// The keys that a merge brings are written in its place; those that are there already count more.
    private YamlEdit dissolved(Spot merge) {
        YamlPath mapping = merge.path().parent();
        YamlValue source = editing.document().value().at(merge.path());
        boolean mappings = source.isMapping()
                || (source.isSequence() && source.items().stream().allMatch(YamlValue::isMapping));
        String reason = mappings ? reason(merge.path(), "<<") : "This << brings no mapping; mend it in the YAML";
        if (reason != null) {
            return new YamlEdit.Refused(reason);
        }
        List<Function<YamlDocument, YamlEdit>> steps = new ArrayList<>();
        content(merge)
                .forEach((name, value) -> steps.add(
                        document -> YamlEdits.insertEntry(document, mapping, merge.index() + 1, name, value)));
        Collections.reverse(steps); // each comes before the ones that are there
        steps.add(document -> YamlEdits.remove(document, merge.path()));
        return YamlEdit.all(editing.document(), steps);
    }

    private Map<String, YamlContent> content(Spot merge) {
        YamlValue around = editing.document().value().at(merge.path().parent());
        YamlMapping own = (YamlMapping) Objects.requireNonNull(merge.container());
        Map<String, YamlContent> merged = new LinkedHashMap<>();
        for (String name : around.keys()) {
            YamlContent content = own.find(name).isPresent() ? null : YamlContent.read(around.get(name));
            if (content != null) {
                merged.put(name, content);
            }
        }
        return merged;
    }

    private YamlEdit copied(YamlPath reference, String anchor) {
        String reason = reason(reference, "&" + anchor);
        YamlContent content = YamlContent.read(editing.document().value().at(reference));
        return reason != null || content == null
                ? new YamlEdit.Refused(reason != null ? reason : "The anchor of this alias is missing")
                : written(editing.spot(reference), reference, content);
    }

    /// Why what stands behind a place cannot be copied; null when it can.
    private @Nullable String reason(YamlPath reference, String source) {
        YamlDocument document = editing.document();
        String damage = editing.incomplete(reference);
        YamlNode node = document.value().at(reference).node();
        if (damage != null || node == null) {
            return damage != null ? damage : "The anchor of this alias is missing";
        }
        if (AliasExpansion.size(document, node) > LARGEST) {
            return source + " stands for more than " + LARGEST + " values; edit it there";
        }
        if (document.damages().stream().anyMatch(each -> each.range().overlaps(node.range()))) {
            return "The value behind " + source + " cannot be read; mend it in the YAML first";
        }
        return isWhole(document, node)
                ? null
                : "An alias or a key behind " + source + " cannot be copied; change it in the YAML";
    }

    /// Whether all aliases in what is copied stand for something, and all keys are texts.
    private static boolean isWhole(YamlDocument document, YamlNode node) {
        return switch (node) {
            case YamlScalar _ -> true;
            case YamlAlias alias -> {
                YamlNode target = document.resolve(alias);
                yield target != null && isWhole(document, target);
            }
            case YamlSequence sequence -> sequence.items().stream().allMatch(item -> isWhole(document, item));
            case YamlMapping mapping ->
                mapping.entries().stream().allMatch(entry -> entry.name() != null && isWhole(document, entry.value()));
        };
    }

    private YamlEdit written(Spot spot, YamlPath reference, YamlContent content) {
        return spot.path().equals(reference)
                ? editing.checked(
                        editing.replacement().replace(spot, content),
                        meaning -> meaning.at(reference, _ -> Meaning.of(content)))
                : new ValueEdit(editing, KeyOrder.AS_WRITTEN).set(reference, content);
    }
}
