package dev.meshloft.core.analysis;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlEdits;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/// Quick fixes that touch one key or one value and leave every other character as it is.
public final class Fixes {

    private Fixes() {}

    /// Another name for a key; its value and comments stay.
    ///
    /// @return empty when the key is not written here, or the new one is there already
    public static Optional<QuickFix> renameKey(Resource resource, YamlPath path, String newName) {
        if (!(path.last() instanceof YamlPath.Key(String name))
                || !(resource.root().at(path.parent()).node() instanceof YamlMapping parent)
                || parent.find(newName).isPresent()) {
            return Optional.empty();
        }
        return parent.find(name)
                .map(YamlEntry::key)
                .map(key -> replace(resource, key.range(), quotedLike(key, newName), "Rename to " + newName));
    }

    /// Another scalar value, in the quotes of the old one.
    public static Optional<QuickFix> replaceValue(Resource resource, YamlPath path, String newValue, String title) {
        YamlNode node = resource.root().at(path).node();
        return node instanceof YamlScalar scalar && isOneLine(scalar)
                ? Optional.of(replace(resource, node.range(), quotedLike(node, newValue), title))
                : Optional.empty();
    }

    /// Like [#replaceValue], but the text is YAML and replaces quotes too.
    public static Optional<QuickFix> replaceYaml(Resource resource, YamlPath path, String yaml, String title) {
        YamlNode node = resource.root().at(path).node();
        return node instanceof YamlScalar scalar && isOneLine(scalar)
                ? Optional.of(replace(resource, node.range(), yaml, title))
                : Optional.empty();
    }

    /// Takes out a field or an item.
    public static Optional<QuickFix> remove(Resource resource, YamlPath path, String title) {
        YamlPath inDocument = resource.base().append(path);
        return YamlEdits.remove(resource.yaml(), inDocument)
                .findChange()
                .filter(change -> !change.isEmpty())
                .map(change -> new QuickFix(
                        title, true, List.of(new FileEdit(resource.file(), change.shift(resource.offset())))));
    }

    /// The same fix, but not to be applied without a look.
    public static Optional<QuickFix> unsafe(Optional<QuickFix> fix) {
        return fix.map(safe -> new QuickFix(safe.title(), false, safe.edits()));
    }

    private static boolean isOneLine(YamlScalar scalar) {
        return !scalar.range().isEmpty()
                && scalar.style() != YamlScalar.Style.LITERAL
                && scalar.style() != YamlScalar.Style.FOLDED;
    }

    private static String quotedLike(YamlNode node, String value) {
        YamlScalar.Style style = node instanceof YamlScalar scalar ? scalar.style() : YamlScalar.Style.PLAIN;
        return switch (style) {
            case SINGLE_QUOTED -> "'" + value.replace("'", "''") + "'";
            case DOUBLE_QUOTED -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case PLAIN, LITERAL, FOLDED -> value;
        };
    }

    private static QuickFix replace(Resource resource, TextRange range, String text, String title) {
        TextEdit edit = TextEdit.replace(range.shift(resource.offset()), text);
        return new QuickFix(title, true, List.of(new FileEdit(resource.file(), TextChange.of(edit))));
    }
}
