package dev.meshloft.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineMergeTest {

    private static List<String> lines(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }

    private static LineMerge<String> merge(String base, String mine, String theirs) {
        return LineMerge.of(lines(base), lines(mine), lines(theirs));
    }

    @Test
    void changesApartAreOfOneSideAndEqualOnesOfBoth() {
        LineMerge<String> merge = merge("abcdefg", "aXcdeYg", "abcZeYg");
        assertEquals(
                List.of(LineMerge.Kind.MINE, LineMerge.Kind.THEIRS, LineMerge.Kind.SAME),
                merge.chunks().stream().map(LineMerge.Chunk::kind).toList());
    }

    @Test
    void changesThatTouchAreAConflictThatMayBeInterleaved() {
        LineMerge<String> merge = merge("abcd", "aXcd", "abYd");
        assertEquals(1, merge.conflicts().size());
        assertEquals(
                Optional.of(lines("XY")), merge.interleaved(merge.conflicts().getFirst()));
    }

    @Test
    void theSameLineOrPlaceCannotBeInterleaved() {
        LineMerge<String> line = merge("abc", "aXc", "aYc");
        assertEquals(Optional.empty(), line.interleaved(line.conflicts().getFirst()));
        LineMerge<String> place = merge("ac", "aXc", "aYc");
        assertEquals(Optional.empty(), place.interleaved(place.conflicts().getFirst()));
    }

    @Test
    void laws() {
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            List<Integer> base = numbers(random);
            List<Integer> mine = numbers(random);
            List<Integer> theirs = numbers(random);
            String what = base + " " + mine + " " + theirs;
            assertEquals(Optional.of(theirs), clean(LineMerge.of(base, base, theirs)), what);
            assertEquals(Optional.of(mine), clean(LineMerge.of(base, mine, base)), what);
            assertEquals(Optional.of(mine), clean(LineMerge.of(base, mine, mine)), what);
            assertEquals(clean(LineMerge.of(base, mine, theirs)), clean(LineMerge.of(base, theirs, mine)), what);
            assertTrue(coversAll(LineMerge.of(base, mine, theirs)), what);
        }
    }

    private static Optional<List<Integer>> clean(LineMerge<Integer> merge) {
        if (!merge.conflicts().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> out = new ArrayList<>();
        int at = 0;
        for (LineMerge.Chunk chunk : merge.chunks()) {
            out.addAll(merge.base().subList(at, chunk.base().start()));
            out.addAll(
                    chunk.kind() == LineMerge.Kind.THEIRS
                            ? chunk.theirs().in(merge.theirs())
                            : chunk.mine().in(merge.mine()));
            at = chunk.base().end();
        }
        out.addAll(merge.base().subList(at, merge.base().size()));
        return Optional.of(out);
    }

    /// Outside the chunks the three are equal.
    private static boolean coversAll(LineMerge<Integer> merge) {
        int base = 0;
        int mine = 0;
        int theirs = 0;
        for (LineMerge.Chunk chunk : merge.chunks()) {
            List<Integer> between = merge.base().subList(base, chunk.base().start());
            if (!between.equals(merge.mine().subList(mine, chunk.mine().start()))
                    || !between.equals(
                            merge.theirs().subList(theirs, chunk.theirs().start()))) {
                return false;
            }
            base = chunk.base().end();
            mine = chunk.mine().end();
            theirs = chunk.theirs().end();
        }
        List<Integer> rest = merge.base().subList(base, merge.base().size());
        return rest.equals(merge.mine().subList(mine, merge.mine().size()))
                && rest.equals(merge.theirs().subList(theirs, merge.theirs().size()));
    }

    private static List<Integer> numbers(Random random) {
        return random.ints(random.nextInt(8), 0, 5).boxed().toList();
    }
}
