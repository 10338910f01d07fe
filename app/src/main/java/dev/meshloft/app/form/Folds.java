package dev.meshloft.app.form;

import dev.meshloft.core.yaml.YamlPath;
import java.util.HashMap;
import java.util.Map;

/// Which cards the user has folded and unfolded; others are as they are at first.
final class Folds {

    private static final int ALL_OPEN = 3;

    private final Map<YamlPath, Boolean> chosen = new HashMap<>();

    /// @param main the one that people come for
    boolean isOpen(YamlPath card, int siblings, boolean tall, boolean main) {
        boolean atFirst = siblings == 1 || main || (!tall && siblings <= ALL_OPEN);
        return chosen.getOrDefault(card, atFirst);
    }

    void set(YamlPath card, boolean open) {
        chosen.put(card, open);
    }

    boolean hasChoiceBelow(YamlPath list) {
        return chosen.keySet().stream().anyMatch(path -> path.startsWith(list));
    }

    /// Cards keep their state when they change places.
    void swap(YamlPath list, int from, int to) {
        Boolean one = chosen.remove(list.index(from));
        Boolean other = chosen.remove(list.index(to));
        if (one != null) {
            chosen.put(list.index(to), one);
        }
        if (other != null) {
            chosen.put(list.index(from), other);
        }
    }

    void clear() {
        chosen.clear();
    }
}
