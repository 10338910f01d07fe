package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Values of fields that the schema does not limit but Istio does.
final class FixedValues {

    private static final FieldTable VALUES = FieldTable.read("values.txt");

    private FixedValues() {}

    static boolean known(String kind, YamlPath path) {
        return VALUES.find(kind, path).isPresent() || isList(kind, path);
    }

    /// Whether several values stand in one text, separated by commas.
    static boolean isList(String kind, YamlPath path) {
        return VALUES.find(kind, path, ",").isPresent();
    }

    static List<Offer> of(String kind, YamlPath path) {
        Optional<String> lines = VALUES.find(kind, path).or(() -> VALUES.find(kind, path, ","));
        List<Offer> offers = new ArrayList<>();
        lines.ifPresent(text -> text.lines().forEach(line -> offers.add(offer(line))));
        return offers;
    }

    private static Offer offer(String line) {
        boolean quoted = line.startsWith("'");
        int end = quoted ? line.indexOf('\'', 1) : line.indexOf(' ');
        String value = line.substring(quoted ? 1 : 0, end);
        String meaning = line.substring(end + 1).strip();
        YamlContent content = quoted ? YamlContent.of(value) : YamlContent.typed(value);
        return Offer.value(
                value.isEmpty() ? "(empty)" : value,
                ItemKind.ENUM_VALUE,
                "",
                content,
                () -> Explanation.of(
                        ItemKind.ENUM_VALUE,
                        value,
                        "",
                        Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + "."));
    }
}
