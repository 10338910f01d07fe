package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a document must mean after an edit, worked out on values alone and compared with what the new text says.
/// Aliases count as themselves, so that an edit of an anchored value is one edit.
final class Intent {

    private Intent() {}

    static YamlContent of(YamlDocument document) {
        return document.root().map(Intent::of).orElse(YamlContent.Scalar.NULL);
    }

    private static YamlContent of(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> YamlContent.scalar(scalar);
            case YamlAlias alias -> new YamlContent.Scalar("*" + alias.name(), ScalarType.NULL);
            case YamlSequence sequence ->
                YamlContent.of(sequence.items().stream().map(Intent::of).toList());
            case YamlMapping mapping -> {
                Map<String, YamlContent> entries = new LinkedHashMap<>();
                for (YamlEntry entry : mapping.entries()) {
                    String name = entry.name();
                    entries.put(name == null ? "? " + of(entry.key()) : name, of(entry.value()));
                }
                yield new YamlContent.Mapping(entries);
            }
        };
    }

    /// One place changed: the function gets what is there (null for nothing) and says what comes (null for nothing).
    interface Turn {
        @Nullable
        YamlContent apply(@Nullable YamlContent old);
    }

    /// The content with one place changed; places on the way that are missing are made.
    static @Nullable YamlContent at(@Nullable YamlContent content, List<YamlPath.Step> steps, Turn turn) {
        if (steps.isEmpty()) {
            return turn.apply(content);
        }
        List<YamlPath.Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case YamlPath.Key(String name) -> {
                Map<String, YamlContent> entries =
                        new LinkedHashMap<>(content instanceof YamlContent.Mapping(var old) ? old : Map.of());
                YamlContent value = at(entries.get(name), rest, turn);
                if (value == null) {
                    entries.remove(name);
                } else {
                    entries.put(name, value);
                }
                yield new YamlContent.Mapping(entries);
            }
            case YamlPath.Index(int position) -> {
                List<YamlContent> items =
                        new ArrayList<>(content instanceof YamlContent.Sequence(var old) ? old : List.of());
                YamlContent value = at(position < items.size() ? items.get(position) : null, rest, turn);
                if (value == null) {
                    items.remove(position);
                } else if (position < items.size()) {
                    items.set(position, value);
                } else {
                    items.add(value);
                }
                yield new YamlContent.Sequence(items);
            }
        };
    }
}
