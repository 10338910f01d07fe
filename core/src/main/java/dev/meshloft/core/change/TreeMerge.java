package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Three versions of the documents of a file merged by value: field by field, and item by item where it is known which
/// item is which. What one side alone changed, goes or comes is taken; where both did in different ways, the choice
/// decides, mine unless said otherwise.
final class TreeMerge {

    private final Map<String, MergeConflict.Side> choices;
    private final List<MergeConflict.Field> conflicts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private TreeMerge(Map<String, MergeConflict.Side> choices) {
        this.choices = choices;
    }

    /// The merged documents, and where both sides changed the same.
    record Result(List<YamlContent> documents, List<MergeConflict.Field> conflicts) {}

    static Result merge(
            List<YamlContent> base,
            List<YamlContent> mine,
            List<YamlContent> theirs,
            Map<String, MergeConflict.Side> choices) {
        TreeMerge merge = new TreeMerge(choices);
        boolean several = Math.max(base.size(), Math.max(mine.size(), theirs.size())) > 1;
        YamlContent merged =
                merge.items(new Place(ListIdentity.UNKNOWN, YamlPath.ROOT, several ? "" : null), base, mine, theirs);
        return new Result(
                merged instanceof YamlContent.Sequence(var documents) ? documents : List.of(),
                List.copyOf(merge.conflicts));
    }

    /// Where the merge is.
    ///
    /// @param path from the root of the document; [YamlPath#ROOT] with another label for the list of documents
    /// @param label for people; null where a document needs no name
    private record Place(
            ListIdentity identity, YamlPath path, @Nullable String label) {

        Place key(String name) {
            String text = label == null ? "" : label;
            boolean document = text.isEmpty() || text.endsWith(" ");
            return new Place(identity, path.key(name), text + FieldLabel.key(name, document));
        }

        Place item(int position, YamlContent content) {
            if (path.isRoot()) {
                return document(content);
            }
            String name = name(content);
            String step = "[" + (name.isEmpty() ? Integer.toString(position + 1) : name) + "]";
            return new Place(identity, path.index(position), (label == null ? "" : label) + step);
        }

        private Place document(YamlContent content) {
            String kind = text(content, "kind");
            return new Place(
                    Contents.identityOf(content),
                    YamlPath.ROOT,
                    label == null ? null : kind + " " + text(content, "metadata.name") + " ");
        }

        private static String name(YamlContent content) {
            for (String field : FieldLabel.NAMES) {
                String text = text(content, field);
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return content instanceof YamlContent.Scalar(String text, var _) ? text : "";
        }

        private static String text(YamlContent content, String field) {
            return Objects.requireNonNullElse(Contents.CONTENT.text(content, field), "");
        }
    }

    private @Nullable YamlContent merge(
            Place place, @Nullable YamlContent base, @Nullable YamlContent mine, @Nullable YamlContent theirs) {
        if (Objects.equals(mine, theirs) || Objects.equals(base, theirs)) {
            return mine;
        }
        if (Objects.equals(base, mine)) {
            return theirs;
        }
        if (mine instanceof YamlContent.Mapping(var own) && theirs instanceof YamlContent.Mapping(var others)) {
            return entries(place, base instanceof YamlContent.Mapping(var old) ? old : Map.of(), own, others);
        }
        if (mine instanceof YamlContent.Sequence(var own) && theirs instanceof YamlContent.Sequence(var others)) {
            return items(place, base instanceof YamlContent.Sequence(var old) ? old : List.of(), own, others);
        }
        return decide(place, base, mine, theirs);
    }

    private YamlContent entries(
            Place place,
            Map<String, YamlContent> base,
            Map<String, YamlContent> mine,
            Map<String, YamlContent> theirs) {
        Map<String, YamlContent> merged = new LinkedHashMap<>();
        for (String key : keys(mine, theirs)) {
            YamlContent value = merge(place.key(key), base.get(key), mine.get(key), theirs.get(key));
            if (value != null) {
                merged.put(key, value);
            }
        }
        return new YamlContent.Mapping(merged);
    }

    /// Mine in their order, each that only they have behind the one it stands behind there.
    private static List<String> keys(Map<String, YamlContent> mine, Map<String, YamlContent> theirs) {
        List<String> keys = new ArrayList<>(mine.keySet());
        int behind = 0;
        for (String key : theirs.keySet()) {
            int known = keys.indexOf(key);
            if (known < 0) {
                keys.add(behind, key);
                known = behind;
            }
            behind = known + 1;
        }
        return keys;
    }

    private @Nullable YamlContent items(
            Place place, List<YamlContent> base, List<YamlContent> mine, List<YamlContent> theirs) {
        ThreeLists lists = ThreeLists.of(base, mine, theirs, place.identity(), place.path());
        Map<Integer, YamlContent> merged = new LinkedHashMap<>();
        for (int id : lists.ids()) {
            YamlContent own = lists.mine(id);
            YamlContent other = lists.theirs(id);
            YamlContent shown = Objects.requireNonNullElse(own != null ? own : other, YamlContent.Scalar.NULL);
            YamlContent value = own == null && other == null
                    ? null
                    : merge(place.item(lists.position(id), shown), lists.base(id), own, other);
            if (value != null) {
                merged.put(id, value);
            }
        }
        boolean ordered = !place.path().isRoot() && place.identity().orderMatters(place.path());
        ItemOrder order = lists.order(merged.keySet(), ordered);
        YamlContent mineFirst = sequence(order.mineFirst(), merged);
        return order.isClear()
                ? mineFirst
                : decide(place, new YamlContent.Sequence(base), mineFirst, sequence(order.theirsFirst(), merged));
    }

    private static YamlContent sequence(List<Integer> ids, Map<Integer, YamlContent> merged) {
        return new YamlContent.Sequence(
                ids.stream().map(id -> Objects.requireNonNull(merged.get(id))).toList());
    }

    private @Nullable YamlContent decide(
            Place place, @Nullable YamlContent base, @Nullable YamlContent mine, @Nullable YamlContent theirs) {
        String id = place.label() == null || place.label().isBlank() ? "(the document)" : place.label();
        for (int i = 2; !ids.add(id); i++) {
            id = place.label() + " (" + i + ")";
        }
        MergeConflict.Side side = choices.getOrDefault(id, MergeConflict.Side.MINE);
        conflicts.add(new MergeConflict.Field(
                id,
                place.path(),
                Contents.shortText(base),
                Contents.shortText(mine),
                Contents.shortText(theirs),
                side));
        return side == MergeConflict.Side.THEIRS ? theirs : mine;
    }
}
