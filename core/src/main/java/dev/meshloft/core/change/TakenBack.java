package dev.meshloft.core.change;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A draft with its differences from the live object taken back: the live object as it would stand in the draft's file,
/// so that comments, order and style do not count as differences, nor does what the server filled in.
public final class TakenBack {

    private final ListIdentity identity;
    private final Map<YamlPath, FieldDiff.Kind> changed = new HashMap<>();
    private final Set<YamlPath> removed = new HashSet<>();

    private TakenBack(ListIdentity identity, List<FieldDiff> fields) {
        this.identity = identity;
        for (FieldDiff field : fields) {
            if (field.kind() == FieldDiff.Kind.REMOVED) {
                removed.add(field.oldPath());
            } else {
                changed.put(field.path(), field.kind());
            }
        }
    }

    /// The change of the draft's document that takes these of its differences back; empty where its text cannot be
    /// edited that way, as with aliases.
    public static Optional<TextChange> of(ObjectChange.Modify change, List<FieldDiff> fields) {
        YamlValue draft = change.draft().root();
        ListIdentity identity =
                new ListIdentity(change.key().group(), change.key().kind());
        YamlContent wanted = new TakenBack(identity, fields).build(change.live().root(), draft, YamlPath.ROOT);
        return wanted == null
                ? Optional.empty()
                : ContentRewrite.of(change.draft().yaml(), change.draft().base(), wanted, identity);
    }

    private @Nullable YamlContent build(YamlValue live, YamlValue draft, YamlPath path) {
        FieldDiff.Kind kind = changed.get(path);
        if (kind == FieldDiff.Kind.ADDED) {
            return null;
        }
        if (kind == FieldDiff.Kind.CHANGED) {
            return Contents.of(live);
        }
        if (live.node() instanceof YamlMapping && draft.node() instanceof YamlMapping) {
            return entries(live, draft, path);
        }
        if (live.node() instanceof YamlSequence && draft.node() instanceof YamlSequence) {
            return items(live, draft, path);
        }
        return Contents.of(draft);
    }

    private YamlContent entries(YamlValue live, YamlValue draft, YamlPath path) {
        Map<String, YamlContent> entries = new LinkedHashMap<>();
        for (String key : draft.keys()) {
            put(entries, key, build(live.get(key), draft.get(key), path.key(key)));
        }
        for (String key : live.keys()) {
            if (!draft.get(key).isPresent()) {
                put(entries, key, gone(live.get(key)));
            }
        }
        return new YamlContent.Mapping(entries);
    }

    private static void put(Map<String, YamlContent> entries, String key, @Nullable YamlContent value) {
        if (value != null) {
            entries.put(key, value);
        }
    }

    /// @param old its place among the live items; none for one that only the draft has
    private record Item(int old, YamlContent content) {

        private static final int NONE = -1;
    }

    private YamlContent items(YamlValue live, YamlValue draft, YamlPath path) {
        List<YamlValue> old = live.items();
        List<YamlValue> now = draft.items();
        ItemMatch<YamlValue> match = ItemMatch.byPlace(old, now, Contents.VALUE, identity, path);
        List<Item> items = new ArrayList<>();
        boolean moved = false;
        for (int i = 0; i < now.size(); i++) {
            YamlValue counterpart = match.oldOf(i) < 0 ? live.get(old.size() + i) : old.get(match.oldOf(i));
            YamlContent content = build(counterpart, now.get(i), path.index(i));
            if (content != null) {
                items.add(new Item(match.oldOf(i), content));
            }
            moved |= changed.get(path.index(i)) == FieldDiff.Kind.MOVED;
        }
        if (moved) {
            items.sort(Comparator.comparingInt(Item::old));
        }
        for (int position : match.removed()) {
            YamlContent content = gone(old.get(position));
            if (content != null) {
                insert(items, new Item(position, content));
            }
        }
        return new YamlContent.Sequence(items.stream().map(Item::content).toList());
    }

    private static void insert(List<Item> items, Item item) {
        int at = 0;
        while (at < items.size()
                && (items.get(at).old() == Item.NONE || items.get(at).old() < item.old())) {
            at++;
        }
        items.add(at, item);
    }

    /// What of a live value the draft would take away.
    private @Nullable YamlContent gone(YamlValue live) {
        if (removed.contains(live.path())) {
            return Contents.of(live);
        }
        if (removed.stream().noneMatch(path -> path.startsWith(live.path()))) {
            return null;
        }
        if (live.node() instanceof YamlSequence) {
            return new YamlContent.Sequence(live.items().stream()
                    .map(this::gone)
                    .filter(Objects::nonNull)
                    .toList());
        }
        Map<String, YamlContent> entries = new LinkedHashMap<>();
        live.keys().forEach(key -> put(entries, key, gone(live.get(key))));
        return new YamlContent.Mapping(entries);
    }
}
