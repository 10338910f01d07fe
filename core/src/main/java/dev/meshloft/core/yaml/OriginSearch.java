package dev.meshloft.core.yaml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Follows a path through aliases and merge keys to where its value is written.
final class OriginSearch {

    /// Merges inside of merges that are followed.
    private static final int DEEPEST = 8;

    /// A node and the place where it is written.
    ///
    /// @param anchored the innermost node around it that was reached by its anchor; null for none
    private record Place(
            YamlNode node, YamlPath path, @Nullable YamlNode anchored) {

        Place inner(YamlNode child, YamlPath.Step step) {
            return new Place(child, path.append(step), anchored);
        }
    }

    private final YamlDocument document;
    private final NodePaths paths;
    private @Nullable YamlPath reference;
    private boolean merged;

    OriginSearch(YamlDocument document) {
        this.document = document;
        this.paths = new NodePaths(document);
    }

    ValueOrigin find(YamlPath path) {
        YamlNode root = document.root().orElse(null);
        if (root == null) {
            return new ValueOrigin.Here(path);
        }
        Place place = new Place(root, YamlPath.ROOT, null);
        for (int i = 0; i < path.steps().size(); i++) {
            YamlPath asked = new YamlPath(path.steps().subList(0, i + 1));
            Place next = child(place, asked);
            if (next == null) {
                YamlPath rest =
                        new YamlPath(path.steps().subList(i, path.steps().size()));
                return origin(place, place.path().append(rest));
            }
            place = resolved(next);
            refer(place != next, asked, false);
        }
        return origin(place, place.path());
    }

    private ValueOrigin origin(Place place, YamlPath source) {
        YamlPath first = reference;
        if (first == null) {
            return new ValueOrigin.Here(source);
        }
        YamlNode anchored = place.anchored();
        String anchor = anchored == null ? "" : Objects.requireNonNullElse(anchored.anchor(), "");
        int others = anchored == null ? 0 : paths.appearances(anchored) - 1;
        return merged
                ? new ValueOrigin.Merged(anchor, first, source, others)
                : new ValueOrigin.Aliased(anchor, first, source, others);
    }

    /// The same place when it is no alias. Where what an alias stands for has no path of its own, as below a key that
    /// is
    /// written again, its place is the alias.
    private Place resolved(Place place) {
        YamlNode target = document.resolve(place.node());
        return target == null || target == place.node()
                ? place
                : new Place(target, paths.find(target).orElse(place.path()), target);
    }

    private void refer(boolean followed, YamlPath asked, boolean merge) {
        if (followed && reference == null) {
            reference = asked;
            merged = merge;
        }
    }

    private @Nullable Place child(Place place, YamlPath asked) {
        return switch (asked.last()) {
            case YamlPath.Index index ->
                place.node() instanceof YamlSequence sequence
                                && index.position() < sequence.items().size()
                        ? place.inner(sequence.items().get(index.position()), index)
                        : null;
            case YamlPath.Key(String name) -> {
                Place own = own(place, name);
                Place found = own == null ? inMerged(place, name, 0) : own;
                refer(own == null && found != null, asked, true);
                yield found;
            }
        };
    }

    private static @Nullable Place own(Place place, String name) {
        return place.node() instanceof YamlMapping mapping
                ? mapping.find(name)
                        .map(entry -> place.inner(entry.value(), new YamlPath.Key(name)))
                        .orElse(null)
                : null;
    }

    private @Nullable Place inMerged(Place place, String name, int depth) {
        if (!(place.node() instanceof YamlMapping mapping) || depth > DEEPEST) {
            return null;
        }
        for (YamlEntry entry : mapping.entries()) {
            Place value = entry.isMerge() ? resolved(place.inner(entry.value(), new YamlPath.Key("<<"))) : null;
            Place found = value == null ? null : inSource(value, name, depth);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// @param source a mapping, or a list of several
    private @Nullable Place inSource(Place source, String name, int depth) {
        if (!(source.node() instanceof YamlSequence several)) {
            Place own = own(source, name);
            return own == null ? inMerged(source, name, depth + 1) : own;
        }
        List<YamlNode> items = several.items();
        for (int i = 0; i < items.size(); i++) {
            Place item = resolved(source.inner(items.get(i), new YamlPath.Index(i)));
            Place found = item.node() instanceof YamlMapping ? inSource(item, name, depth) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
