package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One way to arrange blocks, and how good it is. Layers run left to right; a layer may also start a new row below
/// the one before, which folds a long mesh into the shape of the window.
final class Arrangement {

    /// How a layer follows the one before.
    enum Step {
        COLUMN,
        ROW,
        BESIDE
    }

    /// Blocks of one layer.
    private record Cell(List<Integer> blocks, double width, double height) {}

    private record Row(List<Cell> cells, double width, double height) {}

    private record Column(List<Row> rows, double width, double height) {}

    /// Up to here each fold is judged for itself.
    private static final double FEW = 6;

    private static final double BESIDE_GAP = 40;
    private static final double ROW_GAP = 32;
    private static final double STACK_GAP = 28;
    /// A group below stands this much further right than what leads into it, so that edges come in from the left.
    private static final double AHEAD = 150;
    private static final double CLEARLY = 140;
    private static final double LEVEL = 50;
    private static final double DETOUR = 80;
    /// What the view leaves free around the drawing.
    private static final double MARGINS = 32;
    /// Below the first, names are hard to read; below the second they are not drawn.
    private static final double READABLE = 0.82;

    private static final double UNREADABLE = 0.6;

    private final BlockSet set;
    private final int[] shapes;
    final double[] x;
    final double[] y;
    private double width;
    private double height;

    Arrangement(BlockSet set, Step[] steps, int[] shapes, int[] stacks) {
        this.set = set;
        this.shapes = shapes;
        this.x = new double[set.count()];
        this.y = new double[set.count()];
        place(columns(steps, stacks));
    }

    /// Higher is better; 0 is a drawing that fits at 100 % with short edges.
    double score(double viewWidth, double viewHeight, Step[] steps) {
        double fit = Math.min(1, Math.min((viewWidth - MARGINS) / width, (viewHeight - MARGINS) / height));
        double small = Math.max(0, Math.log(READABLE / Math.max(UNREADABLE, fit)));
        double ways = 0;
        for (BlockSet.Link link : set.scored()) {
            ways += way(gap(link, true), gap(link, false)) + detours(link);
        }
        double links = Math.max(1, set.scored().size());
        double folds = Arrays.stream(steps)
                .mapToDouble(step -> step == Step.ROW ? 5 : step == Step.BESIDE ? 1 : 0)
                .sum();
        double turned = Arrays.stream(shapes).sum() * 0.4;
        double size = Math.max(1, Math.hypot(width, height) / Math.hypot(viewWidth, viewHeight));
        return 70 * Math.log(fit)
                - 150 * small
                - folds * FEW / Math.max(FEW, steps.length)
                - turned
                - ways / links / size / 30;
    }

    /// What an edge costs that leads from 0, 0 to there reversed: forwards is cheap, down is fair, backwards is dear.
    private static double way(double dx, double dy) {
        double ahead = -dx;
        double aside = Math.abs(dy);
        if (ahead >= CLEARLY) {
            return ahead / 2 + aside;
        }
        if (ahead > -LEVEL) {
            return (ahead < LEVEL ? LEVEL : CLEARLY) + aside;
        }
        return 150 - 2 * ahead + aside;
    }

    private double detours(BlockSet.Link link) {
        double out = set.isBuiltUp(link.source(), link.from(), shapes, true) ? DETOUR : 0;
        return out + (set.isBuiltUp(link.target(), link.to(), shapes, false) ? DETOUR : 0);
    }

    List<Block> placed() {
        List<Block> placed = new ArrayList<>();
        for (int i = 0; i < set.count(); i++) {
            placed.add(set.shape(i, shapes).at(x[i], y[i]));
        }
        return placed;
    }

    private List<Column> columns(Step[] steps, int[] stacks) {
        List<List<List<Cell>>> nested = new ArrayList<>();
        for (int layer = 0; layer < set.layers().size(); layer++) {
            Step step = layer == 0 ? Step.COLUMN : steps[layer - 1];
            if (step == Step.COLUMN) {
                nested.add(new ArrayList<>());
            }
            if (step != Step.BESIDE) {
                nested.getLast().add(new ArrayList<>());
            }
            nested.getLast().getLast().add(cell(set.layers().get(layer), stacks[layer]));
        }
        return nested.stream()
                .map(rows -> column(rows.stream().map(Arrangement::row).toList()))
                .toList();
    }

    private Cell cell(List<Integer> blocks, int stackCount) {
        double total = blocks.stream().mapToDouble(this::h).sum() + STACK_GAP * blocks.size();
        double limit = total / stackCount;
        double cx = 0;
        double cy = 0;
        double stackWidth = 0;
        double tallest = 0;
        for (int block : blocks) {
            if (cy > 0 && cy + h(block) / 2 > limit) {
                cx += stackWidth + BESIDE_GAP;
                cy = 0;
                stackWidth = 0;
            }
            x[block] = cx;
            y[block] = cy;
            stackWidth = Math.max(stackWidth, w(block));
            tallest = Math.max(tallest, cy + h(block));
            cy += h(block) + STACK_GAP;
        }
        if (stackCount == 1) {
            for (int block : blocks) {
                x[block] = (stackWidth - w(block)) / 2;
            }
        }
        return new Cell(blocks, cx + stackWidth, tallest);
    }

    private static Row row(List<Cell> cells) {
        double width = cells.stream().mapToDouble(Cell::width).sum() + BESIDE_GAP * (cells.size() - 1);
        return new Row(
                cells, width, cells.stream().mapToDouble(Cell::height).max().orElse(0));
    }

    private static Column column(List<Row> rows) {
        double height = rows.stream().mapToDouble(Row::height).sum() + ROW_GAP * (rows.size() - 1);
        return new Column(rows, rows.stream().mapToDouble(Row::width).max().orElse(0), height);
    }

    private void place(List<Column> columns) {
        double cx = 0;
        for (Column column : columns) {
            placeRows(column, cx);
            cx += column.width() + set.columnGap();
            height = Math.max(height, column.height());
        }
        width = Math.max(1, cx - set.columnGap());
        alignColumns(columns);
    }

    private void placeRows(Column column, double left) {
        double top = 0;
        for (Row row : column.rows()) {
            double slack = column.width() - row.width();
            double cx = left;
            for (Cell cell : row.cells()) {
                move(cell, cx, top);
                cx += cell.width() + BESIDE_GAP;
            }
            double ahead = hasGroup(row) ? AHEAD : 0;
            double wish = top == 0 ? slack / 2 : Math.min(slack, Math.max(0, pull(row, true) + ahead));
            row.cells().forEach(cell -> move(cell, Math.clamp(wish, 0, Math.max(0, slack)), 0));
            for (Cell cell : row.cells()) {
                move(cell, 0, Math.clamp(pull(row(List.of(cell)), false), 0, row.height() - cell.height()));
            }
            top += row.height() + ROW_GAP;
        }
    }

    private boolean hasGroup(Row row) {
        return row.cells().stream()
                .flatMap(cell -> cell.blocks().stream())
                .anyMatch(block -> set.shape(block, shapes).group() != null);
    }

    /// The tallest column stays, the others move up or down beside it so that their edges run straight.
    private void alignColumns(List<Column> columns) {
        int tallest = 0;
        for (int i = 1; i < columns.size(); i++) {
            tallest = columns.get(i).height() > columns.get(tallest).height() ? i : tallest;
        }
        for (int i = tallest - 1; i >= 0; i--) {
            align(columns.get(i), columns, i + 1, columns.size());
        }
        for (int i = tallest + 1; i < columns.size(); i++) {
            align(columns.get(i), columns, 0, i);
        }
    }

    private void align(Column column, List<Column> columns, int from, int to) {
        boolean[] settled = new boolean[set.count()];
        columns.subList(from, to).forEach(other -> blocks(other).forEach(block -> settled[block] = true));
        List<Integer> own = blocks(column);
        double wish = median(own, settled, false);
        double dy = Math.clamp(Double.isNaN(wish) ? (height - column.height()) / 2 : wish, 0, height - column.height());
        column.rows().forEach(row -> row.cells().forEach(cell -> move(cell, 0, dy)));
    }

    private static List<Integer> blocks(Column column) {
        return column.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.blocks().stream())
                .toList();
    }

    /// How far the blocks of a row would have to move for the middle one of their edges to be straight.
    private double pull(Row row, boolean across) {
        boolean[] others = new boolean[set.count()];
        Arrays.fill(others, true);
        List<Integer> own =
                row.cells().stream().flatMap(cell -> cell.blocks().stream()).toList();
        own.forEach(block -> others[block] = false);
        double wish = median(own, others, across);
        return Double.isNaN(wish) ? 0 : wish;
    }

    private double median(List<Integer> own, boolean[] others, boolean across) {
        boolean[] mine = new boolean[set.count()];
        own.forEach(block -> mine[block] = true);
        double[] wishes = set.scored().stream()
                .filter(link ->
                        mine[link.from()] != mine[link.to()] && others[mine[link.from()] ? link.to() : link.from()])
                .mapToDouble(link -> mine[link.to()] ? gap(link, across) : -gap(link, across))
                .sorted()
                .toArray();
        return wishes.length == 0 ? Double.NaN : wishes[wishes.length / 2];
    }

    private double gap(BlockSet.Link link, boolean across) {
        Point source = set.offset(link.source(), link.from(), shapes);
        Point target = set.offset(link.target(), link.to(), shapes);
        return across
                ? x[link.from()] + source.x() - x[link.to()] - target.x()
                : y[link.from()] + source.y() - y[link.to()] - target.y();
    }

    private void move(Cell cell, double dx, double dy) {
        for (int block : cell.blocks()) {
            x[block] += dx;
            y[block] += dy;
        }
    }

    private double w(int block) {
        return set.shape(block, shapes).box().width();
    }

    private double h(int block) {
        return set.shape(block, shapes).box().height();
    }
}
