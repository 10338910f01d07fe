package dev.meshloft.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStream;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What must hold for every three texts.
class MergeLawsTest {

    private static final int ROUNDS = Integer.getInteger("laws.rounds", 250);
    private static final FileId FILE = new FileId("a.yaml");

    private static TextMerge.Merged merge(String base, String mine, String theirs) {
        return TextMerge.merge(FILE, base, mine, theirs, Map.of());
    }

    @Test
    void oneSideAloneAndEqualSides() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            String base = seed % 2 == 0 ? RandomRoutes.text(random) : noise(random);
            String other = seed % 2 == 0 ? RandomRoutes.edited(base, random) : noise(random);
            assertEquals(other, merge(base, base, other).change().apply(base));
            assertEquals(TextChange.NONE, merge(base, other, base).change());
            assertEquals(TextChange.NONE, merge(base, other, other).change());
        }
    }

    @Test
    void aCleanMergeHasTheChangesOfBothSides() {
        int clean = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            String base = RandomRoutes.text(random);
            String mine = RandomRoutes.edited(base, random);
            String theirs = RandomRoutes.edited(base, random);
            TextMerge.Merged merged = merge(base, mine, theirs);
            String after = merged.change().apply(mine);
            String what = "seed " + seed + " " + merged + "\n" + base + "\n--- mine\n" + mine + "\n--- theirs\n"
                    + theirs + "\n--- merged\n" + after;
            assertFalse(YamlDocument.parse(after).isBroken(), what);
            if (merged.isClean()) {
                clean++;
                Set<String> has = differences(base, after);
                assertTrue(has.containsAll(differences(base, mine)), what);
                assertTrue(has.containsAll(differences(base, theirs)), what);
                assertTrue(comments(after).containsAll(added(base, mine)), what);
                assertTrue(comments(after).containsAll(added(base, theirs)), what);
            }
        }
        assertTrue(clean > ROUNDS / 3, "only " + clean + " of " + ROUNDS + " were clean");
    }

    @Test
    void whicheverIsMine() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            String base = RandomRoutes.text(random);
            String mine = RandomRoutes.edited(base, random);
            String theirs = RandomRoutes.edited(base, random);
            TextMerge.Merged one = merge(base, mine, theirs);
            TextMerge.Merged other = merge(base, theirs, mine);
            String what =
                    "seed " + seed + "\n" + one + "\n" + other + "\n" + base + "\n---\n" + mine + "\n---\n" + theirs;
            assertEquals(ids(one), ids(other), what);
            if (one.conflicts().isEmpty()) {
                assertEquals(
                        Set.of(),
                        differences(one.change().apply(mine), other.change().apply(theirs)),
                        what);
            }
        }
    }

    @Test
    void everyChoiceIsTaken() {
        int conflicts = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            String base = RandomRoutes.text(random);
            String mine = RandomRoutes.edited(base, random);
            String theirs = RandomRoutes.edited(base, random);
            TextMerge.Merged merged = merge(base, mine, theirs);
            if (merged.conflicts().isEmpty()) {
                continue;
            }
            conflicts++;
            Map<String, MergeConflict.Side> all = merged.conflicts().stream()
                    .collect(Collectors.toMap(MergeConflict::id, _ -> MergeConflict.Side.THEIRS));
            TextMerge.Merged chosen = TextMerge.merge(FILE, base, mine, theirs, all);
            TextMerge.Merged mirrored = merge(base, theirs, mine);
            String what = "seed " + seed + "\n" + chosen + "\n" + base + "\n---\n" + mine + "\n---\n" + theirs;
            assertEquals(ids(merged), ids(chosen), what);
            assertEquals(
                    Set.of(),
                    differences(chosen.change().apply(mine), mirrored.change().apply(theirs)),
                    what);
        }
        assertTrue(conflicts > ROUNDS / 20, "only " + conflicts);
    }

    @Test
    void anyTextsAreMergedWithoutLosingMine() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            String base = noise(random);
            String mine = noise(random);
            TextMerge.Merged merged = merge(base, mine, noise(random));
            String after = merged.change().apply(mine);
            assertEquals(mine, merged.change().inverse(mine).apply(after));
        }
    }

    private static Set<String> ids(TextMerge.Merged merged) {
        return merged.conflicts().stream().map(MergeConflict::id).collect(Collectors.toSet());
    }

    /// By names of items, so that it does not count where they stand.
    private static Set<String> differences(String before, String after) {
        YamlValue old = YamlDocument.parse(before).value();
        YamlValue now = YamlDocument.parse(after).value();
        Set<String> found = new HashSet<>();
        for (FieldDiff diff : FieldDiffs.between(old, now)) {
            switch (diff.kind()) {
                case REMOVED -> found.add("- " + label(old, diff.oldPath()));
                case ADDED, CHANGED -> leaves(now, now.at(diff.path()), found);
                case MOVED -> {}
            }
        }
        return found;
    }

    private static void leaves(YamlValue root, YamlValue value, Set<String> found) {
        value.keys().forEach(key -> leaves(root, value.get(key), found));
        value.items().forEach(item -> leaves(root, item, found));
        value.string().ifPresent(text -> found.add("+ " + label(root, value.path()) + " " + text));
    }

    private static String label(YamlValue root, YamlPath path) {
        return FieldLabel.of(root, path).replaceAll("hosts\\[\\d+]", "hosts");
    }

    private static List<String> added(String before, String after) {
        List<String> added = new ArrayList<>(comments(after));
        comments(before).forEach(added::remove);
        return added;
    }

    private static List<String> comments(String text) {
        return Comments.of(YamlStream.parse(text));
    }

    private static String noise(Random random) {
        List<String> lines = List.of("a: 1", "b: [", "  c: 2", "- x", "---", "# n", "", "a: &x {y: 1}", "d: *x", "\tz");
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(_ -> lines.get(random.nextInt(lines.size())))
                .collect(Collectors.joining("\n"));
    }
}
