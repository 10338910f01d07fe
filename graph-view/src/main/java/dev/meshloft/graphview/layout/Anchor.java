package dev.meshloft.graphview.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an edge between blocks ends: the middle of a node in each shape of its block, from the block's left upper
/// corner, and on which sides something of the same block stands in its way.
///
/// Not a record: it is read millions of times, from arrays.
final class Anchor {

    static final int RIGHT = 1;
    static final int LEFT = 2;
    static final int BELOW = 4;
    static final int ABOVE = 8;

    private final double[] x;
    private final double[] y;
    /// Bits of the sides.
    private final int[] walls;

    private Anchor(double[] x, double[] y, int[] walls) {
        this.x = x;
        this.y = y;
        this.walls = walls;
    }

    /// @param node a node of the block, or the block itself
    static Anchor of(String node, List<Block> shapes) {
        double[] x = new double[shapes.size()];
        double[] y = new double[shapes.size()];
        int[] walls = new int[shapes.size()];
        for (int i = 0; i < shapes.size(); i++) {
            Block block = shapes.get(i);
            Box box = boxOf(node, block);
            Box around = box == null ? block.box() : box;
            x[i] = around.centerX() - block.box().x();
            y[i] = around.centerY() - block.box().y();
            walls[i] = box == null ? 0 : walls(box, block);
        }
        return new Anchor(x, y, walls);
    }

    double x(int shape) {
        return x[shape];
    }

    double y(int shape) {
        return y[shape];
    }

    boolean isBuiltUp(int shape, int side) {
        return (walls[shape] & side) != 0;
    }

    private static @Nullable Box boxOf(String node, Block block) {
        return block.nodes().stream()
                .filter(placed -> placed.id().equals(node))
                .map(PlacedNode::box)
                .findFirst()
                .orElse(null);
    }

    private static int walls(Box box, Block block) {
        int walls = 0;
        for (PlacedNode other : block.nodes()) {
            Box that = other.box();
            boolean level = that.y() <= box.centerY() && that.bottom() >= box.centerY();
            boolean upright = that.x() <= box.centerX() && that.right() >= box.centerX();
            walls |= level && that.x() > box.right() ? RIGHT : 0;
            walls |= level && that.right() < box.x() ? LEFT : 0;
            walls |= upright && that.y() > box.bottom() ? BELOW : 0;
            walls |= upright && that.bottom() < box.y() ? ABOVE : 0;
        }
        return walls;
    }
}
