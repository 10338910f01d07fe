package dev.meshloft.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void namesTheBlocks() {
        assertEquals(List.of(), LineDiff.between(List.of("a"), List.of("a")));
        assertEquals(
                List.of(new LineDiff.Block(1, 2, 1, 1), new LineDiff.Block(3, 3, 2, 4)),
                LineDiff.between(List.of("a", "b", "c"), List.of("a", "c", "d", "e")));
        assertEquals(List.of(new LineDiff.Block(0, 0, 0, 1)), LineDiff.between(List.of(), List.of("a")));
    }

    @Test
    void blocksTurnOneListIntoTheOtherByTheFewestLines() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<Integer> left = numbers(random, 12, 4);
            List<Integer> right = numbers(random, 12, 4);
            List<LineDiff.Block> blocks = LineDiff.between(left, right);
            assertEquals(right, applied(blocks, left, right), () -> left + " " + right + " " + blocks);
            int touched = blocks.stream()
                    .mapToInt(block -> block.leftEnd() - block.leftStart() + block.rightEnd() - block.rightStart())
                    .sum();
            assertEquals(fewest(left, right), touched, () -> left + " " + right + " " + blocks);
        }
    }

    @Test
    void largeListsAreCutAtLinesThatOccurOnce() {
        Random random = new Random(1);
        List<Integer> left = new ArrayList<>(IntStream.range(0, 60_000)
                .map(i -> i % 3 == 0 ? i : i % 3)
                .boxed()
                .toList());
        List<Integer> right = new ArrayList<>(left);
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(right.size());
            if (i % 3 == 0) {
                right.subList(at, at + 1).clear();
            } else {
                right.add(at, -i);
            }
        }
        List<LineDiff.Block> blocks = LineDiff.between(left, right);
        assertEquals(right, applied(blocks, left, right));
        assertTrue(blocks.size() > 250, "only " + blocks.size());
    }

    @Test
    void whatHasNothingInCommonIsOneBlock() {
        List<Integer> left = IntStream.range(0, 100_000).map(i -> i % 7).boxed().toList();
        List<Integer> right =
                IntStream.range(0, 100_000).map(i -> 10 + i % 7).boxed().toList();
        assertEquals(List.of(new LineDiff.Block(0, 100_000, 0, 100_000)), LineDiff.between(left, right));
    }

    private static <T> List<T> applied(List<LineDiff.Block> blocks, List<T> left, List<T> right) {
        List<T> out = new ArrayList<>();
        int at = 0;
        for (LineDiff.Block block : blocks) {
            out.addAll(left.subList(at, block.leftStart()));
            out.addAll(right.subList(block.rightStart(), block.rightEnd()));
            at = block.leftEnd();
        }
        out.addAll(left.subList(at, left.size()));
        return out;
    }

    private static int fewest(List<Integer> left, List<Integer> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int l = left.size() - 1; l >= 0; l--) {
            for (int r = right.size() - 1; r >= 0; r--) {
                common[l][r] = left.get(l).equals(right.get(r))
                        ? common[l + 1][r + 1] + 1
                        : Math.max(common[l + 1][r], common[l][r + 1]);
            }
        }
        return left.size() + right.size() - 2 * common[0][0];
    }

    private static List<Integer> numbers(Random random, int most, int kinds) {
        return random.ints(random.nextInt(most), 0, kinds).boxed().toList();
    }
}
