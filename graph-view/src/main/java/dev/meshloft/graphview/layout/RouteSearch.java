package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.Arrays;
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
    record Port(Point border, int column, int row, int direction, double cost) {}

    private static final double TURN = 40;
    private static final double CROSSING = 22;
    private static final double FOREIGN = 3.5;
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    private final RouteGrid grid;
    private final double[] cost;
    private final int[] came;
    private final StateHeap heap = new StateHeap();
    private int source;
    private int target;
    private int ownFrame;
    private int otherFrame;

    RouteSearch(RouteGrid grid) {
        this.grid = grid;
        this.cost = new double[grid.xs.length * grid.ys.length * 4];
        this.came = new int[cost.length];
    }

    /// Points from border to border; empty when everything is blocked.
    List<Point> find(List<Port> from, List<Port> to, int sourceKey, int targetKey, int fromFrame, int toFrame) {
        source = sourceKey;
        target = targetKey;
        ownFrame = fromFrame;
        otherFrame = toFrame;
        Arrays.fill(cost, Double.MAX_VALUE);
        heap.clear();
        Map<Integer, Port> starts = new HashMap<>();
        for (Port port : from) {
            int state = grid.vertex(port.column(), port.row()) * 4 + port.direction();
            if (port.cost() < cost[state]) {
                starts.put(state, port);
                cost[state] = port.cost();
                came[state] = -1;
                heap.add(state, port.cost() + guess(state, to));
            }
        }
        return run(starts, to);
    }

    private List<Point> run(Map<Integer, Port> starts, List<Port> to) {
        Map<Integer, Port> goals = new HashMap<>();
        to.forEach(port -> goals.putIfAbsent(grid.vertex(port.column(), port.row()), port));
        double best = Double.MAX_VALUE;
        int bestState = -1;
        while (!heap.isEmpty() && heap.lowest() < best) {
            int state = heap.poll();
            Port goal = goals.get(state / 4);
            if (goal != null) {
                double total = cost[state] + goal.cost() + turn(state % 4, (goal.direction() + 2) % 4);
                if (total < best) {
                    best = total;
                    bestState = state;
                }
            }
            expand(state, to);
        }
        return bestState < 0 ? List.of() : way(bestState, starts, goals);
    }

    private void expand(int state, List<Port> to) {
        int vertex = state / 4;
        int column = vertex % grid.xs.length;
        int row = vertex / grid.xs.length;
        for (int direction = 0; direction < 4; direction++) {
            int nextColumn = column + DX[direction];
            int nextRow = row + DY[direction];
            if (direction == (state + 2) % 4
                    || nextColumn < 0
                    || nextRow < 0
                    || nextColumn >= grid.xs.length
                    || nextRow >= grid.ys.length) {
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
            double total = cost[state] + turn(state % 4, direction) + piece(across, piece, length);
            int next = grid.vertex(nextColumn, nextRow) * 4 + direction;
            if (total < cost[next]) {
                cost[next] = total;
                came[next] = state;
                heap.add(next, total + guess(next, to));
            }
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
            case 1 -> price * 0.6;
            default -> price * 5 + 12;
        };
    }

    private double guess(int state, List<Port> to) {
        int vertex = state / 4;
        double x = grid.xs[vertex % grid.xs.length];
        double y = grid.ys[vertex / grid.xs.length];
        double least = Double.MAX_VALUE;
        for (Port port : to) {
            double way = Math.abs(grid.xs[port.column()] - x) + Math.abs(grid.ys[port.row()] - y);
            least = Math.min(least, way * 0.6 + port.cost());
        }
        return least;
    }

    private List<Point> way(int last, Map<Integer, Port> starts, Map<Integer, Port> goals) {
        List<Point> points = new ArrayList<>();
        Port goal = java.util.Objects.requireNonNull(goals.get(last / 4));
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
