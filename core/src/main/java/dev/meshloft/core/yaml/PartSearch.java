package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Finds the entries and items whose lines hold a change: those that start in a line of their own, before the change.
final class PartSearch {

    /// One collection on the way down, and which entry or item of it is meant.
    ///
    /// @param end where the lines of the collection end
    record Step(YamlNode container, int index, int end) {

        YamlNode child() {
            return switch (container) {
                case YamlMapping mapping -> mapping.entries().get(index).value();
                case YamlSequence sequence -> sequence.items().get(index);
                case YamlScalar _, YamlAlias _ -> container;
            };
        }
    }

    /// An entry or item with its lines, up to the next one.
    ///
    /// @param way from the root
    record Part(List<Step> way, int start, int end) {

        YamlNode container() {
            return way.getLast().container();
        }

        /// Of the collection that holds it.
        YamlPath path() {
            return path(way.size() - 1);
        }

        /// Of a collection on the way, the root's being 0.
        YamlPath path(int depth) {
            YamlPath path = YamlPath.ROOT;
            for (Step step : way.subList(0, depth)) {
                path = switch (step.container()) {
                    case YamlMapping mapping ->
                        path.key(String.valueOf(
                                mapping.entries().get(step.index()).name()));
                    case YamlSequence _, YamlScalar _, YamlAlias _ -> path.index(step.index());
                };
            }
            return path;
        }
    }

    private final Lines lines;
    private final TextRange touched;
    private final List<Part> parts = new ArrayList<>();

    private PartSearch(Lines lines, TextRange touched) {
        this.lines = lines;
        this.touched = touched;
    }

    /// Outer ones first.
    static List<Part> around(Lines lines, YamlNode root, TextRange touched) {
        PartSearch search = new PartSearch(lines, touched);
        search.descend(root, List.of(), lines.text().length());
        return search.parts;
    }

    private void descend(YamlNode node, List<Step> way, int end) {
        List<Integer> starts = starts(node);
        int index = lastBefore(starts);
        if (index < 0) {
            return;
        }
        int start = starts.get(index);
        int partEnd = index + 1 < starts.size() ? lines.start(starts.get(index + 1)) : end;
        boolean last = touched.end() == partEnd && partEnd == lines.text().length();
        if (isExplicit(node, index, starts)
                || isExplicit(node, index + 1, starts)
                || (touched.end() >= partEnd && !last)) {
            return;
        }
        List<Step> longer = new ArrayList<>(way);
        Step step = new Step(node, index, end);
        longer.add(step);
        if (lines.isFirstInLine(start) && "?&!".indexOf(lines.text().charAt(start)) < 0) {
            parts.add(new Part(longer, start, partEnd));
        }
        descend(step.child(), longer, partEnd);
    }

    /// Whether an entry has its key behind a `?`, so that its start is not known.
    private boolean isExplicit(YamlNode node, int index, List<Integer> starts) {
        if (!(node instanceof YamlMapping mapping) || index >= starts.size()) {
            return false;
        }
        int start = starts.get(index);
        return !(mapping.entries().get(index).key() instanceof YamlScalar)
                || !KeyScan.at(lines.text(), start, lines.end(start)).isFound();
    }

    /// Of the keys or dashes of a collection in block style.
    private List<Integer> starts(YamlNode node) {
        Indicators indicators = new Indicators(lines);
        return switch (node) {
            case YamlMapping mapping
            when !mapping.flow() ->
                mapping.entries().stream()
                        .map(YamlEntry::key)
                        .map(indicators::startWithProperties)
                        .toList();
            case YamlSequence sequence when !sequence.flow() -> indicators.dashes(sequence);
            case YamlMapping _, YamlSequence _, YamlScalar _, YamlAlias _ -> List.of();
        };
    }

    private int lastBefore(List<Integer> starts) {
        int last = -1;
        while (last + 1 < starts.size() && starts.get(last + 1) < touched.start()) {
            last++;
        }
        return last;
    }
}
