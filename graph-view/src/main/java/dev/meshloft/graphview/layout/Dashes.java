package dev.meshloft.graphview.layout;

/// How a line is broken; lengths in pixels.
public enum Dashes {
    SOLID(0, 0),
    DASHED(4, 3),
    DOTTED(1.5, 3.5);

    final double on;
    final double off;

    Dashes(double on, double off) {
        this.on = on;
        this.off = off;
    }
}
