package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Some edit at some place of a document, once of its text and once of its plain values.
///
/// @param region the place outside of which no line may change
/// @param keepsComments whether nothing is taken out that a comment may belong to
/// @param model null when the values must stay as they are
record RandomOperation(
        String name,
        YamlPath region,
        boolean keepsComments,
        Function<YamlDocument, YamlEdit> edit,
        Consumer<PlainValue> model) {

    private static final List<YamlContent> VALUES = List.of(
            YamlContent.of("new"),
            YamlContent.of(7),
            YamlContent.of(true),
            YamlContent.of("yes"),
            YamlContent.of("a: b # c"),
            YamlContent.of("two\nlines\n"),
            YamlContent.of("  odd \n\n text"),
            YamlContent.of("end\n\n"),
            YamlContent.of("\n"),
            YamlContent.of("tab\there\n\ttab"),
            YamlContent.of("'\"\\\uD83D\uDE80\u0007"),
            YamlContent.of("- x"),
            YamlContent.of("#"),
            YamlContent.of(" "),
            YamlContent.of("---"),
            YamlContent.of("0o17"),
            YamlContent.of("1e3"),
            YamlContent.of("~"),
            YamlContent.of("?"),
            YamlContent.of("a,b]}"),
            YamlContent.of("x:"),
            YamlContent.of(1.5),
            YamlContent.of(""),
            YamlContent.Scalar.NULL,
            YamlContent.mapping(),
            YamlContent.sequence(),
            YamlContent.strings(List.of("x", "- y", "z, {w}")),
            YamlContent.mapping("m", YamlContent.mapping("n", YamlContent.strings(List.of("o")))),
            YamlContent.sequence(
                    YamlContent.with(YamlContent.mapping("p", YamlContent.of("l1\nl2")), "q", YamlContent.of(1))),
            YamlContent.sequence(
                    YamlContent.sequence(YamlContent.of(1)), YamlContent.sequence(), YamlContent.mapping()),
            YamlContent.with(YamlContent.mapping("q", YamlContent.of(1)), "p", YamlContent.of("l1\nl2")));
    private static final List<String> NAMES =
            List.of("new: name", "fresh", "yes", "12", "", "a#b", "x.y/z", "\uD83D\uDE80", "- k");

    static RandomOperation of(YamlDocument document, Random random) {
        List<YamlPath> places = new ArrayList<>();
        List<YamlPath> containers = new ArrayList<>(List.of(YamlPath.ROOT));
        document.root().ifPresent(root -> collect(root, YamlPath.ROOT, places, containers));
        YamlPath path = places.isEmpty() ? YamlPath.ROOT.key("first") : pick(places, random);
        YamlPath container = pick(containers, random);
        YamlContent value = pick(VALUES, random);
        String name = pick(NAMES, random);
        int position = random.nextInt(4);
        Spot spot = Spot.deepest(document, container);
        int size = spot.size();
        boolean mapping = spot.node() instanceof YamlMapping;
        List<YamlPath> aliases = places.stream()
                .filter(each -> Spot.deepest(document, each).node() instanceof YamlAlias && !isMerge(each))
                .toList();
        if (!aliases.isEmpty() && random.nextInt(4) == 0) {
            return behind(document, pick(aliases, random), value, random);
        }
        return switch (random.nextInt(14)) {
            case 0, 1 -> {
                YamlNode old = Spot.deepest(document, path).node();
                boolean keeps = old instanceof YamlScalar && value instanceof YamlContent.Scalar && !places.isEmpty();
                yield set(path, value).keepingComments(keeps);
            }
            case 2 ->
                set(container.append(mapping || size == 0 ? new YamlPath.Key(name) : new YamlPath.Index(size)), value);
            case 3 -> {
                YamlPath deep = (mapping ? container.key(name) : container.index(size))
                        .key("deep")
                        .index(0)
                        .key("er");
                yield set(deep, value);
            }
            case 4 -> remove(path);
            case 5 -> path.last() instanceof YamlPath.Key(String old) ? rename(path, old, name) : remove(path);
            case 6 -> insert(container, mapping, Math.min(position, size), name, value);
            case 7, 8 -> move(container, spot, random);
            case 9 ->
                mapping
                        ? new RandomOperation(
                                "sort " + container,
                                container,
                                true,
                                d -> YamlEdits.sortEntries(d, container, Comparator.naturalOrder()),
                                v -> v.at(container).arrange(v.at(container).sortedKeys()))
                        : move(container, spot, random);
            case 10 -> {
                boolean flow = random.nextBoolean();
                yield new RandomOperation(
                        (flow ? "to flow " : "to block ") + container,
                        container,
                        true,
                        d -> flow ? YamlEdits.toFlow(d, container) : YamlEdits.toBlock(d, container),
                        _ -> {});
            }
            case 11 -> {
                YamlScalar.Style style = pick(List.of(YamlScalar.Style.values()), random);
                yield new RandomOperation(
                        "restyle " + style + " " + path, path, true, d -> YamlEdits.restyle(d, path, style), _ -> {});
            }
            case 12 -> {
                int indent = 1 + random.nextInt(4);
                int dash = random.nextInt(3);
                yield new RandomOperation(
                        "reindent " + indent + " " + dash,
                        YamlPath.ROOT,
                        true,
                        d -> YamlEdits.reindent(d, indent, dash),
                        _ -> {});
            }
            default -> {
                YamlNode node = Spot.deepest(document, path).node();
                yield node instanceof YamlAlias && !isMerge(path)
                        ? new RandomOperation(
                                "detach " + path, path, true, d -> YamlEdits.detach(d, path), v -> v.detach(path))
                        : transfer(path, container, Math.min(position, size));
            }
        };
    }

    private static RandomOperation set(YamlPath path, YamlContent value) {
        return new RandomOperation(
                "set " + path + " = " + value,
                path,
                false,
                d -> YamlEdits.set(d, path, value),
                v -> v.set(path, value));
    }

    /// An edit of a value behind an alias: at its anchor, so that all that follow have it, or here alone.
    private static RandomOperation behind(YamlDocument document, YamlPath alias, YamlContent value, Random random) {
        YamlNode target = document.find(alias).orElse(null);
        List<YamlPath> inside = new ArrayList<>(List.of(YamlPath.ROOT));
        if (target != null) {
            collect(target, YamlPath.ROOT, inside, new ArrayList<>());
        }
        YamlPath path = alias.append(pick(inside, random));
        return random.nextBoolean()
                ? new RandomOperation(
                        "anchor " + path + " = " + value,
                        ValueOrigin.of(document, path).source(),
                        false,
                        d -> YamlEdits.set(d, ValueOrigin.of(d, path).source(), value),
                        v -> v.set(path, value))
                : new RandomOperation(
                        "detach " + path, alias, true, d -> YamlEdits.detach(d, path), v -> v.detach(alias));
    }

    private static boolean isMerge(YamlPath path) {
        return path.last().equals(new YamlPath.Key("<<"));
    }

    private RandomOperation keepingComments(boolean keeps) {
        return new RandomOperation(name, region, keeps, edit, model);
    }

    private static RandomOperation remove(YamlPath path) {
        return new RandomOperation(
                "remove " + path,
                path,
                false,
                d -> YamlEdits.remove(d, path),
                v -> v.at(path.parent()).remove(path.last()));
    }

    private static RandomOperation rename(YamlPath path, String from, String to) {
        return new RandomOperation(
                "rename " + path + " to " + to,
                path,
                true,
                d -> YamlEdits.renameKey(d, path, to),
                v -> v.at(path.parent()).rename(from, to));
    }

    private static RandomOperation insert(
            YamlPath container, boolean mapping, int position, String name, YamlContent value) {
        return new RandomOperation(
                "insert " + container + " at " + position + " " + name + " = " + value,
                container,
                true,
                d -> mapping
                        ? YamlEdits.insertEntry(d, container, position, name, value)
                        : YamlEdits.insertItem(d, container, position, value),
                v -> {
                    PlainValue at = v.at(container);
                    if (at.size() == 0) {
                        v.set(mapping ? container.key(name) : container.index(0), value);
                    } else {
                        at.insert(position, name, PlainValue.of(value));
                    }
                });
    }

    private static RandomOperation move(YamlPath container, Spot spot, Random random) {
        int size = spot.size();
        int any = size == 0 ? 0 : random.nextInt(size);
        int from = spot.node() instanceof YamlMapping mapping && size > 0
                ? mapping.entries()
                        .lastIndexOf(mapping.find(String.valueOf(
                                        mapping.entries().get(any).name()))
                                .orElse(mapping.entries().get(any)))
                : any;
        int to = size == 0 ? 0 : random.nextInt(size);
        String name = spot.node() instanceof YamlMapping mapping && size > 0
                ? mapping.entries().get(from).name()
                : null;
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        if (size > 0) {
            order.remove(/* index */ from);
            order.add(to, from);
        }
        return new RandomOperation(
                "move " + from + " to " + to + " in " + container,
                container,
                true,
                d -> name == null
                        ? YamlEdits.move(d, container, from, to)
                        : YamlEdits.moveEntry(d, container.key(name), to),
                v -> v.at(container).arrange(order));
    }

    private static RandomOperation transfer(YamlPath from, YamlPath into, int position) {
        return new RandomOperation(
                "transfer " + from + " into " + into + " at " + position,
                YamlPath.ROOT,
                false,
                d -> YamlEdits.transfer(d, from, into, position),
                v -> {
                    PlainValue target = v.at(into);
                    if (from.parent().equals(into)) {
                        int index = target.index(from.last());
                        List<Integer> order = new ArrayList<>(
                                IntStream.range(0, target.size()).boxed().toList());
                        order.remove(/* index */ index);
                        order.add(position > index ? position - 1 : position, index);
                        target.arrange(order);
                        return;
                    }
                    PlainValue taken = v.at(from.parent()).remove(from.last());
                    target.insert(position, from.last() instanceof YamlPath.Key(String name) ? name : "", taken);
                });
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static void collect(YamlNode node, YamlPath path, List<YamlPath> places, List<YamlPath> containers) {
        switch (node) {
            case YamlMapping mapping -> {
                containers.add(path);
                for (YamlEntry entry : mapping.entries()) {
                    String name = entry.name();
                    if (name != null && mapping.find(name).orElseThrow() == entry) {
                        places.add(path.key(name));
                        collect(entry.value(), path.key(name), places, containers);
                    }
                }
            }
            case YamlSequence sequence -> {
                containers.add(path);
                for (int i = 0; i < sequence.items().size(); i++) {
                    places.add(path.index(i));
                    collect(sequence.items().get(i), path.index(i), places, containers);
                }
            }
            case YamlScalar _, YamlAlias _ -> {}
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
