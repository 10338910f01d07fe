package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A cursor at one place of a document, there or not. Reading through it never fails: a missing or wrongly typed value
/// reads as absent, since the schema check reports it. Aliases and merge keys are followed.
public final class YamlValue {

    private final YamlDocument document;
    private final @Nullable YamlNode node;
    private final YamlPath path;

    YamlValue(YamlDocument document, @Nullable YamlNode node, YamlPath path) {
        this.document = document;
        this.node = node == null ? null : document.resolve(node);
        this.path = path;
    }

    /// A cursor at a node that is taken for the root of an object, such as an item of a `List`.
    public static YamlValue rootAt(YamlDocument document, YamlNode node) {
        return new YamlValue(document, node, YamlPath.ROOT);
    }

    public YamlPath path() {
        return path;
    }

    public YamlDocument document() {
        return document;
    }

    /// The node, aliases resolved; null when nothing is there.
    public @Nullable YamlNode node() {
        return node;
    }

    /// Whether something is written here, even `null`.
    public boolean exists() {
        return node != null;
    }

    /// Whether there is a value: written, and not `null`. Kubernetes treats null as absent.
    public boolean isPresent() {
        return node != null && !(node instanceof YamlScalar scalar && scalar.type() == ScalarType.NULL);
    }

    public boolean isMapping() {
        return node instanceof YamlMapping;
    }

    public boolean isSequence() {
        return node instanceof YamlSequence;
    }

    public YamlValue get(String key) {
        return new YamlValue(document, child(node, key, 0), path.key(key));
    }

    public YamlValue get(int index) {
        YamlNode item = node instanceof YamlSequence sequence
                        && index < sequence.items().size()
                ? sequence.items().get(index)
                : null;
        return new YamlValue(document, item, path.index(index));
    }

    public YamlValue at(YamlPath below) {
        YamlValue value = this;
        for (YamlPath.Step step : below.steps()) {
            value = switch (step) {
                case YamlPath.Key(String name) -> value.get(name);
                case YamlPath.Index(int position) -> value.get(position);
            };
        }
        return value;
    }

    /// The text of any scalar that is not null; numbers and booleans as they are written.
    public Optional<String> string() {
        return node instanceof YamlScalar scalar && scalar.type() != ScalarType.NULL
                ? Optional.of(scalar.value())
                : Optional.empty();
    }

    public String stringOr(String absent) {
        return string().orElse(absent);
    }

    public OptionalInt integer() {
        OptionalLong wide = longInteger();
        return wide.isPresent() && wide.getAsLong() == (int) wide.getAsLong()
                ? OptionalInt.of((int) wide.getAsLong())
                : OptionalInt.empty();
    }

    public OptionalLong longInteger() {
        return node instanceof YamlScalar scalar && scalar.type() == ScalarType.INTEGER
                ? parseInteger(scalar.value())
                : OptionalLong.empty();
    }

    public OptionalDouble number() {
        OptionalLong whole = longInteger();
        if (whole.isPresent()) {
            return OptionalDouble.of((double) whole.getAsLong());
        }
        return node instanceof YamlScalar scalar && scalar.type() == ScalarType.FLOAT
                ? parseFloat(scalar.value())
                : OptionalDouble.empty();
    }

    public Optional<Boolean> bool() {
        return node instanceof YamlScalar scalar && scalar.type() == ScalarType.BOOLEAN
                ? Optional.of(ScalarType.isTrue(scalar.value()))
                : Optional.empty();
    }

    /// The items of a sequence, empty for anything else.
    public List<YamlValue> items() {
        if (!(node instanceof YamlSequence sequence)) {
            return List.of();
        }
        List<YamlValue> items = new ArrayList<>(sequence.items().size());
        for (int i = 0; i < sequence.items().size(); i++) {
            items.add(new YamlValue(document, sequence.items().get(i), path.index(i)));
        }
        return items;
    }

    /// The keys of a mapping in order, merged ones last, each once; empty for anything else.
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        collectKeys(node, keys, 0);
        return keys;
    }

    /// The scalar items of a sequence as texts.
    public List<String> strings() {
        return items().stream().map(YamlValue::string).flatMap(Optional::stream).toList();
    }

    /// The scalar values of a mapping as texts, in order.
    public Map<String, String> stringMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String key : keys()) {
            get(key).string().ifPresent(value -> map.put(key, value));
        }
        return map;
    }

    /// The key that leads here, where one is written in this document.
    public Optional<YamlNode> keyNode(YamlValue parent, String key) {
        return parent.node instanceof YamlMapping mapping ? mapping.find(key).map(YamlEntry::key) : Optional.empty();
    }

    /// The range of the value; empty behind its key when the value is left out.
    ///
    /// @throws IllegalStateException when nothing is there
    public TextRange range() {
        if (node == null) {
            throw new IllegalStateException("nothing at " + path);
        }
        return node.range();
    }

    private @Nullable YamlNode child(@Nullable YamlNode parent, String key, int depth) {
        if (!(parent instanceof YamlMapping mapping) || depth > 8) {
            return null;
        }
        Optional<YamlEntry> own = mapping.find(key);
        if (own.isPresent()) {
            return own.get().value();
        }
        for (YamlNode source : merged(mapping)) {
            YamlNode found = child(source, key, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void collectKeys(@Nullable YamlNode parent, Set<String> keys, int depth) {
        if (!(parent instanceof YamlMapping mapping) || depth > 8) {
            return;
        }
        for (YamlEntry entry : mapping.entries()) {
            String name = entry.name();
            if (name != null && !entry.isMerge()) {
                keys.add(name);
            }
        }
        merged(mapping).forEach(source -> collectKeys(source, keys, depth + 1));
    }

    private List<YamlNode> merged(YamlMapping mapping) {
        List<YamlNode> sources = new ArrayList<>();
        for (YamlEntry entry : mapping.entries()) {
            if (entry.isMerge()) {
                YamlNode value = document.resolve(entry.value());
                if (value instanceof YamlSequence several) {
                    several.items().stream()
                            .map(document::resolve)
                            .filter(java.util.Objects::nonNull)
                            .forEach(sources::add);
                } else if (value != null) {
                    sources.add(value);
                }
            }
        }
        return sources;
    }

    private static OptionalLong parseInteger(String text) {
        String digits = text.replace("_", "");
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int radix = 10;
        if (digits.startsWith("0x")) {
            radix = 16;
            digits = digits.substring(2);
        } else if (digits.startsWith("0b")) {
            radix = 2;
            digits = digits.substring(2);
        } else if (digits.startsWith("0o")) {
            radix = 8;
            digits = digits.substring(2);
        } else if (digits.length() > 1 && digits.startsWith("0")) {
            radix = 8;
        }
        try {
            BigInteger value = new BigInteger(digits, radix);
            return OptionalLong.of((negative ? value.negate() : value).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalDouble parseFloat(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text.replace("_", "")));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
