package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Writes a value: over another one, or at a new place.
///
/// @param order where new keys are put
record ValueEdit(Editing editing, KeyOrder order) {

    YamlEdit set(YamlPath path, YamlContent content) {
        Spot spot = editing.spot(path);
        String obstacle = firstOf(editing.incomplete(path), editing.obstacle(spot, path));
        if (obstacle != null) {
            return new YamlEdit.Refused(obstacle);
        }
        List<YamlPath.Step> missing = spot.rest(path);
        if (missing.isEmpty()) {
            return says(spot, content) ? new YamlEdit.Possible(TextChange.NONE) : over(spot, content);
        }
        YamlContent inner = wrap(missing.subList(1, missing.size()), content);
        return inner == null
                ? new YamlEdit.Refused("There is no " + path + " yet; add the items before it first")
                : add(spot, missing.getFirst(), inner);
    }

    YamlEdit insertEntry(YamlPath path, int position, String key, YamlContent value) {
        Spot spot = editing.spot(path);
        if (!spot.path().equals(path) || spot.isEmpty()) {
            return set(path.key(key), value);
        }
        String obstacle =
                firstOf(editing.incomplete(path.key(key)), editing.uncounted(path), editing.obstacle(spot, path));
        if (obstacle != null) {
            return new YamlEdit.Refused(obstacle);
        }
        if (!(spot.node() instanceof YamlMapping mapping)) {
            return new YamlEdit.Refused(path + " has no keys");
        }
        if (mapping.find(key).isPresent()) {
            return new YamlEdit.Refused("There is already a key " + key);
        }
        return entry(spot, mapping, Math.clamp(position, 0, spot.size()), key, value);
    }

    YamlEdit insertItem(YamlPath path, int position, YamlContent item) {
        Spot spot = editing.spot(path);
        if (!spot.path().equals(path) || spot.isEmpty()) {
            return set(path, YamlContent.sequence(item));
        }
        String obstacle = firstOf(editing.uncounted(path), editing.obstacle(spot, path));
        if (obstacle != null) {
            return new YamlEdit.Refused(obstacle);
        }
        return spot.node() instanceof YamlSequence sequence
                ? item(spot, sequence, Math.clamp(position, 0, spot.size()), item)
                : new YamlEdit.Refused(path + " is not a list");
    }

    private YamlEdit add(Spot spot, YamlPath.Step step, YamlContent inner) {
        YamlContent whole = wrap(List.of(step), inner);
        if (whole != null && spot.isEmpty() && !isFlowInFlow(spot)) {
            return over(spot, whole);
        }
        return switch (step) {
            case YamlPath.Key(String name)
            when spot.node() instanceof YamlMapping mapping ->
                entry(spot, mapping, order.position(spot.path(), mapping, name), name, inner);
            case YamlPath.Index _
            when spot.node() instanceof YamlSequence sequence ->
                item(spot, sequence, sequence.items().size(), inner);
            case YamlPath.Key _, YamlPath.Index _ ->
                new YamlEdit.Refused("Another kind of value stands at " + spot.path() + "; mend it in the YAML");
        };
    }

    private static boolean isFlowInFlow(Spot spot) {
        return spot.isInFlow() && !(spot.node() instanceof YamlScalar);
    }

    private YamlEdit over(Spot spot, YamlContent content) {
        return checked(editing.replacement().replace(spot, content), spot, old -> Meaning.over(old, content));
    }

    private YamlEdit entry(Spot spot, YamlMapping mapping, int position, String name, YamlContent value) {
        TextChange change = editing.insertion().entry(mapping, position, name, value);
        return checked(change, spot, old -> old.withEntry(position, Meaning.Field.of(name, Meaning.of(value))));
    }

    private YamlEdit item(Spot spot, YamlSequence sequence, int position, YamlContent item) {
        TextChange change = editing.insertion().item(sequence, position, item);
        return checked(change, spot, old -> old.withItem(position, Meaning.of(item)));
    }

    private YamlEdit checked(TextChange change, Spot spot, UnaryOperator<Meaning> turn) {
        return editing.checked(change, meaning -> meaning.at(spot.path(), turn));
    }

    private boolean says(Spot spot, YamlContent content) {
        YamlValue value = editing.document().value().at(spot.path());
        return spot.node() != null && !spot.node().range().isEmpty() && content.equals(YamlContent.read(value));
    }

    /// @return null when an item other than the first would have to be made
    private static @Nullable YamlContent wrap(List<YamlPath.Step> steps, YamlContent content) {
        YamlContent inner = content;
        for (YamlPath.Step step : steps.reversed()) {
            switch (step) {
                case YamlPath.Key(String name) -> inner = YamlContent.mapping(name, inner);
                case YamlPath.Index(int position) when position == 0 -> inner = YamlContent.sequence(inner);
                case YamlPath.Index _ -> {
                    return null;
                }
            }
        }
        return inner;
    }

    private static @Nullable String firstOf(@Nullable String... obstacles) {
        for (String obstacle : obstacles) {
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }
}
