package dev.meshloft.graphview.draw;

/// How much is drawn at a zoom level.
public enum Detail {
    /// All as designed.
    FULL,
    /// Shapes and icons, names of groups.
    SHAPES,
    /// Blocks and thin lines.
    BLOCKS;

    public static Detail of(double scale) {
        return scale >= 0.6 ? FULL : scale >= 0.25 ? SHAPES : BLOCKS;
    }
}
