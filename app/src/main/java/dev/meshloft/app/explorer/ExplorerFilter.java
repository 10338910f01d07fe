package dev.meshloft.app.explorer;

import dev.meshloft.app.look.KindLook;
import dev.meshloft.core.resource.Resource;
import java.util.List;
import java.util.Locale;

/// Words that must all occur in a row; `kind:vs`, `ns:shop` and `name:x` look at one thing only.
record ExplorerFilter(List<String> words) {

    static ExplorerFilter of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return new ExplorerFilter(lower.isEmpty() ? List.of() : List.of(lower.split("\\s+")));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean matches(Resource resource) {
        return words.stream().allMatch(word -> matches(resource, word));
    }

    private static boolean matches(Resource resource, String word) {
        int colon = word.indexOf(':');
        String value = word.substring(colon + 1);
        return switch (colon < 0 ? "" : word.substring(0, colon)) {
            case "kind" ->
                contains(resource.kind(), value)
                        || KindLook.of(resource.kind()).shortName().equalsIgnoreCase(value);
            case "ns" -> contains(resource.namespace(), value);
            case "name" -> contains(resource.name(), value);
            default -> contains(resource.name() + " " + resource.kind() + " " + resource.namespace(), word);
        };
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
