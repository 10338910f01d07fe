package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes an entry or item to another collection, as it is written and with its comments.
record TransferEdit(Editing editing) {

    YamlEdit transfer(YamlPath from, YamlPath into, int position) {
        Spot part = editing.spot(from);
        Spot target = editing.spot(into);
        if (part.path().equals(from) && part.container() != null && into.equals(from.parent())) {
            int to = Math.clamp(position, 0, target.size());
            return new OrderEdit(editing).move(into, part.index(), to > part.index() ? to - 1 : to);
        }
        String obstacle = obstacle(part, from, target, into);
        if (obstacle != null) {
            return new YamlEdit.Refused(obstacle);
        }
        YamlNode source = Objects.requireNonNull(part.container());
        YamlNode goal = Objects.requireNonNull(target.node());
        int at = Math.clamp(position, 0, target.size());
        List<TextEdit> edits = new ArrayList<>(insertion(part, source, goal, at).edits());
        edits.addAll(removal(part, source).edits());
        return isApart(edits)
                ? editing.checked(new TextChange(edits), meaning -> moved(meaning, from, into, at))
                : new YamlEdit.Refused(from + " and " + into + " stand too close; move it in the YAML");
    }

    private @Nullable String obstacle(Spot part, YamlPath from, Spot target, YamlPath into) {
        String damage = editing.incomplete(from) != null ? editing.incomplete(from) : editing.uncounted(into);
        if (damage != null) {
            return damage;
        }
        if (!part.path().equals(from) || part.container() == null) {
            return "There is nothing to move at " + from;
        }
        if (into.startsWith(from)) {
            return from + " cannot be moved into itself";
        }
        if (part.container() instanceof YamlMapping mapping && isTwice(mapping, part.index())) {
            return "The key " + from + " is written twice; remove one of them first";
        }
        boolean fits = target.path().equals(into)
                && (part.entry() == null ? target.node() instanceof YamlSequence : target.node() instanceof YamlMapping)
                && target.size() > 0;
        if (!fits) {
            return into + (part.entry() == null ? " is no list with items" : " is no mapping with keys");
        }
        boolean there = target.node() instanceof YamlMapping mapping
                && from.last() instanceof YamlPath.Key(String name)
                && mapping.find(name).isPresent();
        return there ? "The key of " + from + " is there in " + into + " already" : null;
    }

    private static boolean isTwice(YamlMapping mapping, int index) {
        String name = mapping.entries().get(index).name();
        return mapping.entries().stream()
                        .filter(entry -> Objects.equals(name, entry.name()))
                        .count()
                > 1;
    }

    private TextChange insertion(Spot part, YamlNode source, YamlNode goal, int at) {
        Members from = Members.of(editing.lines(), source);
        Members to = Members.of(editing.lines(), goal);
        if (!from.flow() && !to.flow()) {
            return editing.insertion().block(to, at, lines(from, part.index()));
        }
        YamlContent content =
                YamlContent.read(YamlValue.rootAt(editing.document(), Objects.requireNonNull(part.node())));
        YamlContent value = content == null ? YamlContent.Scalar.NULL : content;
        return goal instanceof YamlMapping mapping && part.path().last() instanceof YamlPath.Key(String name)
                ? editing.insertion().entry(mapping, at, name, value)
                : editing.insertion().item((YamlSequence) goal, at, value);
    }

    /// As they are written, the indentation of the member taken off.
    private List<String> lines(Members members, int index) {
        Lines lines = editing.lines();
        int column = members.column();
        int start = members.startWithComments(index);
        int from = lines.isFirstInLine(members.starts().get(index)) ? start + column : start;
        List<String> text = new ArrayList<>();
        for (String line : lines.text().substring(from, members.end(index)).split("\r\n|\r|\n", -1)) {
            int blanks = KeyScan.behindBlanks(line, 0, line.length());
            text.add(text.isEmpty() ? line : line.substring(Math.min(column, blanks)));
        }
        return text;
    }

    private TextChange removal(Spot part, YamlNode source) {
        boolean last = Members.of(editing.lines(), source).size() == 1;
        YamlContent empty = source instanceof YamlMapping ? YamlContent.mapping() : YamlContent.sequence();
        return last
                ? editing.replacement().replace(Objects.requireNonNull(part.parent()), empty)
                : new Removal(editing.lines()).remove(source, part.index());
    }

    private static boolean isApart(List<TextEdit> edits) {
        for (TextEdit one : edits) {
            for (TextEdit other : edits) {
                if (one != other && one.range().overlaps(other.range())) {
                    return false;
                }
                boolean inside = one != other
                        && one.range().isEmpty()
                        && other.range().start() < one.range().start()
                        && one.range().start() < other.range().end();
                if (inside) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Meaning moved(Meaning meaning, YamlPath from, YamlPath into, int position) {
        Meaning.Field[] taken = new Meaning.Field[1];
        Meaning rest = meaning.at(from.parent(), parent -> {
            taken[0] = parent.member(from.last());
            Meaning less = parent.without(from.last());
            return less.size() == 0 ? less.withAnyTag() : less;
        });
        return rest.at(behind(from, into), target -> switch (from.last()) {
            case YamlPath.Key _ -> target.withEntry(position, taken[0]);
            case YamlPath.Index _ -> target.withItem(position, taken[0].value());
        });
    }

    /// A path when the item at another one is gone.
    private static YamlPath behind(YamlPath gone, YamlPath path) {
        int depth = gone.steps().size() - 1;
        boolean later = path.startsWith(gone.parent())
                && path.steps().size() > depth
                && gone.last() instanceof YamlPath.Index(int taken)
                && path.steps().get(depth) instanceof YamlPath.Index(int other)
                && other > taken;
        if (!later) {
            return path;
        }
        List<YamlPath.Step> steps = new ArrayList<>(path.steps());
        steps.set(depth, new YamlPath.Index(((YamlPath.Index) steps.get(depth)).position() - 1));
        return new YamlPath(steps);
    }
}
