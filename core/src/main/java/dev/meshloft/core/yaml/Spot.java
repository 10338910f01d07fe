package dev.meshloft.core.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node with the way to it as it is written: no alias and no merge key is followed.
///
/// @param parent null for the root
/// @param node null only for the root of a document without content
/// @param index among the parent's entries or items; 0 for the root
record Spot(@Nullable Spot parent, YamlPath path, @Nullable YamlNode node, int index) {

    static Spot root(YamlDocument document) {
        return new Spot(null, YamlPath.ROOT, document.root().orElse(null), 0);
    }

    /// The deepest place on the way that is written; its path tells how far that is.
    static Spot deepest(YamlDocument document, YamlPath path) {
        Spot spot = root(document);
        for (YamlPath.Step step : path.steps()) {
            Spot next = spot.child(step);
            if (next == null) {
                return spot;
            }
            spot = next;
        }
        return spot;
    }

    private @Nullable Spot child(YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key(String name) -> node instanceof YamlMapping mapping ? entry(mapping, name) : null;
            case YamlPath.Index(int position) ->
                node instanceof YamlSequence sequence
                                && position < sequence.items().size()
                        ? item(position)
                        : null;
        };
    }

    private @Nullable Spot entry(YamlMapping mapping, String name) {
        for (int i = mapping.entries().size() - 1; i >= 0; i--) {
            YamlEntry entry = mapping.entries().get(i);
            if (name.equals(entry.name())) {
                return new Spot(this, path.key(name), entry.value(), i);
            }
        }
        return null;
    }

    Spot item(int position) {
        YamlSequence sequence = (YamlSequence) java.util.Objects.requireNonNull(node);
        return new Spot(this, path.index(position), sequence.items().get(position), position);
    }

    /// The entry this is the value of; null for an item and for the root.
    @Nullable
    YamlEntry entry() {
        return parent != null && parent.node instanceof YamlMapping mapping
                ? mapping.entries().get(index)
                : null;
    }

    /// The sequence or mapping around; null for the root.
    @Nullable
    YamlNode container() {
        return parent == null ? null : parent.node;
    }

    /// Whether braces or brackets are around it.
    boolean isInFlow() {
        return switch (container()) {
            case YamlMapping mapping -> mapping.flow();
            case YamlSequence sequence -> sequence.flow();
            case YamlScalar _, YamlAlias _ -> false;
            case null -> false;
        };
    }

    /// Whether nothing is there that would be lost: no node, null, or an empty collection.
    boolean isEmpty() {
        return switch (node) {
            case null -> true;
            case YamlScalar scalar -> scalar.type() == ScalarType.NULL;
            case YamlMapping mapping -> mapping.entries().isEmpty();
            case YamlSequence sequence -> sequence.items().isEmpty();
            case YamlAlias _ -> false;
        };
    }

    /// How many entries or items it has.
    int size() {
        return switch (node) {
            case YamlSequence sequence -> sequence.items().size();
            case YamlMapping mapping -> mapping.entries().size();
            case YamlScalar _, YamlAlias _ -> 0;
            case null -> 0;
        };
    }

    /// Whether one more entry or item can be added here.
    boolean fits(YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key _ -> isEmpty() || node instanceof YamlMapping;
            case YamlPath.Index(int position) -> position == size() && (isEmpty() || node instanceof YamlSequence);
        };
    }

    /// The steps of a longer path behind this place.
    List<YamlPath.Step> rest(YamlPath whole) {
        return whole.steps().subList(path.steps().size(), whole.steps().size());
    }
}
