package dev.meshloft.core.assist.outline;

import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.OutlineItem;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;

/// The objects of a file with the fields of their `spec`, and the items of its lists.
public final class Outliner {

    private final List<OutlineItem> items = new ArrayList<>();

    private Outliner() {}

    /// Documents that cannot be read to their end show what stands before the mistake.
    public static List<OutlineItem> outline(YamlStream stream) {
        Outliner outliner = new Outliner();
        for (YamlStream.Piece piece : stream.pieces()) {
            outliner.document(piece);
        }
        return List.copyOf(outliner.items);
    }

    private void document(YamlStream.Piece piece) {
        YamlValue root = piece.document().value();
        if (!root.isMapping()) {
            return;
        }
        boolean list = root.get("kind").stringOr("").endsWith("List")
                && root.get("items").isSequence();
        List<YamlValue> objects = list ? root.get("items").items() : List.of(root);
        for (YamlValue object : objects) {
            if (object.isMapping()) {
                items.add(object(object, piece.start()));
            }
        }
    }

    private static OutlineItem object(YamlValue object, int start) {
        String name = object.get("metadata").get("name").stringOr("");
        String kind = object.get("kind").stringOr("");
        String namespace = object.get("metadata").get("namespace").stringOr("");
        String detail = namespace.isEmpty() ? kind : kind + " in " + namespace;
        YamlValue named = object.get("metadata").get("name");
        TextRange nameRange = named.exists() ? named.range() : firstLine(object);
        return new OutlineItem(
                ItemKind.OBJECT,
                name.isEmpty() ? "(no name)" : name,
                detail,
                object.range().shift(start),
                nameRange.shift(start),
                fields(object.get("spec"), start));
    }

    private static TextRange firstLine(YamlValue object) {
        return TextRange.at(object.range().start());
    }

    private static List<OutlineItem> fields(YamlValue spec, int start) {
        List<OutlineItem> fields = new ArrayList<>();
        if (spec.node() instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                String name = entry.name();
                if (name != null) {
                    fields.add(field(name, entry, spec.get(name), start));
                }
            }
        }
        return fields;
    }

    private static OutlineItem field(String name, YamlEntry entry, YamlValue value, int start) {
        boolean deep = value.items().stream().anyMatch(YamlValue::isMapping);
        String detail = value.string().orElseGet(() -> deep ? "" : String.join(", ", value.strings()));
        return new OutlineItem(
                ItemKind.FIELD,
                name,
                detail,
                entry.range().shift(start),
                entry.key().range().shift(start),
                deep ? items(name, value, start) : List.of());
    }

    private static List<OutlineItem> items(String field, YamlValue list, int start) {
        List<OutlineItem> items = new ArrayList<>();
        for (YamlValue item : list.items()) {
            YamlNode node = item.node();
            if (node != null) {
                int position = item.path().last() instanceof YamlPath.Index(int at) ? at : 0;
                TextRange range = node.range().shift(start);
                items.add(new OutlineItem(
                        kind(field), ItemWords.of(item, position), "", range, TextRange.at(range.start()), List.of()));
            }
        }
        return items;
    }

    private static ItemKind kind(String field) {
        return switch (field) {
            case "http", "tls", "tcp" -> ItemKind.ROUTE;
            case "subsets" -> ItemKind.SUBSET;
            case "servers", "ports" -> ItemKind.PORT;
            case "rules" -> ItemKind.POLICY;
            case "jwtRules" -> ItemKind.IDENTITY;
            case "endpoints" -> ItemKind.WORKLOAD;
            default -> ItemKind.FIELD;
        };
    }
}
