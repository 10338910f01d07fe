package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Edits of a document at paths, as small changes of its text in the style around them.
///
/// Changes count from the document's own start; a caller shifts them by where the document starts in the file. No alias
/// and no merge key is followed: a place behind one is refused: [ValueOrigin] tells where
/// its value is written, and [#detach] makes it the place's own. Every change is read back before it
/// is handed out, and refused when it would mean anything but what was asked: an edit never breaks or bends a document.
/// In a damaged document all places can be edited that can be told; the damage stays as it is.
public final class YamlEdits {

    private YamlEdits() {}

    /// Writes a value over what is there, or makes it with everything missing on the way.
    public static YamlEdit set(YamlDocument document, YamlPath path, YamlContent content) {
        return set(document, path, content, KeyOrder.AS_WRITTEN);
    }

    /// Like [#set(YamlDocument, YamlPath, YamlContent)], new keys put where the order says.
    public static YamlEdit set(YamlDocument document, YamlPath path, YamlContent content, KeyOrder order) {
        return Editing.run(document, editing -> new ValueEdit(editing, order).set(path, content));
    }

    /// Several values as one change.
    public static YamlEdit setAll(YamlDocument document, Map<YamlPath, ? extends YamlContent> values) {
        List<Function<YamlDocument, YamlEdit>> steps = new ArrayList<>();
        values.forEach((path, content) -> steps.add(current -> set(current, path, content)));
        return YamlEdit.all(document, steps);
    }

    /// A new entry before the one at a position; the mapping is made when it is missing.
    ///
    /// @param position up to and with the number of entries
    public static YamlEdit insertEntry(
            YamlDocument document, YamlPath mapping, int position, String key, YamlContent value) {
        return Editing.run(
                document,
                editing -> new ValueEdit(editing, KeyOrder.AS_WRITTEN).insertEntry(mapping, position, key, value));
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
        return Editing.run(document, editing -> new ValueEdit(editing, order).insertItem(sequence, position, item));
    }

    /// A new item behind all others; the sequence is made when it is missing.
    public static YamlEdit append(YamlDocument document, YamlPath sequence, YamlContent item) {
        return append(document, sequence, item, KeyOrder.AS_WRITTEN);
    }

    /// Like [#append(YamlDocument, YamlPath, YamlContent)], a missing sequence put where the order says.
    public static YamlEdit append(YamlDocument document, YamlPath sequence, YamlContent item, KeyOrder order) {
        return insertItem(document, sequence, Integer.MAX_VALUE, item, order);
    }

    /// An item to another position, counted without it.
    public static YamlEdit move(YamlDocument document, YamlPath sequence, int from, int to) {
        return Editing.run(document, editing -> new OrderEdit(editing).moveItem(sequence, from, to));
    }

    /// An entry to another position among those of its mapping, counted without it.
    ///
    /// @param path of the entry
    public static YamlEdit moveEntry(YamlDocument document, YamlPath path, int to) {
        return Editing.run(document, editing -> new OrderEdit(editing).moveEntry(path, to));
    }

    /// An entry into another mapping, or an item into another sequence, before the one at a position there; as it is
    /// written, with its comments.
    ///
    /// @param position up to and with the number of entries or items, counted before anything moves
    public static YamlEdit transfer(YamlDocument document, YamlPath from, YamlPath into, int position) {
        return Editing.run(document, editing -> new TransferEdit(editing).transfer(from, into, position));
    }

    /// The entries of a mapping in the order of their keys; equal ones stay as they stand.
    public static YamlEdit sortEntries(YamlDocument document, YamlPath mapping, Comparator<String> keys) {
        return Editing.run(document, editing -> new OrderEdit(editing).sortEntries(mapping, keys));
    }

    /// The items of a sequence in an order; equal ones stay as they stand.
    public static YamlEdit sortItems(YamlDocument document, YamlPath sequence, Comparator<YamlValue> items) {
        return Editing.run(document, editing -> new OrderEdit(editing).sortItems(sequence, items));
    }

    /// Takes out an entry or item; the last one leaves `{}` or `[]` behind. Nothing there: nothing changes. A key that
    /// is written twice goes as a whole.
    public static YamlEdit remove(YamlDocument document, YamlPath path) {
        return Editing.run(document, editing -> new RemovalEdit(editing).remove(path));
    }

    /// Takes out an entry or item, and each mapping and sequence around it that is then empty, up to a place that
    /// stays.
    public static YamlEdit removeWithEmptyParents(YamlDocument document, YamlPath path, YamlPath stays) {
        Editing editing = Editing.of(document);
        YamlPath top = path;
        while (!top.isRoot() && !top.parent().equals(stays) && editing.size(top.parent()) == 1) {
            top = top.parent();
        }
        return remove(document, top);
    }

    /// Gives a key another name, its value stays.
    public static YamlEdit renameKey(YamlDocument document, YamlPath path, String name) {
        return Editing.run(document, editing -> new KeyEdit(editing).rename(path, name));
    }

    /// A mapping or list inside braces or brackets instead of on lines of its own: on one line, unless comments in it
    /// need more.
    public static YamlEdit toFlow(YamlDocument document, YamlPath path) {
        return Editing.run(document, editing -> new StyleEdit(editing).toFlow(path));
    }

    /// A mapping or list on lines of its own instead of inside braces or brackets, with all that is in it.
    public static YamlEdit toBlock(YamlDocument document, YamlPath path) {
        return Editing.run(document, editing -> new StyleEdit(editing).toBlock(path));
    }

    /// A scalar in another style, where it means the same in it.
    public static YamlEdit restyle(YamlDocument document, YamlPath path, YamlScalar.Style style) {
        return Editing.run(document, editing -> new QuoteEdit(editing).restyle(path, style));
    }

    /// Another indentation for the whole document.
    ///
    /// @param indent blanks a nested mapping is indented by; at least 1
    /// @param dashIndent blanks the dash of a sequence stands to the right of its key
    public static YamlEdit reindent(YamlDocument document, int indent, int dashIndent) {
        return Editing.run(document, editing -> new StyleEdit(editing).reindent(indent, dashIndent));
    }

    /// Makes a value that comes from an alias or a merge key the place's own: a copy takes the alias's place, or is an
    /// entry of its own, in the style around it and without the comments. See [ValueOrigin] for what is copied.
    ///
    /// @param path of the value or of one inside it; of a `<<` itself, to write all keys it brings in its place
    public static YamlEdit detach(YamlDocument document, YamlPath path) {
        return Editing.run(document, editing -> new AliasEdit(editing).detach(path));
    }
}
