package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Edits of documents that are not YAML to their end: the damage stays as it is, everything else means what was asked.
class DamagedEditLawsTest {

    private static final int ROUNDS = Integer.getInteger("laws.rounds", 1500);
    private static final int SEED = Integer.getInteger("laws.seed", 0);
    private static final List<String> FAULTS = List.of(
            "\"", "'", "[", "{", "]", "}", "@", "\t", ": ", "- ", "|", "%", "&", "*", "# ", "\u0007", "\n", " ");

    private final Map<String, Integer> refusals = new TreeMap<>();
    private int possible;
    private int damagedPlace;
    private int unsafe;

    @Test
    void theDamageStaysAndTheRestIsEdited() {
        List<String> files = RealFiles.texts();
        for (int i = 0; i < ROUNDS; i++) {
            int seed = SEED + i;
            Random random = new Random(seed);
            String whole = i % 3 == 0 ? file(files, random) : RandomYaml.wild(random);
            String text = i % 8 == 0 ? YamlLawsTest.noise(random) : faulty(whole, random);
            YamlDocument document = YamlDocument.parse(text);
            if (document.isBroken()) {
                hold(document, random, "seed " + seed);
            }
        }
        String summary = possible + " possible, " + damagedPlace + " damaged, " + unsafe + " unsafe\n" + refusals;
        if (Boolean.getBoolean("laws.show")) {
            System.out.println(summary);
        }
        assertTrue(possible > ROUNDS / 8 && unsafe * 8 < possible, summary);
    }

    private static String file(List<String> files, Random random) {
        String text = files.get(random.nextInt(files.size()));
        List<YamlStream.Piece> pieces = YamlStream.parse(text).pieces();
        String document = pieces.get(random.nextInt(pieces.size())).document().text();
        return document.length() > 6000 ? document.substring(0, 6000) : document;
    }

    /// With one or two letters typed or deleted.
    static String faulty(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 1 + random.nextInt(2); i > 0 && !out.isEmpty(); i--) {
            int at = random.nextInt(out.length());
            if (random.nextInt(3) == 0) {
                out.deleteCharAt(at);
            } else {
                out.insert(at, FAULTS.get(random.nextInt(FAULTS.size())));
            }
        }
        return out.toString();
    }

    private void hold(YamlDocument document, Random random, String label) {
        RandomOperation operation = RandomOperation.of(document, random);
        String what = label + " " + operation + " damages " + document.damages() + "\n"
                + document.text().replace("\r", "\\r") + "\n=>\n";
        YamlEdit answer;
        try {
            answer = operation.edit().apply(document);
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
        switch (answer) {
            case YamlEdit.Refused(String reason) -> {
                unsafe += reason.startsWith("This place") ? 1 : 0;
                damagedPlace += reason.contains("cannot be read") ? 1 : 0;
                refusals.merge(reason.replaceAll("\".*\"", "_"), 1, Integer::sum);
            }
            case YamlEdit.Possible(TextChange change) -> {
                possible++;
                check(document, operation, change, what + change.apply(document.text()));
            }
        }
    }

    private static void check(YamlDocument before, RandomOperation operation, TextChange change, String what) {
        String text = before.text();
        String after = change.apply(text);
        assertEquals(text, change.inverse(text).apply(after), what);
        YamlDocument edited = YamlDocument.parse(after);
        assertEquals(damages(before), damages(edited), what);
        PlainValue wanted = PlainValue.of(before);
        if (!change.isEmpty()) {
            operation.model().accept(wanted);
        }
        assertEquals(wanted.toString(), PlainValue.of(edited).toString(), what);
        for (TextEdit edit : change.edits()) {
            for (YamlDamage damage : before.damages()) {
                assertTrue(!edit.range().overlaps(damage.range()), what);
            }
        }
        EditLawsTest.assertLinesElsewhereStay(before, operation, change, what);
    }

    private static List<String> damages(YamlDocument document) {
        List<String> texts = new ArrayList<>();
        document.damages().forEach(damage -> texts.add(damage.range().in(document.text())));
        return texts.stream().sorted().toList();
    }
}
