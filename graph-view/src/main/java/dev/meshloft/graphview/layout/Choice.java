package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is chosen about the places of blocks: a row of cells, how each follows the one before, and the shape of each
/// block. Immutable. Not a record: it is read millions of times, from arrays.
final class Choice {

    /// How a cell follows the one before.
    enum Step {
        /// A new column to the right.
        COLUMN,
        /// A new row in the same column.
        ROW,
        /// In the same row.
        BESIDE
    }

    static final List<Step> STEPS = List.of(Step.values());

    private final List<List<Integer>> cells;
    private final List<Step> steps;
    private final int[] stacks;
    private final int[] shapes;

    private Choice(List<List<Integer>> cells, List<Step> steps, int[] stacks, int[] shapes) {
        this.cells = cells;
        this.steps = steps;
        this.stacks = stacks;
        this.shapes = shapes;
    }

    /// Each layer a column of its own, all blocks in their first shape.
    static Choice of(List<List<Integer>> layers, int blocks) {
        int[] stacks = new int[layers.size()];
        Arrays.fill(stacks, 1);
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            steps.add(Step.COLUMN);
        }
        return new Choice(layers, steps, stacks, new int[blocks]);
    }

    /// Numbers of blocks; each block is in one cell.
    List<List<Integer>> cells() {
        return cells;
    }

    /// From each cell to the next.
    List<Step> steps() {
        return steps;
    }

    /// How many stacks stand beside each other in a cell.
    int stacks(int cell) {
        return stacks[cell];
    }

    int shape(int block) {
        return shapes[block];
    }

    Choice withSteps(List<Step> newSteps) {
        return new Choice(cells, newSteps, stacks, shapes);
    }

    Choice withStep(int at, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(at, step);
        return withSteps(changed);
    }

    Choice withStacks(int cell, int count) {
        int[] changed = stacks.clone();
        changed[cell] = count;
        return new Choice(cells, steps, changed, shapes);
    }

    Choice withShape(int block, int shape) {
        int[] changed = shapes.clone();
        changed[block] = shape;
        return new Choice(cells, steps, stacks, changed);
    }

    /// Without a block; a cell that held nothing else goes, and what followed it takes its place.
    Choice without(int block) {
        int cell = cellOf(block);
        List<List<Integer>> fewer = new ArrayList<>(cells);
        if (cells.get(cell).size() > 1) {
            List<Integer> rest = new ArrayList<>(cells.get(cell));
            rest.remove(Integer.valueOf(block));
            fewer.set(cell, rest);
            return new Choice(fewer, steps, stacks, shapes);
        }
        fewer.remove(cell);
        List<Step> left = new ArrayList<>(steps);
        int[] others = new int[fewer.size()];
        for (int i = 0; i < others.length; i++) {
            others[i] = stacks[i < cell ? i : i + 1];
        }
        if (!left.isEmpty()) {
            Step gone = left.remove(Math.max(0, cell - 1));
            keepOuter(left, cell, gone);
        }
        return new Choice(fewer, left, others, shapes);
    }

    /// When the first cell of a column or a row goes, the next one begins it.
    private static void keepOuter(List<Step> left, int cell, Step gone) {
        if (cell > 0 && cell - 1 < left.size() && left.get(cell - 1).compareTo(gone) > 0) {
            left.set(cell - 1, gone);
        }
    }

    /// With a block as a cell of its own before the cell of that number, or at the end.
    Choice with(int block, int at, Step step) {
        List<List<Integer>> more = new ArrayList<>(cells);
        more.add(at, List.of(block));
        List<Step> longer = new ArrayList<>(steps);
        longer.add(Math.min(at, longer.size()), step);
        int[] others = new int[more.size()];
        for (int i = 0; i < others.length; i++) {
            others[i] = i == at ? 1 : stacks[i < at ? i : i - 1];
        }
        return new Choice(more, longer, others, shapes);
    }

    /// With a block at the end of a cell.
    Choice into(int block, int cell) {
        List<List<Integer>> changed = new ArrayList<>(cells);
        List<Integer> longer = new ArrayList<>(cells.get(cell));
        longer.add(block);
        changed.set(cell, longer);
        return new Choice(changed, steps, stacks, shapes);
    }

    private int cellOf(int block) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).contains(block)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no cell holds block " + block);
    }
}
