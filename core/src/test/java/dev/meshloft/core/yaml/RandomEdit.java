package dev.meshloft.core.yaml;

import dev.meshloft.core.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Some edit at some place of a document.
record RandomEdit(String name, YamlPath path, Function<YamlDocument, YamlEdit> edit) {

    private static final List<YamlContent> VALUES = List.of(
            YamlContent.of("new"),
            YamlContent.of(7),
            YamlContent.of(true),
            YamlContent.of("yes"),
            YamlContent.of("a: b # c"),
            YamlContent.of("two\nlines\n"),
            YamlContent.of("  odd \n\n text"),
            YamlContent.of("'\"\\\uD83D\uDE80\u0007"),
            YamlContent.of(""),
            YamlContent.Scalar.NULL,
            YamlContent.mapping(),
            YamlContent.sequence(),
            YamlContent.strings(List.of("x", "- y", "z, {w}")),
            YamlContent.mapping("m", YamlContent.mapping("n", YamlContent.strings(List.of("o")))),
            YamlContent.sequence(
                    YamlContent.with(YamlContent.mapping("p", YamlContent.of("l1\nl2")), "q", YamlContent.of(1))),
            YamlContent.with(YamlContent.mapping("q", YamlContent.of(1)), "p", YamlContent.of("l1\nl2")));

    YamlEdit apply(YamlDocument document) {
        return edit.apply(document);
    }

    /// Whether nothing is taken out: a new place, another order, another name, or a scalar over a scalar on its line.
    boolean keepsComments(YamlDocument document) {
        if (name.startsWith("set")) {
            return document.find(path).filter(node -> isOneLine(document, node)).isPresent();
        }
        return !name.startsWith("remove") && !name.startsWith("prune") && !name.startsWith("create");
    }

    private static boolean isOneLine(YamlDocument document, YamlNode node) {
        return node instanceof YamlScalar
                && node.range().in(document.text()).lines().count() <= 1;
    }

    /// Whether lines (from 1) lie in what the edited value, its container or the comments around them span.
    boolean mayTouch(YamlDocument document, int from, int to) {
        YamlPath around =
                path.isRoot() || name.startsWith("create") || name.startsWith("prune") ? YamlPath.ROOT : path.parent();
        YamlNode node = Spot.deepest(document, around).node();
        if (node == null || around.isRoot()) {
            return true;
        }
        SourceText source = SourceText.of(document.text());
        int first = source.position(node.range().start()).line();
        int last = source.position(node.range().end()).line();
        while (first > 1 && isFiller(source, first - 1)) {
            first--;
        }
        while (last < source.lineCount() && isFiller(source, last + 1)) {
            last++;
        }
        return from >= first - 1 && to <= last + 1;
    }

    private static boolean isFiller(SourceText source, int line) {
        String text = source.slice(source.line(line)).strip();
        return text.isEmpty() || text.startsWith("#");
    }

    @Override
    public String toString() {
        return name + " " + path;
    }

    static RandomEdit of(YamlDocument document, Random random) {
        List<YamlPath> places = new ArrayList<>();
        List<YamlPath> lists = new ArrayList<>();
        collect(document.root().orElseThrow(), YamlPath.ROOT, places, lists);
        YamlPath path = places.get(random.nextInt(places.size()));
        YamlPath list = lists.isEmpty() ? path : lists.get(random.nextInt(lists.size()));
        int which = random.nextInt(VALUES.size());
        YamlContent value = VALUES.get(which);
        return switch (random.nextInt(lists.isEmpty() ? 5 : 8)) {
            case 0, 1 -> new RandomEdit("set #" + which, path, d -> YamlEdits.set(d, path, value));
            case 2 -> {
                YamlPath fresh = path.parent().key("fresh key").key("deep").index(0);
                boolean fits = path.last() instanceof YamlPath.Key;
                YamlPath target = fits ? fresh : path;
                yield new RandomEdit("create #" + which, target, d -> YamlEdits.set(d, target, value));
            }
            case 3 -> new RandomEdit("remove", path, d -> YamlEdits.remove(d, path));
            case 4 ->
                path.last() instanceof YamlPath.Key
                        ? new RandomEdit("rename", path, d -> YamlEdits.renameKey(d, path, "new: name"))
                        : new RandomEdit("prune", path, d -> YamlEdits.removeWithEmptyParents(d, path, YamlPath.ROOT));
            case 5 -> {
                int position = random.nextInt(3);
                yield new RandomEdit(
                        "insert #" + which + " at " + position,
                        list,
                        d -> YamlEdits.insertItem(d, list, position, value));
            }
            case 6 -> new RandomEdit("append #" + which, list, d -> YamlEdits.append(d, list, value));
            default -> {
                int size = document.value().at(list).items().size();
                int from = random.nextInt(size);
                int to = random.nextInt(size);
                yield new RandomEdit("move " + from + " " + to, list, d -> YamlEdits.move(d, list, from, to));
            }
        };
    }

    private static void collect(YamlNode node, YamlPath path, List<YamlPath> places, List<YamlPath> lists) {
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    String name = entry.name();
                    if (name != null) {
                        places.add(path.key(name));
                        collect(entry.value(), path.key(name), places, lists);
                    }
                }
            }
            case YamlSequence sequence -> {
                if (!sequence.items().isEmpty()) {
                    lists.add(path);
                }
                for (int i = 0; i < sequence.items().size(); i++) {
                    places.add(path.index(i));
                    collect(sequence.items().get(i), path.index(i), places, lists);
                }
            }
            case YamlScalar _, YamlAlias _ -> {}
        }
    }
}
