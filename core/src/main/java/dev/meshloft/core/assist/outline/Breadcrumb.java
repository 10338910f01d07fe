package dev.meshloft.core.assist.outline;

import dev.meshloft.core.assist.Crumb;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way from an object down to a place.
public final class Breadcrumb {

    private final YamlStream.Piece piece;
    private final YamlValue object;

    private Breadcrumb(YamlStream.Piece piece, YamlValue object) {
        this.piece = piece;
        this.object = object;
    }

    public static List<Crumb> at(YamlStream stream, int offset) {
        Optional<YamlStream.Piece> piece = stream.findAt(offset);
        if (piece.isEmpty() || !piece.get().document().value().isMapping()) {
            return List.of();
        }
        YamlValue root = piece.get().document().value();
        YamlPath path = piece.get().document().pathAt(offset - piece.get().start());
        boolean inList = root.get("kind").stringOr("").endsWith("List")
                && path.startsWith(YamlPath.of("items"))
                && path.steps().size() > 1;
        int base = inList ? 2 : 0;
        YamlValue object = root.at(new YamlPath(path.steps().subList(0, base)));
        return new Breadcrumb(piece.get(), object)
                .crumbs(path.steps().subList(base, path.steps().size()));
    }

    private List<Crumb> crumbs(List<YamlPath.Step> steps) {
        List<Crumb> crumbs = new ArrayList<>();
        YamlValue value = object;
        for (int i = 0; i < steps.size(); i++) {
            YamlValue parent = value;
            value = value.at(new YamlPath(steps.subList(i, i + 1)));
            crumbs.add(new Crumb(
                    words(parent, steps.get(i)),
                    new YamlPath(steps.subList(0, i + 1)),
                    value.exists() ? value.range().shift(piece.start()) : TextRange.at(piece.start()),
                    siblings(parent)));
        }
        return crumbs;
    }

    private List<Crumb.Sibling> siblings(YamlValue parent) {
        List<Crumb.Sibling> siblings = new ArrayList<>();
        for (String key : parent.keys()) {
            parent.keyNode(parent, key)
                    .ifPresent(node ->
                            siblings.add(new Crumb.Sibling(key, node.range().start() + piece.start())));
        }
        List<YamlValue> items = parent.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).exists()) {
                siblings.add(new Crumb.Sibling(
                        ItemWords.of(items.get(i), i), items.get(i).range().start() + piece.start()));
            }
        }
        return siblings;
    }

    private static String words(YamlValue parent, YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key(String name) -> name;
            case YamlPath.Index(int position) -> ItemWords.of(parent.get(position), position);
        };
    }
}
