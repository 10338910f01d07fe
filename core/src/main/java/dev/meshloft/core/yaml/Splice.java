package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.PartSearch.Part;
import dev.meshloft.core.yaml.PartSearch.Step;
import java.util.ArrayList;
import java.util.List;

/// Puts the new reading of one part into the tree of a document; what stands behind the part moves.
///
/// @param growth how much longer the new text is
/// @param damages all there are in the new document; a collection reaches to the last one that belongs to it
record Splice(Part part, int growth, List<YamlDamage> damages) {

    /// @param collection of the same kind as the one that holds the part, with what takes the part's place
    YamlNode into(YamlNode collection) {
        return spliced(0, collection);
    }

    private YamlNode spliced(int depth, YamlNode collection) {
        Step step = part.way().get(depth);
        boolean last = depth == part.way().size() - 1;
        return switch (step.container()) {
            case YamlMapping mapping -> {
                List<YamlEntry> entries = new ArrayList<>(mapping.entries().subList(0, step.index()));
                YamlEntry entry = mapping.entries().get(step.index());
                if (last) {
                    entries.addAll(((YamlMapping) collection).entries());
                } else {
                    entries.add(new YamlEntry(entry.key(), spliced(depth + 1, collection)));
                }
                mapping.entries().subList(step.index() + 1, mapping.entries().size()).stream()
                        .map(this::moved)
                        .forEach(entries::add);
                TextRange range = range(depth, entries.getLast().range().end());
                yield new YamlMapping(range, false, entries, mapping.anchor(), mapping.tag());
            }
            case YamlSequence sequence -> {
                List<YamlNode> items = new ArrayList<>(sequence.items().subList(0, step.index()));
                if (last) {
                    items.addAll(((YamlSequence) collection).items());
                } else {
                    items.add(spliced(depth + 1, collection));
                }
                sequence.items().subList(step.index() + 1, sequence.items().size()).stream()
                        .map(this::moved)
                        .forEach(items::add);
                TextRange range = range(depth, items.getLast().range().end());
                yield new YamlSequence(range, false, items, sequence.anchor(), sequence.tag());
            }
            case YamlScalar scalar -> scalar;
            case YamlAlias alias -> alias;
        };
    }

    private TextRange range(int depth, int lastChild) {
        Step step = part.way().get(depth);
        int start = step.container().range().start();
        YamlPath path = part.path(depth);
        int end = Math.max(start, lastChild);
        for (YamlDamage damage : damages) {
            // Of keys that are written twice the path is the same, so the place in the text counts as well.
            boolean inLines = damage.range().start() >= start && damage.range().start() < step.end() + growth;
            end = inLines && damage.place().startsWith(path)
                    ? Math.max(end, damage.range().end())
                    : end;
        }
        return new TextRange(start, end);
    }

    private YamlEntry moved(YamlEntry entry) {
        return growth == 0 ? entry : new YamlEntry(moved(entry.key()), moved(entry.value()));
    }

    private YamlNode moved(YamlNode node) {
        if (growth == 0) {
            return node;
        }
        TextRange range = node.range().shift(growth);
        return switch (node) {
            case YamlScalar s -> new YamlScalar(range, s.style(), s.value(), s.anchor(), s.tag());
            case YamlAlias alias -> new YamlAlias(range, alias.name());
            case YamlSequence s ->
                new YamlSequence(
                        range, s.flow(), s.items().stream().map(this::moved).toList(), s.anchor(), s.tag());
            case YamlMapping m ->
                new YamlMapping(
                        range, m.flow(), m.entries().stream().map(this::moved).toList(), m.anchor(), m.tag());
        };
    }
}
