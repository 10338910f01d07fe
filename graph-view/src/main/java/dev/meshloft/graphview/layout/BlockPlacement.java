package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Finds the arrangement of blocks that suits the view best. It starts from layers, for a small mesh from every way to
/// fold them, for a large one from the best even fold, and goes on by single changes as long as they help.
/// Deterministic.
final class BlockPlacement {

    private static final int ALL_FOLDS = 300;
    private static final int ROUNDS = 6;
    /// Up to this many blocks each of them is tried in every place.
    private static final int MOVED_BLOCKS = 14;

    /// How many of the best folds are tried with moves: one alone may be a dead end.
    private static final int STARTS = 5;

    private static final double BETTER = 0.01;

    private final BlockSet set;
    private final LayoutOptions options;
    private final ArrangementScore score;

    /// A choice with its score.
    private record Rated(Choice choice, double score) {

        Rated or(Rated other) {
            return other.score > score + BETTER ? other : this;
        }
    }

    BlockPlacement(BlockSet set, LayoutOptions options) {
        this.set = set;
        this.options = options;
        this.score = new ArrangementScore(set, options.room());
    }

    List<Block> best() {
        if (set.count() == 0) {
            return List.of();
        }
        Choice layers = Choice.of(set.layers(), set.count());
        boolean few = Math.pow(Choice.STEPS.size(), layers.steps().size()) <= ALL_FOLDS;
        List<Rated> starts = few ? bestFolds(layers) : List.of(climbed(evenFold(layers), true));
        Rated best = starts.getFirst();
        for (Rated start : set.count() <= MOVED_BLOCKS ? starts : List.<Rated>of()) {
            best = best.or(moved(start));
        }
        return new Arrangement(set, best.choice()).placed();
    }

    /// Of all ways to fold the layers the few best ones, the best first.
    private List<Rated> bestFolds(Choice layers) {
        List<Rated> all = new ArrayList<>();
        int folds = (int) Math.pow(Choice.STEPS.size(), layers.steps().size());
        for (int fold = 0; fold < folds; fold++) {
            List<Choice.Step> steps = new ArrayList<>();
            for (int rest = fold; steps.size() < layers.steps().size(); rest /= Choice.STEPS.size()) {
                steps.add(Choice.STEPS.get(rest % Choice.STEPS.size()));
            }
            all.add(climbed(rated(layers.withSteps(steps)), false));
        }
        all.sort(Comparator.comparingDouble(rated -> -rated.score()));
        return all.subList(0, Math.min(STARTS, all.size()));
    }

    /// Layers in rows of equal length, for the best length: a long chain cannot be folded by single changes.
    private Rated evenFold(Choice layers) {
        Rated best = rated(layers);
        for (int length = 1; length <= layers.steps().size(); length++) {
            List<Choice.Step> steps = new ArrayList<>();
            for (int step = 1; step <= layers.steps().size(); step++) {
                steps.add(step % length == 0 ? Choice.Step.ROW : Choice.Step.BESIDE);
            }
            best = best.or(rated(layers.withSteps(steps)));
        }
        return best;
    }

    private Rated climbed(Rated start, boolean steps) {
        Rated best = start;
        for (int round = 0; round < ROUNDS; round++) {
            Rated before = best;
            for (int i = 0; steps && i < best.choice().steps().size(); i++) {
                for (Choice.Step step : Choice.STEPS) {
                    best = best.or(rated(best.choice().withStep(i, step)));
                }
            }
            best = betterShapes(best);
            if (best == before) {
                break;
            }
        }
        return best;
    }

    private Rated betterShapes(Rated start) {
        Rated best = start;
        for (int block = 0; block < set.count(); block++) {
            for (int shape = 0; shape < set.shapeCount(block); shape++) {
                if (best.choice().shape(block) != shape) {
                    best = best.or(rated(best.choice().withShape(block, shape)));
                }
            }
        }
        for (int cell = 0; cell < best.choice().cells().size(); cell++) {
            int size = best.choice().cells().get(cell).size();
            int most = Math.clamp((int) Math.ceil(Math.sqrt(size) * 1.6), 1, Math.min(12, size));
            for (int stacks = 1; stacks <= most; stacks++) {
                if (best.choice().stacks(cell) != stacks) {
                    best = best.or(rated(best.choice().withStacks(cell, stacks)));
                }
            }
        }
        return best;
    }

    /// Each block in every other place, in the shape that suits it there.
    private Rated moved(Rated start) {
        Rated best = start;
        for (int round = 0; round < ROUNDS; round++) {
            Rated before = best;
            for (int block = 0; block < set.count(); block++) {
                for (Choice there : places(best.choice(), block)) {
                    Rated tried = rated(there);
                    for (int shape = 0; shape < set.shapeCount(block); shape++) {
                        tried = tried.or(rated(there.withShape(block, shape)));
                    }
                    best = best.or(tried);
                }
            }
            best = climbed(best, true);
            if (best == before) {
                break;
            }
        }
        return best;
    }

    private static List<Choice> places(Choice from, int block) {
        List<Choice> places = new ArrayList<>();
        Choice rest = from.without(block);
        for (int cell = 0; cell < rest.cells().size(); cell++) {
            places.add(rest.into(block, cell));
        }
        for (int at = 0; at <= rest.cells().size(); at++) {
            for (Choice.Step step : Choice.STEPS) {
                places.add(rest.with(block, at, step));
            }
        }
        return places;
    }

    private Rated rated(Choice choice) {
        if (options.isCancelled()) {
            throw new CancellationException("layout cancelled");
        }
        return new Rated(choice, score.of(new Arrangement(set, choice)));
    }
}
