package dev.meshloft.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// One entry of a document is damaged; all others must still be read as before.
class RecoveryLawsTest {

    private static final int ROUNDS = Integer.getInteger("laws.rounds", 4000);
    private static final int SEED = Integer.getInteger("laws.seed", 0);
    private static final List<String> OPENERS = List.of("\"", "'", "[", "{", "@", "*", "\u0007", "- ", "x: ", "[}");

    /// An entry of a mapping in block style.
    private record Place(YamlPath path, YamlEntry entry, boolean alone) {}

    @Test
    void aDamagedEntryLeavesAllOthersAlone() {
        int broken = 0;
        for (int seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random random = new Random(seed);
            String text = RandomYaml.document(random);
            YamlDocument before = YamlDocument.parse(text);
            List<Place> places = new ArrayList<>();
            collect(before.root().orElseThrow(), YamlPath.ROOT, places);
            if (places.isEmpty()) {
                continue;
            }
            Place place = places.get(random.nextInt(places.size()));
            String damaged = damage(text, place, random);
            YamlDocument after = YamlDocument.parse(damaged);
            if (!after.isBroken()) {
                continue;
            }
            broken++;
            String what = "seed " + seed + " at " + place.path() + "\n" + damaged.replace("\r", "\\r\n") + "\n"
                    + TreeText.of(after) + "\n" + after.damages();
            assertTrue(!after.damages().isEmpty(), what);
            YamlPath lost = place.path();
            assertKept(before.root().orElseThrow(), YamlPath.ROOT, after, lost, what);
        }
        assertTrue(broken > ROUNDS / 3, "only " + broken);
    }

    private static String damage(String text, Place place, Random random) {
        int colon = text.indexOf(':', place.entry().key().range().end());
        if (random.nextInt(4) == 0 && !place.alone()) {
            return text.substring(0, colon) + text.substring(colon + 1);
        }
        String opener = OPENERS.get(random.nextInt(OPENERS.size()));
        return text.substring(0, colon + 1) + " " + opener + text.substring(colon + 1);
    }

    private static void assertKept(YamlNode node, YamlPath path, YamlDocument after, YamlPath lost, String what) {
        if (path.startsWith(lost)) {
            return;
        }
        YamlNode now = Spot.deepest(after, path).path().equals(path)
                ? Spot.deepest(after, path).node()
                : null;
        switch (node) {
            case YamlScalar scalar ->
                assertEquals(
                        scalar.value(), now instanceof YamlScalar other ? other.value() : now, path + " in " + what);
            case YamlAlias alias ->
                assertEquals(alias.name(), now instanceof YamlAlias other ? other.name() : now, path + " in " + what);
            case YamlSequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    assertKept(sequence.items().get(i), path.index(i), after, lost, what);
                }
            }
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    assertKept(entry.value(), path.key(String.valueOf(entry.name())), after, lost, what);
                }
            }
        }
    }

    private static void collect(YamlNode node, YamlPath path, List<Place> places) {
        switch (node) {
            case YamlMapping mapping
            when !mapping.flow() -> {
                for (YamlEntry entry : mapping.entries()) {
                    YamlPath below = path.key(String.valueOf(entry.name()));
                    places.add(new Place(below, entry, mapping.entries().size() == 1));
                    collect(entry.value(), below, places);
                }
            }
            case YamlSequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    collect(sequence.items().get(i), path.index(i), places);
                }
            }
            case YamlMapping _, YamlScalar _, YamlAlias _ -> {}
        }
    }
}
