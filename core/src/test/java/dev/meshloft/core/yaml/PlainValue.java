package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/// What a document says, read by the library and edited here by other code than the program's: plain objects that know
/// no text. An alias is the same object as what it stands for, so that an edit shows in both.
final class PlainValue {

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y");

    private String scalar = "null";
    private boolean mapping;
    private boolean sequence;
    private List<String> keys = new ArrayList<>();
    private List<PlainValue> children = new ArrayList<>();

    static PlainValue read(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        Reader reader = new Reader(text, new Parse(settings).parseString(text).iterator());
        return reader.document();
    }

    /// What the program read, for documents that the library cannot read.
    static PlainValue of(YamlDocument document) {
        return document.root()
                .map(root -> of(document, root, new java.util.IdentityHashMap<>()))
                .orElseGet(PlainValue::new);
    }

    private static PlainValue of(
            YamlDocument document, YamlNode node, java.util.IdentityHashMap<YamlNode, PlainValue> known) {
        YamlNode target = document.resolve(node);
        if (target == null) {
            return Reader.named(node.toString().replaceAll("\\d+", "#"));
        }
        PlainValue before = known.get(target);
        if (before != null) {
            return before;
        }
        PlainValue value = new PlainValue();
        known.put(target, value);
        switch (target) {
            case YamlScalar text -> value.scalar = scalar(text.value(), text.type());
            case YamlSequence list -> {
                value.sequence = true;
                list.items().forEach(item -> value.children.add(of(document, item, known)));
            }
            case YamlMapping fields -> {
                value.mapping = true;
                fields.entries().forEach(entry -> {
                    value.keys.add(entry.name() == null ? "? " + TreeText.of(entry.key()) : entry.name());
                    value.children.add(of(document, entry.value(), known));
                });
            }
            case YamlAlias _ -> throw new IllegalStateException("resolved to an alias");
        }
        return value;
    }

    static PlainValue of(YamlContent content) {
        PlainValue value = new PlainValue();
        switch (content) {
            case YamlContent.Scalar(String text, ScalarType type) -> value.scalar = scalar(text, type);
            case YamlContent.Sequence(var items) -> {
                value.sequence = true;
                items.forEach(item -> value.children.add(of(item)));
            }
            case YamlContent.Mapping(var entries) -> {
                value.mapping = true;
                entries.forEach((key, child) -> {
                    value.keys.add(key);
                    value.children.add(of(child));
                });
            }
        }
        return value;
    }

    private static String scalar(String text, ScalarType type) {
        return switch (type) {
            case NULL -> "null";
            case BOOLEAN -> "bool " + TRUE.contains(text.toLowerCase(java.util.Locale.ROOT));
            case INTEGER, FLOAT, STRING -> type + " " + text;
        };
    }

    int size() {
        return children.size();
    }

    PlainValue at(YamlPath path) {
        PlainValue value = this;
        for (YamlPath.Step step : path.steps()) {
            value = value.children.get(value.index(step));
        }
        return value;
    }

    int index(YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key(String name) -> keys.lastIndexOf(name);
            case YamlPath.Index(int position) -> position;
        };
    }

    void become(PlainValue other) {
        scalar = other.scalar;
        mapping = other.mapping;
        sequence = other.sequence;
        keys = other.keys;
        children = other.children;
    }

    /// Writes over what is there, or makes it with all that is missing.
    void set(YamlPath path, YamlContent content) {
        PlainValue value = this;
        for (YamlPath.Step step : path.steps()) {
            int index = value.index(step);
            if (index < 0 || index >= value.children.size()) {
                value.mapping = step instanceof YamlPath.Key;
                value.sequence = !value.mapping;
                index = value.children.size();
                value.insert(index, step instanceof YamlPath.Key(String name) ? name : "", new PlainValue());
            }
            value = value.children.get(index);
        }
        value.become(of(content));
    }

    void insert(int position, String key, PlainValue child) {
        if (mapping) {
            keys.add(position, key);
        } else {
            sequence = true;
        }
        children.add(position, child);
    }

    PlainValue remove(YamlPath.Step step) {
        int index = index(step);
        PlainValue taken = children.get(index);
        while (index >= 0) {
            children.remove(index);
            if (mapping) {
                keys.remove(index);
            }
            index = step instanceof YamlPath.Key ? index(step) : -1;
        }
        return taken;
    }

    void arrange(List<Integer> order) {
        List<PlainValue> old = children;
        List<String> names = keys;
        children = new ArrayList<>(order.stream().map(old::get).toList());
        keys = mapping ? new ArrayList<>(order.stream().map(names::get).toList()) : keys;
    }

    List<Integer> sortedKeys() {
        return IntStream.range(0, keys.size())
                .boxed()
                .sorted(java.util.Comparator.comparing(keys::get))
                .toList();
    }

    boolean hasKeyTwice() {
        return Set.copyOf(keys).size() < keys.size();
    }

    void rename(String from, String to) {
        keys.replaceAll(key -> key.equals(from) ? to : key);
    }

    /// Puts a copy in the place of an alias.
    void detach(YamlPath path) {
        PlainValue parent = at(path.parent());
        int index = parent.index(path.last());
        parent.children.set(index, parent.children.get(index).copy());
    }

    private PlainValue copy() {
        PlainValue copy = new PlainValue();
        copy.become(this);
        copy.keys = new ArrayList<>(keys.stream().distinct().toList());
        copy.children = new ArrayList<>(
                (mapping ? copy.keys.stream().map(key -> children.get(keys.lastIndexOf(key))) : children.stream())
                        .map(PlainValue::copy)
                        .toList());
        return copy;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        print(out, 0);
        return out.toString();
    }

    private void print(StringBuilder out, int depth) {
        if (depth > 60 || out.length() > 200_000) {
            out.append("...");
        } else if (mapping) {
            out.append('{');
            for (int i = 0; i < children.size(); i++) {
                out.append(keys.get(i)).append(": ");
                children.get(i).print(out, depth + 1);
                out.append("; ");
            }
            out.append('}');
        } else if (sequence) {
            out.append('[');
            children.forEach(child -> {
                child.print(out, depth + 1);
                out.append("; ");
            });
            out.append(']');
        } else {
            out.append('<').append(scalar).append('>');
        }
    }

    private static final class Reader {

        private final String text;
        private final Iterator<Event> events;
        private final Map<String, PlainValue> anchors = new HashMap<>();

        Reader(String text, Iterator<Event> events) {
            this.text = text;
            this.events = events;
        }

        PlainValue document() {
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof NodeEvent) {
                    return node(event);
                }
            }
            return new PlainValue();
        }

        private PlainValue node(Event event) {
            if (event instanceof AliasEvent alias) {
                PlainValue target = anchors.get(alias.getAlias().getValue());
                return target == null ? named("*" + alias.getAlias().getValue()) : target;
            }
            PlainValue value = new PlainValue();
            ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), value));
            switch (event) {
                case ScalarEvent scalar -> value.scalar = scalar(scalar);
                case SequenceStartEvent _ -> {
                    value.sequence = true;
                    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
                        value.children.add(node(next));
                    }
                }
                case MappingStartEvent _ -> {
                    value.mapping = true;
                    for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
                        value.keys.add(key(next));
                        value.children.add(node(events.next()));
                    }
                }
                default -> throw new IllegalStateException("no node: " + event);
            }
            return value;
        }

        private String key(Event event) {
            if (event instanceof ScalarEvent scalar) {
                node(event);
                return scalar.getValue();
            }
            return "? " + node(event);
        }

        private static PlainValue named(String text) {
            PlainValue value = new PlainValue();
            value.scalar = text;
            return value;
        }

        private String scalar(ScalarEvent event) {
            String text = EventText.value(event, this.text);
            String tag = event.getTag().orElse("");
            String known = tag.startsWith("tag:yaml.org,2002:") ? tag.substring("tag:yaml.org,2002:".length()) : tag;
            return switch (known) {
                case "null" -> "null";
                case "bool" -> PlainValue.scalar(text, ScalarType.BOOLEAN);
                case "int" -> PlainValue.scalar(text, ScalarType.INTEGER);
                case "float" -> PlainValue.scalar(text, ScalarType.FLOAT);
                case "" ->
                    event.getScalarStyle() == ScalarStyle.PLAIN
                            ? PlainValue.scalar(text, ScalarType.ofPlain(text))
                            : "STRING " + text;
                default ->
                    !known.equals(tag) || tag.equals("!") || event.getScalarStyle() != ScalarStyle.PLAIN
                            ? "STRING " + text
                            : PlainValue.scalar(text, ScalarType.ofPlain(text));
            };
        }
    }
}
