package dev.meshloft.app.form.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The sum stays 100 whatever moves.
class WeightsTest {

    @Test
    void theOthersKeepTheirProportion() {
        assertEquals(List.of(25, 75), Weights.move(List.of(10, 90), 0, 25));
        assertEquals(List.of(50, 30, 20), Weights.move(List.of(0, 60, 40), 0, 50));
        assertEquals(List.of(40, 30, 30), Weights.move(List.of(100, 0, 0), 0, 40));
        assertEquals(List.of(100), Weights.move(List.of(100), 0, 30));
    }

    @Test
    void theSumIsAlwaysWhole() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            int count = 1 + random.nextInt(6);
            List<Integer> weights =
                    IntStream.range(0, count).mapToObj(_ -> random.nextInt(120)).toList();
            int position = random.nextInt(count);
            int percent = random.nextInt(140) - 20;

            List<Integer> moved = Weights.move(weights, position, percent);

            assertEquals(100, Weights.sum(moved), () -> weights + " " + position + " " + percent);
            assertTrue(moved.stream().allMatch(weight -> weight >= 0), moved::toString);
        }
    }
}
