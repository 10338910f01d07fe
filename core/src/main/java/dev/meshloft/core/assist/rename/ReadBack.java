package dev.meshloft.core.assist.rename;

import dev.meshloft.core.assist.MeshFile;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a changed file and compares it with what it was: an alias may carry a value to where it must not change.
record ReadBack(MeshFile file, TextChange change) {

    /// @param uses in all files; those of this one must have the new value, and nothing else may differ
    Optional<String> harm(List<NameUse> uses, Renaming renaming) {
        MeshFile after = file.with(change.apply(file.text()));
        if (after.resources().size() != file.resources().size()) {
            return Optional.of(file.id() + " could not be read any more after the rename; change it by hand");
        }
        for (int i = 0; i < file.resources().size(); i++) {
            Resource before = file.resources().get(i);
            Set<YamlPath> meant = uses.stream()
                    .filter(use -> use.resource() == before)
                    .map(NameUse::path)
                    .collect(Collectors.toSet());
            YamlPath stray = difference(before.root(), after.resources().get(i).root(), meant);
            if (stray != null) {
                return Optional.of("An anchor in " + before.key() + " holds this name for " + stray
                        + " too, which means something else; detach the alias first");
            }
            for (NameUse use : uses) {
                boolean wrong = use.resource() == before
                        && !after.resources()
                                .get(i)
                                .root()
                                .at(use.path())
                                .stringOr("")
                                .equals(renaming.value(use));
                if (wrong) {
                    return Optional.of("The name in " + before.key() + " (" + use.path()
                            + ") cannot be edited; change it by hand");
                }
            }
        }
        return Optional.empty();
    }

    /// The first place that differs and is not meant to; null for none.
    private static @Nullable YamlPath difference(YamlValue before, YamlValue after, Set<YamlPath> meant) {
        if (meant.contains(before.path())) {
            return null;
        }
        if (before.isMapping()) {
            if (!before.keys().equals(after.keys())) {
                return before.path();
            }
            for (String key : before.keys()) {
                YamlPath found = difference(before.get(key), after.get(key), meant);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (before.isSequence()) {
            List<YamlValue> items = before.items();
            if (items.size() != after.items().size()) {
                return before.path();
            }
            for (int i = 0; i < items.size(); i++) {
                YamlPath found = difference(items.get(i), after.items().get(i), meant);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        YamlContent old = YamlContent.read(before);
        YamlContent now = YamlContent.read(after);
        return java.util.Objects.equals(old, now) ? null : before.path();
    }
}
