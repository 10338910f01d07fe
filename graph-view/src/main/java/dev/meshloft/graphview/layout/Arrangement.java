package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One way to arrange blocks: where a [Choice] puts them. Thousands of these are tried, so it works on arrays.
final class Arrangement {

    /// Cells from one number to before another, beside each other.
    private record Row(int first, int end, double width, double height) {}

    private record Column(List<Row> rows, double width, double height) {}

    private static final double BESIDE_GAP = 40;
    private static final double ROW_GAP = 32;
    private static final double STACK_GAP = 28;
    /// A group below stands this much further right than what leads into it, so that edges come in from the left.
    private static final double AHEAD = 150;
    /// Words longer than this get no room of their own between columns.
    private static final double LONGEST_LABEL = 84;
    /// Beside words on a line: a trunk on one side, frame, disc and tip on the other.
    private static final double AROUND_LABEL = 32;

    final BlockSet set;
    final Choice choice;
    final double[] x;
    final double[] y;
    double width;
    double height;
    private final double[] cellWidth;
    private final double[] cellHeight;
    private final boolean[] settled;
    private final double[] wishes;

    Arrangement(BlockSet set, Choice choice) {
        this.set = set;
        this.choice = choice;
        x = new double[set.count()];
        y = new double[set.count()];
        settled = new boolean[set.count()];
        wishes = new double[set.scored().size()];
        cellWidth = new double[choice.cells().size()];
        cellHeight = new double[choice.cells().size()];
        for (int cell = 0; cell < cellWidth.length; cell++) {
            stack(cell);
        }
        place(columns());
    }

    List<Block> placed() {
        List<Block> placed = new ArrayList<>();
        for (int i = 0; i < set.count(); i++) {
            placed.add(set.shape(i, choice.shape(i)).at(x[i], y[i]));
        }
        return placed;
    }

    /// Left, top, right and bottom of each block.
    double[] boxes() {
        double[] boxes = new double[4 * x.length];
        for (int i = 0; i < x.length; i++) {
            boxes[4 * i] = x[i];
            boxes[4 * i + 1] = y[i];
            boxes[4 * i + 2] = x[i] + w(i);
            boxes[4 * i + 3] = y[i] + h(i);
        }
        return boxes;
    }

    /// How far the target of a link stands right of its source.
    double across(BlockSet.Link link) {
        return x[link.to()]
                + link.target().x(shape(link.to()))
                - x[link.from()]
                - link.source().x(shape(link.from()));
    }

    /// How far the target of a link stands below its source.
    double down(BlockSet.Link link) {
        return y[link.to()]
                + link.target().y(shape(link.to()))
                - y[link.from()]
                - link.source().y(shape(link.from()));
    }

    boolean isLeftOf(int block, int other) {
        return x[block] + w(block) <= x[other];
    }

    /// How many other blocks lie on the straight line between the ends of a link.
    int blocksBetween(BlockSet.Link link) {
        double x1 = x[link.from()] + link.source().x(shape(link.from()));
        double y1 = y[link.from()] + link.source().y(shape(link.from()));
        double dx = across(link);
        double dy = down(link);
        int between = 0;
        for (int i = 0; i < x.length; i++) {
            if (i != link.from() && i != link.to() && crosses(x1, y1, dx, dy, i)) {
                between++;
            }
        }
        return between;
    }

    /// Whether a line has a part inside a block.
    private boolean crosses(double x1, double y1, double dx, double dy, int block) {
        double first = 0;
        double last = 1;
        double[][] slabs = {{x1, dx, x[block], x[block] + w(block)}, {y1, dy, y[block], y[block] + h(block)}};
        for (double[] slab : slabs) {
            double a = (slab[2] - slab[0]) / slab[1];
            double b = (slab[3] - slab[0]) / slab[1];
            boolean outside = slab[1] == 0 && (slab[0] <= slab[2] || slab[0] >= slab[3]);
            if (outside) {
                return false;
            }
            if (slab[1] != 0) {
                first = Math.max(first, Math.min(a, b));
                last = Math.min(last, Math.max(a, b));
            }
        }
        return first < last;
    }

    int shape(int block) {
        return choice.shape(block);
    }

    /// The blocks of a cell in its stacks, the left upper corner at 0, 0.
    private void stack(int cell) {
        List<Integer> blocks = choice.cells().get(cell);
        int stacks = choice.stacks(cell);
        double total = STACK_GAP * blocks.size();
        for (int block : blocks) {
            total += h(block);
        }
        double limit = total / stacks;
        double left = 0;
        double top = 0;
        double stackWidth = 0;
        for (int block : blocks) {
            if (top > 0 && top + h(block) / 2 > limit) {
                left += stackWidth + BESIDE_GAP;
                top = 0;
                stackWidth = 0;
            }
            x[block] = left;
            y[block] = top;
            stackWidth = Math.max(stackWidth, w(block));
            cellHeight[cell] = Math.max(cellHeight[cell], top + h(block));
            top += h(block) + STACK_GAP;
        }
        cellWidth[cell] = left + stackWidth;
        if (stacks == 1) {
            blocks.forEach(block -> x[block] = (cellWidth[cell] - w(block)) / 2);
        }
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int first = 0;
        for (int end = 1; end <= cellWidth.length; end++) {
            Choice.Step step = end == cellWidth.length
                    ? Choice.Step.COLUMN
                    : choice.steps().get(end - 1);
            if (step == Choice.Step.BESIDE) {
                continue;
            }
            rows.add(row(first, end));
            first = end;
            if (step == Choice.Step.COLUMN) {
                columns.add(column(rows));
                rows = new ArrayList<>();
            }
        }
        return columns;
    }

    private Row row(int first, int end) {
        double across = 0;
        double tallest = 0;
        for (int cell = first; cell < end; cell++) {
            across += cellWidth[cell] + (cell > first ? gapBefore(cell, BESIDE_GAP) : 0);
            tallest = Math.max(tallest, cellHeight[cell]);
        }
        return new Row(first, end, across, tallest);
    }

    private static Column column(List<Row> rows) {
        double across = 0;
        double down = ROW_GAP * (rows.size() - 1);
        for (Row row : rows) {
            across = Math.max(across, row.width());
            down += row.height();
        }
        return new Column(rows, across, down);
    }

    private void place(List<Column> columns) {
        double left = 0;
        for (int i = 0; i < columns.size(); i++) {
            left += i == 0 ? 0 : gapBefore(columns.get(i));
            placeRows(columns.get(i), left);
            left += columns.get(i).width();
            height = Math.max(height, columns.get(i).height());
        }
        width = Math.max(1, left);
        alignColumns(columns);
    }

    /// Room left of a cell for tracks and for the words of what comes in.
    private double gapBefore(int cell, double least) {
        double gap = least;
        for (int block : choice.cells().get(cell)) {
            double label = set.labelInto(block);
            gap = label > 0 ? Math.max(gap, Math.min(LONGEST_LABEL, label) + AROUND_LABEL) : gap;
        }
        return gap;
    }

    private double gapBefore(Column column) {
        double gap = 0;
        for (Row row : column.rows()) {
            gap = Math.max(gap, gapBefore(row.first(), set.columnGap()));
        }
        return gap;
    }

    private void placeRows(Column column, double left) {
        double top = 0;
        Arrays.fill(settled, false);
        for (Row row : column.rows()) {
            double cx = left;
            for (int cell = row.first(); cell < row.end(); cell++) {
                cx += cell > row.first() ? gapBefore(cell, BESIDE_GAP) : 0;
                move(cell, cell + 1, cx, top);
                cx += cellWidth[cell];
            }
            double slack = column.width() - row.width();
            double pull = pull(row.first(), row.end(), true);
            double wish = Double.isNaN(pull) ? slack / 2 : pull + (hasGroup(row) ? AHEAD : 0);
            move(row.first(), row.end(), Math.clamp(wish, 0, Math.max(0, slack)), 0);
            level(row);
            top += row.height() + ROW_GAP;
        }
    }

    /// The highest cell of a row stays, the others move down beside it so that their edges run straight.
    private void level(Row row) {
        int highest = row.first();
        for (int cell = row.first(); cell < row.end(); cell++) {
            highest = cellHeight[cell] > cellHeight[highest] ? cell : highest;
        }
        settle(highest, highest + 1);
        for (int cell = row.first(); cell < row.end(); cell++) {
            if (cell != highest) {
                double pull = pull(cell, cell + 1, false);
                double slack = row.height() - cellHeight[cell];
                move(cell, cell + 1, 0, Double.isNaN(pull) ? 0 : Math.clamp(pull, 0, Math.max(0, slack)));
                settle(cell, cell + 1);
            }
        }
    }

    private boolean hasGroup(Row row) {
        for (int cell = row.first(); cell < row.end(); cell++) {
            for (int block : choice.cells().get(cell)) {
                if (set.shape(block, shape(block)).group() != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The highest column stays, the others move up or down beside it so that their edges run straight.
    private void alignColumns(List<Column> columns) {
        int highest = 0;
        for (int i = 1; i < columns.size(); i++) {
            highest = columns.get(i).height() > columns.get(highest).height() ? i : highest;
        }
        Arrays.fill(settled, false);
        settle(columns.get(highest));
        for (int i = highest - 1; i >= 0; i--) {
            align(columns.get(i));
        }
        for (int i = highest + 1; i < columns.size(); i++) {
            align(columns.get(i));
        }
    }

    private void align(Column column) {
        int first = column.rows().getFirst().first();
        int end = column.rows().getLast().end();
        double pull = pull(first, end, false);
        double slack = Math.max(0, height - column.height());
        move(first, end, 0, Double.isNaN(pull) ? slack / 2 : Math.clamp(pull, 0, slack));
        settle(column);
    }

    private void settle(Column column) {
        settle(column.rows().getFirst().first(), column.rows().getLast().end());
    }

    private void settle(int first, int end) {
        for (int cell = first; cell < end; cell++) {
            choice.cells().get(cell).forEach(block -> settled[block] = true);
        }
    }

    /// How far cells would have to move for the middle one of their edges to what is settled to be straight; NaN when
    /// there is none.
    private double pull(int first, int end, boolean across) {
        int count = 0;
        for (int cell = first; cell < end; cell++) {
            for (int block : choice.cells().get(cell)) {
                for (int number : set.linksOf(block)) {
                    BlockSet.Link link = set.scored().get(number);
                    int other = link.from() == block ? link.to() : link.from();
                    if (settled[other] && other != block) {
                        double off = across ? across(link) : down(link);
                        wishes[count++ % wishes.length] = link.from() == block ? off : -off;
                    }
                }
            }
        }
        count = Math.min(count, wishes.length);
        Arrays.sort(wishes, 0, count);
        return count == 0 ? Double.NaN : wishes[count / 2];
    }

    private void move(int first, int end, double dx, double dy) {
        for (int cell = first; cell < end; cell++) {
            for (int block : choice.cells().get(cell)) {
                x[block] += dx;
                y[block] += dy;
            }
        }
    }

    private double w(int block) {
        return set.width(block, shape(block));
    }

    private double h(int block) {
        return set.height(block, shape(block));
    }
}
