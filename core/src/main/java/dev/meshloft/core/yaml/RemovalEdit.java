package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes out an entry or item.
record RemovalEdit(Editing editing) {

    YamlEdit remove(YamlPath path) {
        Spot spot = editing.spot(path);
        String damage = path.isRoot() ? editing.incomplete(path) : damage(path);
        if (damage != null) {
            return new YamlEdit.Refused(damage);
        }
        YamlNode collection = spot.container();
        if (collection == null || !spot.path().equals(path)) {
            return nothing(spot, path);
        }
        return isAlone(collection, path) ? last(spot, collection) : one(spot, collection);
    }

    /// Nothing there: nothing to do, unless it comes from elsewhere.
    private YamlEdit nothing(Spot spot, YamlPath path) {
        String obstacle = editing.obstacle(spot, path);
        return obstacle == null || !editing.document().value().at(path).exists()
                ? new YamlEdit.Possible(TextChange.NONE)
                : new YamlEdit.Refused(obstacle);
    }

    private @Nullable String damage(YamlPath path) {
        String damage = editing.incomplete(path);
        boolean alone = editing.size(path.parent()) == 1;
        return damage == null && alone ? editing.uncounted(path.parent()) : damage;
    }

    private static boolean isAlone(YamlNode collection, YamlPath path) {
        return switch (collection) {
            case YamlMapping mapping ->
                mapping.entries().stream()
                        .allMatch(
                                entry -> path.last() instanceof YamlPath.Key(String name) && name.equals(entry.name()));
            case YamlSequence sequence -> sequence.items().size() == 1;
            case YamlScalar _, YamlAlias _ -> false;
        };
    }

    private YamlEdit last(Spot spot, YamlNode collection) {
        Spot parent = Objects.requireNonNull(spot.parent());
        YamlContent empty = collection instanceof YamlMapping ? YamlContent.mapping() : YamlContent.sequence();
        return editing.checked(
                editing.replacement().replace(parent, empty),
                meaning -> meaning.at(parent.path(), old -> Meaning.over(old, empty)));
    }

    private YamlEdit one(Spot spot, YamlNode collection) {
        YamlPath path = spot.path();
        TextChange change = new Removal(editing.lines()).remove(collection, spot.index());
        YamlDocument rest = YamlDocument.parse(change.apply(editing.document().text()));
        Spot again = Spot.deepest(rest, path);
        while (path.last() instanceof YamlPath.Key && again.path().equals(path) && again.container() != null) {
            TextChange next = new Removal(new Lines(rest.text()))
                    .remove(Objects.requireNonNull(again.container()), again.index());
            change = change.then(next);
            rest = YamlDocument.parse(next.apply(rest.text()));
            again = next.isEmpty() ? Spot.root(rest) : Spot.deepest(rest, path);
        }
        return editing.checked(change, meaning -> meaning.at(path.parent(), old -> old.without(path.last())));
    }
}
