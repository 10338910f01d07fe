package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.List;

/// The place of a value below a root: `spec.http[0].route[1].destination.host`.
///
/// Written with dots, `[i]` for list items, and `['key']` for a key that holds a dot, slash, bracket, quote or blank,
/// or is empty; a quote in it is doubled.
public record YamlPath(List<Step> steps) {

    /// One step down.
    public sealed interface Step {}

    /// Into a mapping.
    public record Key(String name) implements Step {}

    /// Into a sequence, from 0.
    public record Index(int position) implements Step {}

    public static final YamlPath ROOT = new YamlPath(List.of());

    public YamlPath {
        steps = List.copyOf(steps);
    }

    /// From keys (strings) and positions (integers).
    public static YamlPath of(Object... steps) {
        List<Step> parts = new ArrayList<>(steps.length);
        for (Object step : steps) {
            parts.add(
                    switch (step) {
                        case String name -> new Key(name);
                        case Integer position -> new Index(position);
                        default -> throw new IllegalArgumentException("neither a key nor a position: " + step);
                    });
        }
        return new YamlPath(parts);
    }

    /// The reverse of [#toString()].
    ///
    /// @throws IllegalArgumentException when the text is not a path
    public static YamlPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("['", i)) {
                int end = closingQuote(text, i + 2);
                require(text.startsWith("']", end), text);
                steps.add(new Key(text.substring(i + 2, end).replace("''", "'")));
                i = end + 2;
            } else if (text.charAt(i) == '[') {
                int end = text.indexOf(']', i);
                require(end > i + 1, text);
                steps.add(new Index(Integer.parseInt(text.substring(i + 1, end))));
                i = end + 1;
            } else {
                int start = text.charAt(i) == '.' ? i + 1 : i;
                int end = start;
                while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                    end++;
                }
                require(end > start, text);
                steps.add(new Key(text.substring(start, end)));
                i = end;
            }
        }
        return new YamlPath(steps);
    }

    private static int closingQuote(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) != '\'' || text.startsWith("''", at))) {
            at += text.startsWith("''", at) ? 2 : 1;
        }
        return at;
    }

    private static void require(boolean condition, String text) {
        if (!condition) {
            throw new IllegalArgumentException("not a path: " + text);
        }
    }

    public YamlPath key(String name) {
        return append(new Key(name));
    }

    public YamlPath index(int position) {
        return append(new Index(position));
    }

    public YamlPath append(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new YamlPath(longer);
    }

    public YamlPath append(YamlPath rest) {
        List<Step> longer = new ArrayList<>(steps);
        longer.addAll(rest.steps);
        return new YamlPath(longer);
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /// @throws IllegalStateException at the root
    public YamlPath parent() {
        if (steps.isEmpty()) {
            throw new IllegalStateException("the root has no parent");
        }
        return new YamlPath(steps.subList(0, steps.size() - 1));
    }

    public Step last() {
        return steps.getLast();
    }

    public boolean startsWith(YamlPath prefix) {
        return steps.size() >= prefix.steps.size()
                && steps.subList(0, prefix.steps.size()).equals(prefix.steps);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Index(int position) -> out.append('[').append(position).append(']');
                case Key(String name)
                when isPlain(name) -> out.append(out.isEmpty() ? "" : ".").append(name);
                case Key(String name) ->
                    out.append("['").append(name.replace("'", "''")).append("']");
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> "./[]'\" ".indexOf(c) >= 0);
    }
}
