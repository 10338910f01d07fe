package dev.meshloft.app.form.model;

import dev.meshloft.core.yaml.KeyOrder;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;

/// A wish to change an object's text. Paths count from the object's root.
@FunctionalInterface
public interface FormEdit {

    /// @param base the way from the document's root to the object
    YamlEdit on(YamlDocument document, YamlPath base);

    static FormEdit set(YamlPath path, YamlContent content) {
        return (document, base) -> YamlEdits.set(document, base.append(path), content, order(base));
    }

    static FormEdit setAll(Map<YamlPath, ? extends YamlContent> values) {
        return all(values.entrySet().stream()
                .map(entry -> set(entry.getKey(), entry.getValue()))
                .toList());
    }

    static FormEdit remove(YamlPath path) {
        return (document, base) -> YamlEdits.remove(document, base.append(path));
    }

    /// Takes out what is at a path, and what is empty then around it, up to a place that stays.
    static FormEdit removeUpTo(YamlPath path, YamlPath stays) {
        return (document, base) -> YamlEdits.removeWithEmptyParents(document, base.append(path), base.append(stays));
    }

    /// Takes out a field, and the mappings around it that are then empty: up to the item of a list, or `spec`.
    static FormEdit clear(YamlPath path) {
        YamlPath stays = path.parent();
        while (stays.steps().size() > 1 && stays.last() instanceof YamlPath.Key) {
            stays = stays.parent();
        }
        return removeUpTo(path, stays);
    }

    static FormEdit append(YamlPath list, YamlContent item) {
        return (document, base) -> YamlEdits.append(document, base.append(list), item, order(base));
    }

    static FormEdit insert(YamlPath list, int position, YamlContent item) {
        return (document, base) -> YamlEdits.insertItem(document, base.append(list), position, item, order(base));
    }

    static FormEdit move(YamlPath list, int from, int to) {
        return (document, base) -> YamlEdits.move(document, base.append(list), from, to);
    }

    /// A copy of an item behind it; the copy has no comments.
    static FormEdit duplicate(YamlPath list, int position) {
        return (document, base) -> {
            YamlContent item =
                    YamlContent.read(document.value().at(base.append(list).index(position)));
            return item == null
                    ? new YamlEdit.Refused("There is nothing to copy")
                    : insert(list, position + 1, item).on(document, base);
        };
    }

    static FormEdit rename(YamlPath path, String key) {
        return (document, base) -> YamlEdits.renameKey(document, base.append(path), key);
    }

    /// Makes a value that comes from an anchor the object's own.
    static FormEdit detach(YamlPath path) {
        return (document, base) -> YamlEdits.detach(document, base.append(path));
    }

    /// One after the other, as one change.
    static FormEdit all(List<FormEdit> edits) {
        return (document, base) -> YamlEdit.all(
                document,
                edits.stream()
                        .<java.util.function.Function<YamlDocument, YamlEdit>>map(
                                edit -> current -> edit.on(current, base))
                        .toList());
    }

    private static KeyOrder order(YamlPath base) {
        return new UsualOrder(base);
    }
}
