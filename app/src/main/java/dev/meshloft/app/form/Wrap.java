package dev.meshloft.app.form;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Things beside each other in as many rows as their width asks for, each in the middle of its row. Unlike `FlowPane`
/// it may become narrower than its widest child, which then shrinks.
final class Wrap extends Pane {

    private final double gap;
    private final double rowGap;

    Wrap(double gap, double rowGap) {
        this.gap = gap;
        this.rowGap = rowGap;
    }

    private record Row(List<Node> nodes, double height) {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> nodes = getManagedChildren();
        double sum = nodes.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
        return snappedLeftInset() + snappedRightInset() + sum + gap * Math.max(0, nodes.size() - 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Row> rows = rows(width < 0 ? Double.MAX_VALUE : width);
        double sum = rows.stream().mapToDouble(Row::height).sum();
        return snappedTopInset() + snappedBottomInset() + sum + rowGap * Math.max(0, rows.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double y = snappedTopInset();
        for (Row row : rows(getWidth())) {
            double x = snappedLeftInset();
            for (Node node : row.nodes()) {
                double width = widthOf(node, inner(getWidth()));
                double height = node.prefHeight(width);
                node.resizeRelocate(snapPositionX(x), snapPositionY(y + (row.height() - height) / 2), width, height);
                x += width + gap;
            }
            y += row.height() + rowGap;
        }
    }

    private List<Row> rows(double width) {
        double room = inner(width);
        List<Row> rows = new ArrayList<>();
        List<Node> current = new ArrayList<>();
        double used = 0;
        for (Node node : getManagedChildren()) {
            double wide = widthOf(node, room);
            if (!current.isEmpty() && used + gap + wide > room + 0.5) {
                rows.add(row(current, room));
                current = new ArrayList<>();
                used = 0;
            }
            used += (current.isEmpty() ? 0 : gap) + wide;
            current.add(node);
        }
        if (!current.isEmpty()) {
            rows.add(row(current, room));
        }
        return rows;
    }

    private static Row row(List<Node> nodes, double room) {
        double height = nodes.stream()
                .mapToDouble(node -> node.prefHeight(widthOf(node, room)))
                .max()
                .orElse(0);
        return new Row(List.copyOf(nodes), height);
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private static double widthOf(Node node, double room) {
        double wanted = Math.min(Math.max(node.prefWidth(-1), node.minWidth(-1)), Math.max(0, node.maxWidth(-1)));
        return Math.min(wanted, Math.max(room, 0));
    }
}
