package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Finds the arrangement of blocks that suits the view best: all of them for a small mesh, otherwise the best that
/// single changes lead to. Deterministic.
final class BlockPlacement {

    private static final long ALL = 6_000;
    private static final int ROUNDS = 6;
    private static final List<Arrangement.Step> STEPS = List.of(Arrangement.Step.values());

    private final BlockSet set;
    private final LayoutOptions options;
    /// Number of values of each choice: steps, then shapes, then stacks.
    private final List<Integer> ranges = new ArrayList<>();

    BlockPlacement(BlockSet set, LayoutOptions options) {
        this.set = set;
        this.options = options;
        for (int layer = 1; layer < set.layers().size(); layer++) {
            ranges.add(STEPS.size());
        }
        for (int block = 0; block < set.count(); block++) {
            ranges.add(set.shapeCount(block));
        }
        for (List<Integer> layer : set.layers()) {
            int most = (int) Math.ceil(Math.sqrt(layer.size()) * 1.6);
            ranges.add(Math.clamp(most, 1, Math.min(12, layer.size())));
        }
    }

    List<Block> best() {
        if (set.count() == 0) {
            return List.of();
        }
        int[] choice = combinations() <= ALL ? bestOfAll() : climbed();
        return arrangement(choice).placed();
    }

    private long combinations() {
        long all = 1;
        for (int range : ranges) {
            all = Math.min(ALL * 100, all * range);
        }
        return all;
    }

    private int[] bestOfAll() {
        int[] choice = new int[ranges.size()];
        int[] best = choice.clone();
        double bestScore = score(choice);
        while (advance(choice)) {
            double score = score(choice);
            if (score > bestScore) {
                bestScore = score;
                best = choice.clone();
            }
        }
        return best;
    }

    private boolean advance(int[] choice) {
        for (int i = 0; i < choice.length; i++) {
            if (++choice[i] < ranges.get(i)) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }

    private int[] climbed() {
        int[] choice = bestStart();
        double best = score(choice);
        for (int round = 0; round < ROUNDS; round++) {
            double before = best;
            for (int i = 0; i < choice.length; i++) {
                best = improved(choice, i, best);
            }
            if (best <= before) {
                break;
            }
        }
        return choice;
    }

    /// Layers in rows of equal length, for the best length: a long chain cannot be folded by single changes.
    private int[] bestStart() {
        int layers = set.layers().size();
        int[] best = new int[ranges.size()];
        double bestScore = score(best);
        for (int length = 1; length < layers; length++) {
            int[] choice = new int[ranges.size()];
            for (int step = 0; step < layers - 1; step++) {
                Arrangement.Step wanted = (step + 1) % length == 0 ? Arrangement.Step.ROW : Arrangement.Step.BESIDE;
                choice[step] = STEPS.indexOf(wanted);
            }
            double score = score(choice);
            if (score > bestScore) {
                bestScore = score;
                best = choice;
            }
        }
        return best;
    }

    private double improved(int[] choice, int at, double best) {
        int kept = choice[at];
        double bestScore = best;
        for (int value = 0; value < ranges.get(at); value++) {
            choice[at] = value;
            double score = score(choice);
            if (score > bestScore) {
                bestScore = score;
                kept = value;
            }
        }
        choice[at] = kept;
        return bestScore;
    }

    private double score(int[] choice) {
        if (options.isCancelled()) {
            throw new CancellationException("layout cancelled");
        }
        return arrangement(choice).score(options.width(), options.height(), steps(choice));
    }

    private Arrangement arrangement(int[] choice) {
        int first = set.layers().size() - 1;
        int[] shapes = new int[set.count()];
        System.arraycopy(choice, first, shapes, 0, shapes.length);
        int[] stacks = new int[set.layers().size()];
        for (int i = 0; i < stacks.length; i++) {
            stacks[i] = 1 + choice[first + shapes.length + i];
        }
        return new Arrangement(set, steps(choice), shapes, stacks);
    }

    private Arrangement.Step[] steps(int[] choice) {
        Arrangement.Step[] steps = new Arrangement.Step[set.layers().size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = STEPS.get(choice[i]);
        }
        return steps;
    }
}
