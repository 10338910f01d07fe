package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a document says, in the order it is written: what an edit is checked against. Aliases count as themselves, so
/// that an edit of an anchored value is one edit; what cannot be read counts by its text, so that it must stay.
sealed interface Meaning {

    /// A tag that may be any: that of a value which is replaced.
    String ANY_TAG = "*";

    /// A number for each anchor of the document, since names can be given twice; null for none.
    @Nullable
    Integer anchor();

    @Nullable
    String tag();

    /// A scalar.
    record Leaf(
            YamlContent.Scalar value,
            @Nullable Integer anchor,
            @Nullable String tag) implements Meaning {}

    /// An alias.
    ///
    /// @param to the number of its anchor; negative for one that is missing
    record Reference(int to) implements Meaning {

        @Override
        public @Nullable Integer anchor() {
            return null;
        }

        @Override
        public @Nullable String tag() {
            return null;
        }
    }

    /// A value that is damaged.
    record Unread(String text) implements Meaning {

        @Override
        public @Nullable Integer anchor() {
            return null;
        }

        @Override
        public @Nullable String tag() {
            return null;
        }
    }

    /// A mapping.
    ///
    /// @param lost the text of lines in it that cannot be read
    record Fields(
            List<Field> fields,
            List<String> lost,
            @Nullable Integer anchor,
            @Nullable String tag) implements Meaning {

        Fields with(List<Field> others) {
            return new Fields(others, lost, anchor, tag);
        }

        /// Of the last entry with a name: the one that counts.
        int indexOf(String name) {
            return IntStream.range(0, fields.size())
                    .filter(index -> fields.get(index).isNamed(name))
                    .max()
                    .orElseThrow();
        }
    }

    /// A sequence.
    ///
    /// @param lost the text of lines in it that cannot be read
    record Items(
            List<Meaning> items,
            List<String> lost,
            @Nullable Integer anchor,
            @Nullable String tag) implements Meaning {

        Items with(List<Meaning> others) {
            return new Items(others, lost, anchor, tag);
        }
    }

    /// An entry of a mapping.
    record Field(Meaning key, Meaning value) {

        static Field of(String name, Meaning value) {
            return new Field(new Leaf(YamlContent.of(name), null, ANY_TAG), value);
        }

        boolean isNamed(String name) {
            return key instanceof Leaf leaf && leaf.value().text().equals(name);
        }

        Field named(String name) {
            return new Field(new Leaf(YamlContent.of(name), key.anchor(), ANY_TAG), value);
        }
    }

    static Meaning of(YamlContent content) {
        return of(content, null);
    }

    /// What is written over something else; an anchor stays.
    static Meaning over(Meaning old, YamlContent content) {
        return of(content, old.anchor());
    }

    private static Meaning of(YamlContent content, @Nullable Integer anchor) {
        return switch (content) {
            case YamlContent.Scalar scalar -> new Leaf(scalar, anchor, ANY_TAG);
            case YamlContent.Sequence(var items) ->
                new Items(items.stream().map(Meaning::of).toList(), List.of(), anchor, ANY_TAG);
            case YamlContent.Mapping(var entries) -> {
                List<Field> fields = new ArrayList<>();
                entries.forEach((name, value) -> fields.add(Field.of(name, of(value))));
                yield new Fields(fields, List.of(), anchor, ANY_TAG);
            }
        };
    }

    /// The same with another value at a place that is there.
    default Meaning at(YamlPath path, UnaryOperator<Meaning> turn) {
        return at(path.steps(), turn);
    }

    private Meaning at(List<YamlPath.Step> steps, UnaryOperator<Meaning> turn) {
        if (steps.isEmpty()) {
            return turn.apply(this);
        }
        List<YamlPath.Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case YamlPath.Key(String name) -> {
                Fields mapping = (Fields) this;
                List<Field> fields = new ArrayList<>(mapping.fields());
                int index = mapping.indexOf(name);
                Field field = fields.get(index);
                fields.set(index, new Field(field.key(), field.value().at(rest, turn)));
                yield mapping.with(fields);
            }
            case YamlPath.Index(int position) -> {
                Items sequence = (Items) this;
                List<Meaning> items = new ArrayList<>(sequence.items());
                items.set(position, items.get(position).at(rest, turn));
                yield sequence.with(items);
            }
        };
    }

    /// The last entry with a name, or an item as one without a key.
    default Field member(YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key(String name) -> ((Fields) this).fields().get(((Fields) this).indexOf(name));
            case YamlPath.Index(int position) ->
                Field.of("", ((Items) this).items().get(position));
        };
    }

    default int size() {
        return switch (this) {
            case Fields mapping -> mapping.fields().size();
            case Items sequence -> sequence.items().size();
            case Leaf _, Reference _, Unread _ -> 0;
        };
    }

    default Meaning withAnyTag() {
        return switch (this) {
            case Fields mapping -> new Fields(mapping.fields(), mapping.lost(), anchor(), ANY_TAG);
            case Items sequence -> new Items(sequence.items(), sequence.lost(), anchor(), ANY_TAG);
            case Leaf leaf -> new Leaf(leaf.value(), leaf.anchor(), ANY_TAG);
            case Reference _, Unread _ -> this;
        };
    }

    default Meaning withEntry(int position, Field field) {
        Fields mapping = (Fields) this;
        List<Field> fields = new ArrayList<>(mapping.fields());
        fields.add(position, field);
        return mapping.with(fields);
    }

    default Meaning withItem(int position, Meaning item) {
        Items sequence = (Items) this;
        List<Meaning> items = new ArrayList<>(sequence.items());
        items.add(position, item);
        return sequence.with(items);
    }

    /// Without the entry or item of a step; a key that is written twice goes as a whole.
    default Meaning without(YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key(String name) -> {
                Fields mapping = (Fields) this;
                yield mapping.with(mapping.fields().stream()
                        .filter(field -> !field.isNamed(name))
                        .toList());
            }
            case YamlPath.Index(int position) -> {
                List<Meaning> items = new ArrayList<>(((Items) this).items());
                items.subList(position, position + 1).clear();
                yield ((Items) this).with(items);
            }
        };
    }

    /// Its entries or items in another order.
    ///
    /// @param order for each place, which one comes there
    default Meaning arranged(List<Integer> order) {
        return switch (this) {
            case Fields mapping ->
                mapping.with(order.stream().map(mapping.fields()::get).toList());
            case Items sequence ->
                sequence.with(order.stream().map(sequence.items()::get).toList());
            case Leaf leaf -> leaf;
            case Reference reference -> reference;
            case Unread unread -> unread;
        };
    }

    default Meaning renamed(String from, String to) {
        Fields mapping = (Fields) this;
        return mapping.with(mapping.fields().stream()
                .map(field -> field.isNamed(from) ? field.named(to) : field)
                .toList());
    }

    /// Whether another document says the same, whatever its anchors are called.
    default boolean matches(Meaning other) {
        return new MeaningMatch().matches(this, other);
    }

    /// How many aliases stand for nothing that is written before them.
    default int looseReferences() {
        return new LooseReferences().count(this);
    }

    /// A tag that a check has to look at; null for none.
    static boolean isSameTag(@Nullable String wanted, @Nullable String given) {
        return ANY_TAG.equals(wanted) || Objects.equals(wanted, given);
    }
}
