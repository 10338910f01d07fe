package dev.meshloft.core.istio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightSharesTest {

    @Test
    void theOthersShareTheRestInProportion() {
        assertEquals(List.of(90, 10), WeightShares.with(List.of(100, 0), 1, 10));
        assertEquals(List.of(50, 30, 20), WeightShares.with(List.of(0, 60, 40), 0, 50));
        assertEquals(List.of(40, 30, 30), WeightShares.with(List.of(100, 0, 0), 0, 40));
        assertEquals(List.of(100), WeightShares.with(List.of(30), 0, 30));
        assertEquals(List.of(0, 100), WeightShares.with(List.of(70, 30), 0, -5));
    }

    @Test
    void theyAlwaysMakeAHundred() {
        Random random = new Random(3);
        for (int run = 0; run < 2_000; run++) {
            List<Integer> weights = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(6); i++) {
                weights.add(random.nextInt(120));
            }
            List<Integer> shares = WeightShares.with(weights, random.nextInt(weights.size()), random.nextInt(101));
            assertEquals(100, shares.stream().mapToInt(Integer::intValue).sum(), () -> weights + " to " + shares);
            assertTrue(shares.stream().allMatch(share -> share >= 0), () -> weights + " to " + shares);
        }
    }
}
