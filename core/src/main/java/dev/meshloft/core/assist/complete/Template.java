package dev.meshloft.core.assist.complete;

import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Content with places that are filled in after insertion. In the content a place is a word that nobody writes; once
/// the
/// content is text, the word is replaced by what stands there at first.
///
/// @param fills what stands at first in the places, by number from 1
/// @param following contents of further documents
record Template(YamlContent content, List<Fill> fills, List<YamlContent> following) {

    /// @param text empty for nothing
    /// @param quoted whether it is a string whatever it looks like
    record Fill(String text, boolean quoted) {

        static final Fill EMPTY = new Fill("", false);

        YamlContent.Scalar scalar() {
            return quoted ? YamlContent.of(text) : YamlContent.typed(text);
        }
    }

    private static final Pattern WRITTEN = Pattern.compile("\"?\\$\\{(\\d+)(?::('?)([^}]*?)'?)?\\}\"?");
    private static final Pattern PLACE = Pattern.compile("zz(fill|below)(\\d+)zz");

    Template {
        fills = List.copyOf(fills);
        following = List.copyOf(following);
    }

    Template(YamlContent content, List<Fill> fills) {
        this(content, fills, List.of());
    }

    static Template of(YamlContent content) {
        return new Template(content, List.of());
    }

    /// From YAML, perhaps of several documents, with `${n}` and `${n:text}` as places.
    static Template parse(String yaml) {
        List<Fill> fills = new ArrayList<>();
        List<YamlContent> contents = YamlStream.parse(marked(yaml, fills)).pieces().stream()
                .map(piece -> YamlContent.read(piece.document().value()))
                .map(content -> Objects.requireNonNull(content, () -> "not a template: " + yaml))
                .toList();
        return new Template(contents.getFirst(), fills, contents.subList(1, contents.size()));
    }

    /// The text as people read it.
    static String shown(String yaml) {
        return WRITTEN.matcher(yaml)
                .replaceAll(place -> place.group(3) == null ? "…" : Matcher.quoteReplacement(place.group(3)));
    }

    private static String marked(String yaml, List<Fill> fills) {
        StringBuilder text = new StringBuilder();
        Matcher written = WRITTEN.matcher(yaml);
        while (written.find()) {
            int number = Integer.parseInt(written.group(1));
            while (fills.size() < number) {
                fills.add(Fill.EMPTY);
            }
            if (written.group(3) != null) {
                fills.set(
                        number - 1, new Fill(written.group(3), !written.group(2).isEmpty()));
            }
            written.appendReplacement(text, word(number));
        }
        return written.appendTail(text).toString();
    }

    /// The content of a place that is a scalar.
    static YamlContent place(int number) {
        return YamlContent.of(word(number));
    }

    /// The content of a place that is a mapping: in block style on the line below its key.
    static YamlContent placeBelow(int number) {
        return YamlContent.of("zzbelow" + number + "zz");
    }

    private static String word(int number) {
        return "zzfill" + number + "zz";
    }

    static Matcher places(String text) {
        return PLACE.matcher(text);
    }

    Fill fill(int number) {
        return number <= fills.size() ? fills.get(number - 1) : Fill.EMPTY;
    }

    Template under(String key) {
        return new Template(YamlContent.mapping(key, content), fills);
    }
}
