package dev.meshloft.core.yaml;

/// Makes a value that comes from an anchor the place's own.
record AliasEdit(Editing editing) {

    /// More values than anybody wants to see written out.
    private static final int LARGEST = 10_000;

    YamlEdit detach(YamlPath path) {
        return switch (ValueOrigin.of(editing.document(), path)) {
            case ValueOrigin.Here _ -> new YamlEdit.Refused(path + " comes from no anchor; it stands here");
            case ValueOrigin.Aliased aliased -> copied(aliased.reference(), aliased.anchor());
            case ValueOrigin.Merged merged -> copied(merged.reference(), merged.anchor());
        };
    }

    private YamlEdit copied(YamlPath reference, String anchor) {
        YamlDocument document = editing.document();
        YamlValue value = document.value().at(reference);
        YamlNode source = value.node();
        String damage = editing.incomplete(reference);
        if (damage != null || source == null) {
            return new YamlEdit.Refused(damage != null ? damage : "The anchor of this alias is missing");
        }
        if (AliasExpansion.size(document, source) > LARGEST) {
            return new YamlEdit.Refused("&" + anchor + " stands for more than " + LARGEST + " values; edit it there");
        }
        if (document.damages().stream().anyMatch(each -> each.range().overlaps(source.range()))) {
            return new YamlEdit.Refused("The value behind &" + anchor + " cannot be read; mend it in the YAML first");
        }
        YamlContent content = isWhole(document, source) ? YamlContent.read(value) : null;
        return content == null
                ? new YamlEdit.Refused(
                        "An alias behind &" + anchor + " has no anchor before it; mend it in the YAML first")
                : written(editing.spot(reference), reference, content);
    }

    /// Whether all aliases in what is copied stand for something.
    private static boolean isWhole(YamlDocument document, YamlNode node) {
        return switch (node) {
            case YamlScalar _ -> true;
            case YamlAlias alias -> {
                YamlNode target = document.resolve(alias);
                yield target != null && isWhole(document, target);
            }
            case YamlSequence sequence -> sequence.items().stream().allMatch(item -> isWhole(document, item));
            case YamlMapping mapping -> mapping.entries().stream().allMatch(entry -> isWhole(document, entry.value()));
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
