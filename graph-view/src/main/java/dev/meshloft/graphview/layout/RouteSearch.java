package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cheapest way between two ends on a grid (A*). A state is a crossing of two tracks and the direction in which it
/// was reached: 0 right, 1 down, 2 left, 3 up.
final class RouteSearch {

    /// Where a way may begin or end.
    ///
    /// @param border the place on the node
    /// @param direction away from the node
    record Port(Point border, int column, int row, int direction, double cost) {

        Port withMoreCost(double more) {
            return new Port(border, column, row, direction, cost + more);
        }
    }

    private static final double TURN = 40;
    private static final double CROSSING = 22;
    private static final double SHARED = 0.6;
    private static final double TRUNK = 0.95;
    private static final double AROUND = 180;
    private static final double FOREIGN = 3.5;
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    private final RouteGrid grid;
    private final double[] cost;
    private final double[] rest;
    private final int[] came;
    /// The search in which a state was reached, and the one in which it was left.
    private final int[] reached;

    private final int[] closed;
    private final StateHeap heap = new StateHeap();
    private int firstColumn;
    private int lastColumn;
    private int firstRow;
    private int lastRow;
    private int trunk;
    private int round;
    private int steps;
    private int source;
    private int target;
    private int ownFrame;
    private int otherFrame;
    private double perPixel = 1;
    private List<Port> goals = List.of();

    RouteSearch(RouteGrid grid) {
        this.grid = grid;
        this.cost = new double[grid.xs.length * grid.ys.length * 4];
        this.rest = new double[cost.length];
        this.came = new int[cost.length];
        this.reached = new int[cost.length];
        this.closed = new int[cost.length];
    }

    /// Points from border to border; empty when everything is blocked.
    ///
    /// @param trunkColumn where the way should rather go up and down than elsewhere
    /// @param shares whether an edge of the same source or target was found before
    List<Point> find(
            List<Port> from,
            List<Port> to,
            int sourceKey,
            int targetKey,
            int fromFrame,
            int toFrame,
            int trunkColumn,
            boolean shares) {
        source = sourceKey;
        target = targetKey;
        ownFrame = fromFrame;
        otherFrame = toFrame;
        goals = to;
        trunk = trunkColumn;
        limit(from, to);
        perPixel = shares ? SHARED : TRUNK;
        List<Point> near = search(from);
        if (near.isEmpty() && !isWhole()) {
            limit(0, 0, grid.xs.length - 1, grid.ys.length - 1);
            return search(from);
        }
        return near;
    }

    private List<Point> search(List<Port> from) {
        heap.clear();
        round++;
        Map<Integer, Port> starts = new HashMap<>();
        for (Port port : from) {
            int state = grid.vertex(port.column(), port.row()) * 4 + port.direction();
            if (reach(state, port.cost(), -1)) {
                starts.put(state, port);
            }
        }
        return run(starts);
    }

    /// First looks only around the two ends.
    private void limit(List<Port> from, List<Port> to) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (List<Port> ports : List.of(from, to)) {
            for (Port port : ports) {
                left = Math.min(left, grid.xs[port.column()]);
                right = Math.max(right, grid.xs[port.column()]);
                top = Math.min(top, grid.ys[port.row()]);
                bottom = Math.max(bottom, grid.ys[port.row()]);
            }
        }
        limit(
                RouteGrid.atLeast(grid.xs, left - AROUND),
                RouteGrid.atLeast(grid.ys, top - AROUND),
                RouteGrid.atLeast(grid.xs, right + AROUND) - 1,
                RouteGrid.atLeast(grid.ys, bottom + AROUND) - 1);
    }

    private void limit(int left, int top, int right, int bottom) {
        firstColumn = left;
        firstRow = top;
        lastColumn = right;
        lastRow = bottom;
    }

    private boolean isWhole() {
        return firstColumn == 0 && firstRow == 0 && lastColumn == grid.xs.length - 1 && lastRow == grid.ys.length - 1;
    }

    private List<Point> run(Map<Integer, Port> starts) {
        double best = Double.MAX_VALUE;
        int bestState = -1;
        Port bestGoal = null;
        while (!heap.isEmpty() && heap.lowest() < best) {
            int state = heap.poll();
            if (closed[state] == round) {
                continue;
            }
            closed[state] = round;
            steps++;
            for (Port goal : goals) {
                if (grid.vertex(goal.column(), goal.row()) == state / 4) {
                    double total = cost[state] + goal.cost() + turn(state % 4, (goal.direction() + 2) % 4);
                    if (total < best) {
                        best = total;
                        bestState = state;
                        bestGoal = goal;
                    }
                }
            }
            expand(state);
        }
        return bestGoal == null ? List.of() : way(bestState, starts, bestGoal);
    }

    /// How much was looked at in all searches, a measure of time that is the same on every machine.
    int steps() {
        return steps;
    }

    /// Notes a way to a state if it is the cheapest so far.
    private boolean reach(int state, double total, int before) {
        if (reached[state] != round) {
            reached[state] = round;
            rest[state] = guess(state);
        } else if (total >= cost[state]) {
            return false;
        }
        cost[state] = total;
        came[state] = before;
        heap.add(state, total + rest[state]);
        return true;
    }

    private void expand(int state) {
        int vertex = state / 4;
        int column = vertex % grid.xs.length;
        int row = vertex / grid.xs.length;
        for (int direction = 0; direction < 4; direction++) {
            int nextColumn = column + DX[direction];
            int nextRow = row + DY[direction];
            if (direction == (state + 2) % 4
                    || nextColumn < firstColumn
                    || nextRow < firstRow
                    || nextColumn > lastColumn
                    || nextRow > lastRow) {
                continue;
            }
            boolean across = DY[direction] == 0;
            int piece = grid.vertex(Math.min(column, nextColumn), Math.min(row, nextRow));
            if (grid.isBlocked(across, piece)) {
                continue;
            }
            double length = across
                    ? Math.abs(grid.xs[column] - grid.xs[nextColumn])
                    : Math.abs(grid.ys[row] - grid.ys[nextRow]);
            double wanted = !across && column == trunk ? length * TRUNK : length;
            double total = cost[state] + turn(state % 4, direction) + piece(across, piece, wanted);
            reach(grid.vertex(nextColumn, nextRow) * 4 + direction, total, state);
        }
    }

    private static double turn(int from, int to) {
        int change = Math.abs(from - to);
        return change == 0 ? 0 : change == 2 ? 1e6 : TURN;
    }

    private double piece(boolean across, int piece, double length) {
        int frame = grid.frame(across, piece);
        double price = frame == 0 || frame == ownFrame || frame == otherFrame ? length : length * FOREIGN;
        return switch (grid.use(across, piece, source, target)) {
            case 0 -> price + CROSSING * grid.crossings(across, piece);
            case 1 -> price * SHARED;
            default -> price * 5 + 12;
        };
    }

    /// Never more than the rest of the way costs: its length beside edges of the same end, and the turns it must take.
    private double guess(int state) {
        int vertex = state / 4;
        double x = grid.xs[vertex % grid.xs.length];
        double y = grid.ys[vertex / grid.xs.length];
        double least = Double.MAX_VALUE;
        for (Port port : goals) {
            double dx = grid.xs[port.column()] - x;
            double dy = grid.ys[port.row()] - y;
            double way = (Math.abs(dx) + Math.abs(dy)) * perPixel + port.cost();
            least = Math.min(least, way + TURN * turns(state % 4, (port.direction() + 2) % 4, dx, dy));
        }
        return least;
    }

    /// The fewest turns from one direction at 0, 0 to another at a place.
    private static int turns(int from, int to, double dx, double dy) {
        if ((from + to) % 2 == 1) {
            return 1;
        }
        boolean level = to % 2 == 0;
        double aside = level ? dy : dx;
        double ahead = level ? dx * DX[to] : dy * DY[to];
        return from == to && aside == 0 && ahead >= 0 ? 0 : 2;
    }

    private List<Point> way(int last, Map<Integer, Port> starts, Port goal) {
        List<Point> points = new ArrayList<>();
        points.add(goal.border());
        int state = last;
        while (true) {
            int vertex = state / 4;
            points.add(new Point(grid.xs[vertex % grid.xs.length], grid.ys[vertex / grid.xs.length]));
            if (came[state] < 0) {
                break;
            }
            state = came[state];
        }
        points.add(java.util.Objects.requireNonNull(starts.get(state)).border());
        Collections.reverse(points);
        return points;
    }
}
