package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.Objects;

/// Gives a key another name.
record KeyEdit(Editing editing) {

    YamlEdit rename(YamlPath path, String name) {
        Spot spot = editing.spot(path);
        String damage = editing.unreadable(path);
        String obstacle = damage != null ? damage : editing.obstacle(spot, path);
        YamlEntry entry = spot.entry();
        if (obstacle != null || entry == null || !spot.path().equals(path)) {
            return new YamlEdit.Refused(obstacle != null ? obstacle : "There is no key " + path);
        }
        String old = Objects.requireNonNull(entry.name());
        return name.equals(old) ? new YamlEdit.Possible(TextChange.NONE) : renamed(spot, old, name);
    }

    private YamlEdit renamed(Spot spot, String old, String name) {
        YamlMapping mapping = (YamlMapping) Objects.requireNonNull(spot.container());
        String damage = editing.unreadable(spot.path().parent().key(name));
        if (damage != null || mapping.find(name).isPresent()) {
            return new YamlEdit.Refused(damage != null ? damage : "There is already a key " + name);
        }
        boolean inFlow = mapping.flow() || Objects.requireNonNull(spot.parent()).isInFlow();
        TextChange change = new TextChange(mapping.entries().stream()
                .filter(entry -> old.equals(entry.name()))
                .map(entry -> TextEdit.replace(entry.key().range(), written(entry.key(), name, inFlow)))
                .toList());
        return editing.checked(
                change, meaning -> meaning.at(spot.path().parent(), parent -> parent.renamed(old, name)));
    }

    private String written(YamlNode key, String name, boolean inFlow) {
        YamlScalar.Style style = key instanceof YamlScalar scalar ? scalar.style() : null;
        return new ScalarWriter(editing.writer().style().quote()).writeKey(name, style, inFlow);
    }
}
