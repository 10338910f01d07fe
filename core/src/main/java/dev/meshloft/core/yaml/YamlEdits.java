package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Edits of a document at paths, as small changes of its text in the style around them.
///
/// Changes count from the document's own start; a caller shifts them by where the document starts in the file. No alias
/// and no merge key is followed: a place behind one is refused. Every change is read back before it is handed out, and
/// refused when it would mean anything but what was asked: an edit never breaks or bends a document.
public final class YamlEdits {

    private YamlEdits() {}

    /// Writes a value over what is there, or makes it with everything missing on the way.
    public static YamlEdit set(YamlDocument document, YamlPath path, YamlContent content) {
        return set(document, path, content, KeyOrder.AS_WRITTEN);
    }

    /// Like [#set(YamlDocument, YamlPath, YamlContent)], new keys put where the order says.
    public static YamlEdit set(YamlDocument document, YamlPath path, YamlContent content, KeyOrder order) {
        return new Editing(document).set(path, content, order);
    }

    /// Several values as one change.
    public static YamlEdit setAll(YamlDocument document, Map<YamlPath, ? extends YamlContent> values) {
        List<Function<YamlDocument, YamlEdit>> steps = new ArrayList<>();
        values.forEach((path, content) -> steps.add(current -> set(current, path, content)));
        return YamlEdit.all(document, steps);
    }

    /// A new item before the one at a position; the sequence is made when it is missing.
    ///
    /// @param position up to and with the number of items
    public static YamlEdit insertItem(YamlDocument document, YamlPath sequence, int position, YamlContent item) {
        return insertItem(document, sequence, position, item, KeyOrder.AS_WRITTEN);
    }

    /// Like [#insertItem(YamlDocument, YamlPath, int, YamlContent)], a missing sequence put where the order says.
    public static YamlEdit insertItem(
            YamlDocument document, YamlPath sequence, int position, YamlContent item, KeyOrder order) {
        return new Editing(document).insert(sequence, position, item, order);
    }

    /// A new item behind all others; the sequence is made when it is missing.
    public static YamlEdit append(YamlDocument document, YamlPath sequence, YamlContent item) {
        return append(document, sequence, item, KeyOrder.AS_WRITTEN);
    }

    /// Like [#append(YamlDocument, YamlPath, YamlContent)], a missing sequence put where the order says.
    public static YamlEdit append(YamlDocument document, YamlPath sequence, YamlContent item, KeyOrder order) {
        return new Editing(document).insert(sequence, new Editing(document).size(sequence), item, order);
    }

    /// An item to another position, counted without it.
    public static YamlEdit move(YamlDocument document, YamlPath sequence, int from, int to) {
        return new Editing(document).move(sequence, from, to);
    }

    /// Takes out an entry or item; the last one leaves `{}` or `[]` behind. Nothing there: nothing changes.
    public static YamlEdit remove(YamlDocument document, YamlPath path) {
        return new Editing(document).remove(path);
    }

    /// Takes out an entry or item, and each mapping and sequence around it that is then empty, up to a place that
    /// stays.
    public static YamlEdit removeWithEmptyParents(YamlDocument document, YamlPath path, YamlPath stays) {
        YamlPath top = path;
        while (!top.isRoot() && !top.parent().equals(stays) && new Editing(document).size(top.parent()) == 1) {
            top = top.parent();
        }
        return remove(document, top);
    }

    /// Gives a key another name, its value stays.
    public static YamlEdit renameKey(YamlDocument document, YamlPath path, String name) {
        return new Editing(document).rename(path, name);
    }

    /// Writes the value an alias stands for in its place, so that it can be edited alone.
    public static YamlEdit detach(YamlDocument document, YamlPath path) {
        return new Editing(document).detach(path);
    }

    /// One edit of one document.
    private static final class Editing {

        private final YamlDocument document;
        private final Lines lines;
        private final ContentWriter writer;

        Editing(YamlDocument document) {
            this.document = document;
            this.lines = new Lines(document.text());
            this.writer = new ContentWriter(YamlStyle.of(document));
        }

        int size(YamlPath path) {
            Spot spot = Spot.deepest(document, path);
            return !spot.path().equals(path)
                    ? 0
                    : switch (spot.node()) {
                        case YamlSequence sequence -> sequence.items().size();
                        case YamlMapping mapping -> mapping.entries().size();
                        case YamlScalar _, YamlAlias _ -> 0;
                        case null -> 0;
                    };
        }

        YamlEdit set(YamlPath path, YamlContent content, KeyOrder order) {
            Spot spot = Spot.deepest(document, path);
            String obstacle = obstacle(spot, path);
            if (obstacle != null) {
                return new YamlEdit.Refused(obstacle);
            }
            List<YamlPath.Step> missing = spot.rest(path);
            YamlContent wanted = content;
            if (missing.isEmpty()) {
                return equalsContent(spot, content)
                        ? new YamlEdit.Possible(TextChange.NONE)
                        : checked(new Replacement(lines, writer).replace(spot, content), path, _ -> wanted);
            }
            YamlContent inner = wrap(missing.subList(1, missing.size()), content);
            if (inner == null) {
                return new YamlEdit.Refused("There is no " + path + " yet; add the items before it first");
            }
            return checked(add(spot, missing.getFirst(), inner, order), path, _ -> wanted);
        }

        private @Nullable TextChange add(Spot spot, YamlPath.Step step, YamlContent inner, KeyOrder order) {
            return switch (step) {
                case YamlPath.Key(String name) -> {
                    if (spot.isEmpty() && !isFlowInFlow(spot)) {
                        yield new Replacement(lines, writer).replace(spot, YamlContent.mapping(name, inner));
                    }
                    yield spot.node() instanceof YamlMapping mapping
                            ? new Insertion(lines, writer)
                                    .entry(mapping, order.position(spot.path(), mapping, name), name, inner)
                            : null;
                }
                case YamlPath.Index(int position) -> {
                    if (spot.isEmpty() && position == 0 && !isFlowInFlow(spot)) {
                        yield new Replacement(lines, writer).replace(spot, YamlContent.sequence(inner));
                    }
                    yield spot.node() instanceof YamlSequence sequence
                                    && position == sequence.items().size()
                            ? new Insertion(lines, writer).item(sequence, position, inner)
                            : null;
                }
            };
        }

        private static boolean isFlowInFlow(Spot spot) {
            return spot.isInFlow() && !(spot.node() instanceof YamlScalar);
        }

        YamlEdit insert(YamlPath path, int position, YamlContent item, KeyOrder order) {
            Spot spot = Spot.deepest(document, path);
            if (!spot.path().equals(path) || spot.isEmpty()) {
                return set(path, YamlContent.sequence(item), order);
            }
            String obstacle = obstacle(spot, path);
            if (obstacle != null) {
                return new YamlEdit.Refused(obstacle);
            }
            if (!(spot.node() instanceof YamlSequence sequence)) {
                return new YamlEdit.Refused(path + " is not a list");
            }
            int at = Math.clamp(position, 0, sequence.items().size());
            return checked(new Insertion(lines, writer).item(sequence, at, item), path, old -> inserted(old, at, item));
        }

        YamlEdit move(YamlPath path, int from, int to) {
            Spot spot = Spot.deepest(document, path);
            String obstacle = obstacle(spot, path);
            if (obstacle != null) {
                return new YamlEdit.Refused(obstacle);
            }
            if (!spot.path().equals(path) || !(spot.node() instanceof YamlSequence sequence)) {
                return new YamlEdit.Refused(path + " is not a list");
            }
            int last = sequence.items().size() - 1;
            if (from < 0 || from > last || to < 0 || to > last) {
                return new YamlEdit.Refused(path + " has no such item");
            }
            return checked(new Move(lines).move(sequence, from, to), path, old -> moved(old, from, to));
        }

        YamlEdit remove(YamlPath path) {
            Spot spot = Spot.deepest(document, path);
            YamlNode container = spot.container();
            if (container == null || !spot.path().equals(path)) {
                String obstacle = obstacle(spot, path);
                return obstacle == null || spot.node() == null
                        ? new YamlEdit.Possible(TextChange.NONE)
                        : new YamlEdit.Refused(obstacle);
            }
            if (document.isBroken()) {
                return new YamlEdit.Refused(BROKEN);
            }
            if (size(path.parent()) == 1) {
                YamlContent empty = container instanceof YamlMapping ? YamlContent.mapping() : YamlContent.sequence();
                return checked(
                        new Replacement(lines, writer).replace(java.util.Objects.requireNonNull(spot.parent()), empty),
                        path,
                        _ -> null);
            }
            return checked(new Removal(lines).remove(spot), path, _ -> null);
        }

        YamlEdit rename(YamlPath path, String name) {
            Spot spot = Spot.deepest(document, path);
            String obstacle = obstacle(spot, path);
            YamlEntry entry = spot.entry();
            if (obstacle != null || entry == null || !spot.path().equals(path)) {
                return new YamlEdit.Refused(obstacle != null ? obstacle : "There is no key " + path);
            }
            if (name.equals(entry.name())) {
                return new YamlEdit.Possible(TextChange.NONE);
            }
            Spot parent = java.util.Objects.requireNonNull(spot.parent());
            if (parent.node() instanceof YamlMapping mapping
                    && mapping.find(name).isPresent()) {
                return new YamlEdit.Refused("There is already a key " + name);
            }
            YamlScalar.Style style = entry.key() instanceof YamlScalar scalar ? scalar.style() : null;
            String text = new ScalarWriter(writer.style().quote())
                    .writeKey(
                            name,
                            style,
                            parent.isInFlow() || (parent.node() instanceof YamlMapping mapping && mapping.flow()));
            TextChange change = TextChange.of(TextEdit.replace(entry.key().range(), text));
            return checked(change, path.parent(), old -> renamed(old, entry.name(), name));
        }

        YamlEdit detach(YamlPath path) {
            Spot spot = Spot.deepest(document, path);
            if (!spot.path().equals(path) || !(spot.node() instanceof YamlAlias)) {
                return new YamlEdit.Refused(path + " is not an alias");
            }
            YamlContent content = YamlContent.read(document.value().at(path));
            if (content == null) {
                return new YamlEdit.Refused("The anchor of this alias is missing");
            }
            return checked(new Replacement(lines, writer).replace(spot, content), path, _ -> content);
        }

        private @Nullable String obstacle(Spot spot, YamlPath path) {
            if (document.isBroken()) {
                return BROKEN;
            }
            if (spot.node() instanceof YamlAlias alias) {
                return "This comes from the alias *" + alias.name() + "; edit its anchor, or detach it here";
            }
            List<YamlPath.Step> missing = spot.rest(path);
            if (missing.isEmpty()) {
                return null;
            }
            boolean merged = document.value().at(path(spot, missing.getFirst())).exists();
            if (merged && missing.size() > 1) {
                return "This comes from a merge key (<<); edit its anchor";
            }
            boolean fits = switch (missing.getFirst()) {
                case YamlPath.Key _ -> spot.isEmpty() || spot.node() instanceof YamlMapping;
                case YamlPath.Index(int at) ->
                    spot.isEmpty()
                            ? at == 0
                            : spot.node() instanceof YamlSequence list
                                    && at == list.items().size();
            };
            return fits ? null : "Another kind of value stands at " + spot.path() + "; mend it in the YAML";
        }

        private static YamlPath path(Spot spot, YamlPath.Step step) {
            return spot.path().append(step);
        }

        private boolean equalsContent(Spot spot, YamlContent content) {
            return spot.node() != null
                    && !spot.node().range().isEmpty()
                    && content.equals(YamlContent.read(document.value().at(spot.path())));
        }

        /// Reads the new text back; only what means exactly what was asked is handed out.
        private YamlEdit checked(@Nullable TextChange change, YamlPath path, Intent.Turn turn) {
            if (change == null) {
                return new YamlEdit.Refused("Another kind of value stands at " + path + "; mend it in the YAML");
            }
            YamlContent wanted = Intent.at(Intent.of(document), path.steps(), turn);
            YamlDocument after = YamlDocument.parse(change.apply(document.text()));
            if (means(after, wanted)) {
                return aliasesHold(after) ? new YamlEdit.Possible(change) : new YamlEdit.Refused(ANCHORED);
            }
            TextChange closed = change.then(TextChange.of(
                    TextEdit.insert(after.text().length(), writer.style().lineBreak())));
            YamlDocument longer = YamlDocument.parse(closed.apply(document.text()));
            return means(longer, wanted) && aliasesHold(longer)
                    ? new YamlEdit.Possible(closed)
                    : new YamlEdit.Refused(UNSAFE);
        }

        /// A text block that has come to the end of a file needs the line break there as its last character.
        private static boolean means(YamlDocument after, @Nullable YamlContent wanted) {
            return !after.isBroken() && Intent.of(after).equals(wanted);
        }

        private boolean aliasesHold(YamlDocument after) {
            return (document.text().indexOf('*') < 0 && document.text().indexOf('&') < 0)
                    || after.looseAnchors() <= document.looseAnchors();
        }
    }

    private static final String BROKEN = "This document cannot be read to its end; mend the YAML first";
    private static final String ANCHORED =
            "An alias elsewhere stands for a value in here; write that value in its place first";
    private static final String UNSAFE =
            "This place is written in a way that cannot be edited here without harm; edit it in the YAML";

    private static @Nullable YamlContent wrap(List<YamlPath.Step> steps, YamlContent content) {
        YamlContent inner = content;
        for (YamlPath.Step step : steps.reversed()) {
            switch (step) {
                case YamlPath.Key(String name) -> inner = YamlContent.mapping(name, inner);
                case YamlPath.Index(int position) -> {
                    if (position != 0) {
                        return null;
                    }
                    inner = YamlContent.sequence(inner);
                }
            }
        }
        return inner;
    }

    private static List<YamlContent> items(@Nullable YamlContent content) {
        return new ArrayList<>(content instanceof YamlContent.Sequence(var items) ? items : List.of());
    }

    private static YamlContent inserted(@Nullable YamlContent old, int position, YamlContent item) {
        List<YamlContent> items = items(old);
        items.add(position, item);
        return new YamlContent.Sequence(items);
    }

    private static YamlContent moved(@Nullable YamlContent old, int from, int to) {
        List<YamlContent> items = items(old);
        items.add(to, items.remove(from));
        return new YamlContent.Sequence(items);
    }

    private static @Nullable YamlContent renamed(@Nullable YamlContent old, @Nullable String from, String to) {
        if (!(old instanceof YamlContent.Mapping(var entries)) || from == null) {
            return old;
        }
        Map<String, YamlContent> renamed = new java.util.LinkedHashMap<>(entries);
        YamlContent value = renamed.remove(from);
        if (value != null) {
            renamed.put(to, value);
        }
        return new YamlContent.Mapping(renamed);
    }
}
