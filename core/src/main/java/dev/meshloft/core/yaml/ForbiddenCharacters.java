package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Characters that YAML does not allow, not even in comments: control characters and halves of surrogate pairs. Each is
/// a problem of its own, and the damage of the value it stands in.
///
/// Source: YAML 1.2.2, section 5.1 (`c-printable`).
record ForbiddenCharacters(String text, List<Integer> offsets) {

    /// More of them are not typed by mistake: the text is something else, and not searched for each one's place.
    private static final int MOST = 100;

    static ForbiddenCharacters in(String text) {
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                offsets.add(i);
            }
        }
        return new ForbiddenCharacters(text, offsets);
    }

    /// The text with another character in the place of each, so that the rest can be parsed.
    String replaced() {
        StringBuilder out = new StringBuilder(text);
        offsets.forEach(at -> out.setCharAt(at, '\uFFFD'));
        return out.toString();
    }

    List<YamlProblem> problems() {
        return offsets.stream().limit(MOST).map(this::problem).toList();
    }

    private YamlProblem problem(int at) {
        String advice = "; delete it or write it as an escape in double quotes";
        String message = "The character U+%04X is not allowed in YAML%s".formatted((int) text.charAt(at), advice);
        return new YamlProblem(new TextRange(at, at + 1), message);
    }

    /// The values that hold one.
    List<YamlDamage> damages(YamlDocument read) {
        if (offsets.size() > MOST) {
            return List.of(new YamlDamage(new TextRange(0, text.length()), YamlPath.ROOT, ""));
        }
        List<YamlDamage> damages = new ArrayList<>();
        for (int at : offsets) {
            YamlPath path = read.pathAt(at);
            YamlNode node = Spot.deepest(read, path).node();
            boolean inside = node instanceof YamlScalar && node.range().touches(at);
            if (inside || isInKey(read, path, at)) {
                damages.add(new YamlDamage(new TextRange(at, at + 1), path, ""));
            }
        }
        return damages;
    }

    private static boolean isInKey(YamlDocument read, YamlPath path, int at) {
        YamlEntry entry = Spot.deepest(read, path).entry();
        return entry != null && entry.key().range().touches(at);
    }
}
