package dev.meshloft.core.change;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.yaml.KeyOrder;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Edits a document so that it says something else, touching only what differs: comments, order of keys and style of
/// all that stays are kept.
public final class ContentRewrite {

    private final ListIdentity identity;
    private final KeyOrder order;
    private final int base;
    private final List<Function<YamlDocument, YamlEdit>> steps = new ArrayList<>();

    private ContentRewrite(ListIdentity identity, YamlPath base, YamlContent wanted) {
        this.identity = identity;
        this.base = base.steps().size();
        Map<YamlPath, List<String>> keys = new LinkedHashMap<>();
        collectKeys(wanted, base, keys);
        this.order = path -> keys.getOrDefault(path, List.of());
    }

    /// The change of the document's text that makes the value at a path the wanted one; empty where the text cannot be
    /// edited that way without harm, as behind an alias.
    public static Optional<TextChange> of(
            YamlDocument document, YamlPath base, YamlContent wanted, ListIdentity identity) {
        ContentRewrite rewrite = new ContentRewrite(identity, base, wanted);
        YamlContent now = Contents.of(document.value().at(base));
        rewrite.rewrite(base, now, wanted);
        return YamlEdit.all(document, rewrite.steps)
                .findChange()
                .filter(change -> says(change.apply(document.text()), base, wanted));
    }

    private static boolean says(String text, YamlPath base, YamlContent wanted) {
        return Contents.of(YamlDocument.parse(text).value().at(base)).equals(wanted);
    }

    private void rewrite(YamlPath path, YamlContent now, YamlContent wanted) {
        if (now.equals(wanted)) {
            return;
        }
        if (now instanceof YamlContent.Mapping(var old) && wanted instanceof YamlContent.Mapping(var entries)) {
            rewriteEntries(path, old, entries);
        } else if (now instanceof YamlContent.Sequence(var old) && wanted instanceof YamlContent.Sequence(var items)) {
            rewriteItems(path, old, items);
        } else {
            steps.add(document -> YamlEdits.set(document, path, wanted, order));
        }
    }

    private void rewriteEntries(YamlPath path, Map<String, YamlContent> old, Map<String, YamlContent> wanted) {
        wanted.forEach((key, value) -> {
            YamlContent now = old.get(key);
            if (now == null) {
                steps.add(document -> YamlEdits.set(document, path.key(key), value, order));
            } else {
                rewrite(path.key(key), now, value);
            }
        });
        for (String key : old.keySet()) {
            if (!wanted.containsKey(key)) {
                steps.add(document -> YamlEdits.remove(document, path.key(key)));
            }
        }
    }

    /// Inside the items first, where they stand; then which there are, then where.
    private void rewriteItems(YamlPath path, List<YamlContent> old, List<YamlContent> wanted) {
        YamlPath within = new YamlPath(path.steps().subList(base, path.steps().size()));
        ItemMatch<YamlContent> match = ItemMatch.of(old, wanted, Contents.CONTENT, identity, within);
        List<Integer> standing = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            standing.add(i);
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (match.oldOf(i) >= 0) {
                rewrite(path.index(match.oldOf(i)), old.get(match.oldOf(i)), wanted.get(i));
            }
        }
        if (standing.size() > match.removed().size()) {
            for (int gone : match.removed().reversed()) {
                take(standing, gone);
                steps.add(document -> YamlEdits.remove(document, path.index(gone)));
            }
        }
        insertAndMove(path, wanted, match, standing);
        removeRest(path, standing, wanted.size());
    }

    private void insertAndMove(
            YamlPath path, List<YamlContent> wanted, ItemMatch<YamlContent> match, List<Integer> standing) {
        for (int i = 0; i < wanted.size(); i++) {
            int to = i;
            if (match.oldOf(i) < 0) {
                YamlContent item = wanted.get(i);
                standing.add(to, -1);
                steps.add(document -> YamlEdits.insertItem(document, path, to, item, order));
                continue;
            }
            int from = standing.indexOf(match.oldOf(i));
            if (from != to) {
                standing.add(to, take(standing, from));
                steps.add(document -> YamlEdits.move(document, path, from, to));
            }
        }
    }

    private static int take(List<Integer> standing, int position) {
        int taken = standing.get(position);
        standing.subList(position, position + 1).clear();
        return taken;
    }

    private void removeRest(YamlPath path, List<Integer> standing, int wanted) {
        for (int i = standing.size() - 1; i >= wanted; i--) {
            int last = i;
            steps.add(document -> YamlEdits.remove(document, path.index(last)));
        }
    }

    private static void collectKeys(YamlContent content, YamlPath path, Map<YamlPath, List<String>> keys) {
        switch (content) {
            case YamlContent.Scalar _ -> {}
            case YamlContent.Mapping(var entries) -> {
                keys.put(path, List.copyOf(entries.keySet()));
                entries.forEach((key, value) -> collectKeys(value, path.key(key), keys));
            }
            case YamlContent.Sequence(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    collectKeys(items.get(i), path.index(i), keys);
                }
            }
        }
    }
}
