package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads off a tree what it says.
final class MeaningReader {

    private final YamlDocument document;
    private final Map<String, Integer> anchors = new HashMap<>();
    private int numbered;

    private MeaningReader(YamlDocument document) {
        this.document = document;
    }

    static Meaning of(YamlDocument document) {
        MeaningReader reader = new MeaningReader(document);
        YamlNode root = document.root().orElse(null);
        return root == null ? new Meaning.Leaf(YamlContent.Scalar.NULL, null, null) : reader.read(root, YamlPath.ROOT);
    }

    private Meaning read(YamlNode node, YamlPath path) {
        String damaged = damagedValue(node, path);
        if (damaged != null) {
            return new Meaning.Unread(damaged);
        }
        Integer anchor = numbered(node.anchor());
        return switch (node) {
            case YamlScalar scalar -> new Meaning.Leaf(YamlContent.scalar(scalar), anchor, tag(scalar));
            case YamlAlias alias ->
                new Meaning.Reference(anchors.getOrDefault(
                        alias.name(), -1 - Math.abs(alias.name().hashCode() % 1000)));
            case YamlSequence sequence -> {
                List<Meaning> items = new ArrayList<>();
                for (int i = 0; i < sequence.items().size(); i++) {
                    items.add(read(sequence.items().get(i), path.index(i)));
                }
                yield new Meaning.Items(items, lost(node, path), anchor, sequence.tag());
            }
            case YamlMapping mapping -> {
                List<Meaning.Field> fields = new ArrayList<>();
                for (YamlEntry entry : mapping.entries()) {
                    YamlPath below = path.key(String.valueOf(entry.name()));
                    fields.add(new Meaning.Field(key(entry.key(), below), read(entry.value(), below)));
                }
                yield new Meaning.Fields(fields, lost(node, path), anchor, mapping.tag());
            }
        };
    }

    /// Of a scalar the text as it is written: `on` is the key `on`.
    private Meaning key(YamlNode key, YamlPath path) {
        return key instanceof YamlScalar scalar
                ? new Meaning.Leaf(YamlContent.of(scalar.value()), numbered(scalar.anchor()), tag(scalar))
                : read(key, path.key("?"));
    }

    /// The type of a scalar says what its tag means, unless it is one of another program.
    private static @Nullable String tag(YamlScalar scalar) {
        String tag = scalar.tag();
        return tag == null || tag.startsWith("tag:yaml.org,2002:") || tag.equals("!") ? null : tag;
    }

    private @Nullable Integer numbered(@Nullable String anchor) {
        if (anchor == null) {
            return null;
        }
        anchors.put(anchor, numbered);
        return numbered++;
    }

    private @Nullable String damagedValue(YamlNode node, YamlPath path) {
        for (YamlDamage damage : document.damages()) {
            String text = damage.range().in(document.text());
            boolean inside = !ForbiddenCharacters.in(text).offsets().isEmpty(); // the value around it is read
            if (!inside && damage.isValue() && damage.place().equals(path) && belongs(damage, node)) {
                return text;
            }
        }
        return null;
    }

    /// Of keys that are written twice the path is the same.
    private static boolean belongs(YamlDamage damage, YamlNode node) {
        return damage.range().touches(node.range().start())
                || damage.range().touches(node.range().end())
                || node.range().contains(damage.range());
    }

    private List<String> lost(YamlNode node, YamlPath path) {
        if (document.damages().isEmpty()) {
            return List.of();
        }
        return document.damages().stream()
                .filter(damage -> !damage.isValue() && damage.place().equals(path))
                .filter(damage -> path.isRoot() || node.range().contains(damage.range()))
                .map(damage -> damage.range().in(document.text()))
                .toList();
    }
}
