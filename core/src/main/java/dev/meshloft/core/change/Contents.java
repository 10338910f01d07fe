package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Items of lists as [ItemMatch] looks at them.
final class Contents {

    /// Two scalars: not alike, unless nothing else stands in their place.
    private static final double SCALARS = 0.3;

    private static final int SHORT = 200;

    private Contents() {}

    static final ItemMatch.Items<YamlContent> CONTENT = new ItemMatch.Items<>() {
        @Override
        public @Nullable String text(YamlContent item, String field) {
            YamlContent at = item;
            for (String key : field.split("\\.", -1)) {
                at = at instanceof YamlContent.Mapping(var entries) ? entries.get(key) : null;
            }
            return at instanceof YamlContent.Scalar(String text, var _) ? text : null;
        }

        @Override
        public Object value(YamlContent item) {
            return item;
        }

        @Override
        public double likeness(YamlContent one, YamlContent other) {
            return Contents.likeness(one, other);
        }
    };

    static final ItemMatch.Items<YamlValue> VALUE = new ItemMatch.Items<>() {
        @Override
        public @Nullable String text(YamlValue item, String field) {
            YamlValue at = item;
            for (String key : field.split("\\.", -1)) {
                at = at.get(key);
            }
            return at.string().orElse(null);
        }

        @Override
        public Object value(YamlValue item) {
            return of(item);
        }

        @Override
        public double likeness(YamlValue one, YamlValue other) {
            return Contents.likeness(of(one), of(other));
        }
    };

    /// What stands there; null for nothing counts as `null`.
    static YamlContent of(YamlValue value) {
        return Objects.requireNonNullElse(YamlContent.read(value), YamlContent.Scalar.NULL);
    }

    /// Of an object's lists.
    static ListIdentity identityOf(YamlContent object) {
        String apiVersion = CONTENT.text(object, "apiVersion");
        String kind = CONTENT.text(object, "kind");
        return ListIdentity.of(apiVersion == null ? "" : apiVersion, kind == null ? "" : kind);
    }

    private static double likeness(YamlContent one, YamlContent other) {
        return switch (one) {
            case YamlContent.Scalar _ -> one.equals(other) ? 1 : other instanceof YamlContent.Scalar ? SCALARS : 0;
            case YamlContent.Sequence(var items) ->
                other instanceof YamlContent.Sequence(var others)
                        ? Math.max(
                                SCALARS,
                                shared(
                                        (double) items.stream()
                                                .filter(others::contains)
                                                .count(),
                                        items.size(),
                                        others.size()))
                        : 0;
            case YamlContent.Mapping(var entries) -> {
                if (!(other instanceof YamlContent.Mapping(var others))) {
                    yield 0;
                }
                double alike = 0;
                for (var entry : entries.entrySet()) {
                    YamlContent value = others.get(entry.getKey());
                    alike += value == null ? 0 : Math.max(SCALARS, likeness(entry.getValue(), value));
                }
                yield shared(alike, entries.size(), others.size());
            }
        };
    }

    private static double shared(double alike, int one, int other) {
        int larger = Math.max(one, other);
        return larger == 0 ? 1 : alike / larger;
    }

    /// In one line, cut where it is long; empty for nothing.
    static String shortText(@Nullable YamlContent content) {
        StringBuilder out = new StringBuilder();
        print(content, out);
        return out.length() <= SHORT ? out.toString() : out.substring(0, SHORT - 1) + "…";
    }

    private static void print(@Nullable YamlContent content, StringBuilder out) {
        if (out.length() > SHORT) {
            return;
        }
        switch (content) {
            case null -> {}
            case YamlContent.Scalar(String text, var _) -> out.append(text.replaceAll("\\s+", " "));
            case YamlContent.Sequence(var items) -> {
                out.append('[');
                String separator = "";
                for (YamlContent item : items) {
                    out.append(separator);
                    print(item, out);
                    separator = ", ";
                }
                out.append(']');
            }
            case YamlContent.Mapping(var entries) -> {
                out.append('{');
                String separator = "";
                for (var entry : entries.entrySet()) {
                    out.append(separator).append(entry.getKey()).append(": ");
                    print(entry.getValue(), out);
                    separator = ", ";
                }
                out.append('}');
            }
        }
    }
}
