package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlValue;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads typed values off a cursor. Nothing here fails: what is missing, `null` or of the wrong type is absent, since
/// the schema check reports it.
public final class Fields {

    private Fields() {}

    /// A duration in Go's syntax, as Istio's fields are decoded.
    public static Optional<Duration> duration(YamlValue value) {
        return value.string().flatMap(GoDuration::parse);
    }

    /// The constant of that very name.
    public static <E extends Enum<E>> Optional<E> constant(YamlValue value, Class<E> type) {
        return value.string()
                .flatMap(text -> Stream.of(type.getEnumConstants())
                        .filter(each -> each.name().equals(text))
                        .findFirst());
    }

    /// Scalars by key, in the written order; unmodifiable.
    public static Map<String, String> map(YamlValue value) {
        return Collections.unmodifiableMap(value.stringMap());
    }

    /// The mappings of a list; other items are left out, each value knows its own index.
    public static <T> List<T> list(YamlValue value, Function<YamlValue, T> reader) {
        return value.items().stream().filter(YamlValue::isMapping).map(reader).toList();
    }

    /// A mapping, or absent.
    public static <T> Optional<T> object(YamlValue value, Function<YamlValue, T> reader) {
        return value.isMapping() ? Optional.of(reader.apply(value)) : Optional.empty();
    }

    /// Istio's `Percent`: `{value: 5}`, 0 to 100. An empty one is 0, as in protobuf.
    public static OptionalDouble percent(YamlValue value) {
        return value.isMapping() ? OptionalDouble.of(value.get("value").number().orElse(0)) : OptionalDouble.empty();
    }

    /// A list of texts; unmodifiable.
    public static List<String> texts(YamlValue value) {
        return value.strings();
    }

    /// Whether a boolean is written and true.
    public static boolean isTrue(YamlValue value) {
        return value.bool().orElse(false);
    }
}
