package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What must hold for every edit: the text means what was asked, worked out on plain values by other code; the inverse
/// gives the bytes back; lines elsewhere stay; two edits in one are the two after each other.
///
/// `-Dlaws.rounds` and `-Dlaws.seed` make it a long run on other inputs.
class EditLawsTest {

    private static final int ROUNDS = Integer.getInteger("laws.rounds", 1200);
    private static final int SEED = Integer.getInteger("laws.seed", 0);

    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private int possible;
    private int unsafe;

    @Test
    void editsOfRandomDocuments() {
        for (int i = 0; i < ROUNDS; i++) {
            int seed = SEED + i;
            Random random = new Random(seed);
            hold(RandomYaml.wild(random), random, "seed " + seed);
        }
        assertFewUnsafe();
    }

    @Test
    void editsOfRealFiles() {
        List<String> texts = new ArrayList<>();
        RealFiles.texts()
                .forEach(text -> YamlStream.parse(text).pieces().stream()
                        .map(piece -> piece.document().text())
                        .filter(each -> each.length() < 10_000)
                        .forEach(texts::add));
        for (int i = 0; i < ROUNDS / 2; i++) {
            Random random = new Random(SEED + i);
            hold(varied(texts.get(random.nextInt(texts.size())), random), random, "seed " + (SEED + i));
        }
        assertFewUnsafe();
    }

    /// As it is, with other line breaks, without its last one, or with something typed into it.
    private static String varied(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.replace("\r", "").replace("\n", "\r\n");
            case 1 -> text.stripTrailing();
            case 2, 3 -> DamagedEditLawsTest.faulty(text, random);
            default -> text;
        };
    }

    private void assertFewUnsafe() {
        if (Boolean.getBoolean("laws.show")) {
            System.out.println(report());
        }
        assertTrue(unsafe * 60 < possible, report());
    }

    private String report() {
        return unsafe + " unsafe, " + possible + " possible\n" + refusals + "\n" + String.join("\n=====\n", examples);
    }

    private void hold(String text, Random random, String label) {
        YamlDocument document = YamlDocument.parse(text);
        if (document.isBroken()) {
            return;
        }
        RandomOperation first = RandomOperation.of(document, random);
        String what = label + " " + first + "\n" + text.replace("\r", "\\r") + "\n=>\n";
        TextChange change = made(document, first, what);
        if (change == null) {
            return;
        }
        YamlDocument middle = YamlDocument.parse(change.apply(text));
        RandomOperation second = RandomOperation.of(middle, random);
        String both = what + middle.text() + "\nthen " + second + "\n=>\n";
        TextChange next = made(middle, second, both);
        if (next != null) {
            assertEquals(next.apply(middle.text()), change.then(next).apply(text), both);
            assertEquals(text, change.then(next).inverse(text).apply(next.apply(middle.text())), both);
            YamlEdit together = YamlEdit.all(document, List.of(first.edit(), second.edit()));
            assertEquals(new YamlEdit.Possible(change.then(next)), together, both);
        }
    }

    private @org.jspecify.annotations.Nullable TextChange made(
            YamlDocument document, RandomOperation operation, String what) {
        YamlEdit answer;
        try {
            answer = operation.edit().apply(document);
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
        return switch (answer) {
            case YamlEdit.Refused(String reason) -> {
                boolean isUnsafe = reason.startsWith("This place");
                unsafe += isUnsafe ? 1 : 0;
                String kind = operation.name().split(" ")[0] + ": " + reason.replaceAll("\\S*[.\\[].*?(?= |$)", "_");
                refusals.merge(kind, 1, Integer::sum);
                if (isUnsafe && examples.size() < 12) {
                    examples.add(what);
                }
                yield null;
            }
            case YamlEdit.Possible(TextChange change) -> {
                possible++;
                check(document.text(), operation, change, what + change.apply(document.text()));
                yield change;
            }
        };
    }

    private static void check(String text, RandomOperation operation, TextChange change, String what) {
        String after = change.apply(text);
        PlainValue wanted = PlainValue.read(text);
        boolean nothing = change.isEmpty();
        if (!nothing) {
            try {
                operation.model().accept(wanted);
            } catch (RuntimeException e) {
                throw new AssertionError(what, e);
            }
        }
        assertEquals(wanted.toString(), PlainValue.read(after).toString(), what);
        assertEquals(text, change.inverse(text).apply(after), what);
        if (operation.keepsComments()) {
            List<String> lost = new ArrayList<>(Comments.of(text));
            Comments.of(after).forEach(lost::remove);
            assertEquals(List.of(), lost, "comments lost: " + what);
        }
        assertLinesElsewhereStay(YamlDocument.parse(text), operation, change, what);
    }

    static void assertLinesElsewhereStay(
            YamlDocument document, RandomOperation operation, TextChange change, String what) {
        String text = document.text();
        SourceText source = SourceText.of(text);
        TextRange region = region(document, operation.region());
        int first = source.position(region.start()).line();
        int last = source.position(region.end()).line();
        while (first > 1 && isFiller(source, first - 1)) {
            first--;
        }
        while (last < source.lineCount() && isFiller(source, last + 1)) {
            last++;
        }
        for (TextEdit edit : change.edits()) {
            int from = source.position(edit.range().start()).line();
            int to = source.position(edit.range().end()).line();
            boolean closing = edit.range().start() == text.length();
            assertTrue(
                    closing || (from >= first - 1 && to <= last + 1),
                    "lines " + from + "-" + to + " outside " + first + "-" + last + ": " + what);
        }
    }

    /// Of a place that is missing, what would hold it; of all of a key that is written twice.
    private static TextRange region(YamlDocument document, YamlPath path) {
        Spot spot = Spot.deepest(document, path);
        YamlEntry entry = spot.entry();
        YamlNode node = spot.node();
        TextRange whole = new TextRange(0, document.text().length());
        if (node == null || spot.container() == null) {
            return whole;
        }
        boolean alone = Members.of(new Lines(document.text()), spot.container()).size() == 1;
        boolean twice = spot.container() instanceof YamlMapping mapping
                && mapping.entries().stream().map(YamlEntry::name).distinct().count()
                        < mapping.entries().size();
        TextRange own = entry == null ? node.range() : entry.range();
        return alone || twice ? whole : own;
    }

    private static boolean isFiller(SourceText source, int line) {
        String text = source.slice(source.line(line)).strip();
        return text.isEmpty() || text.startsWith("#");
    }
}
