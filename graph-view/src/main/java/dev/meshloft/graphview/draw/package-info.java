/// How the graph is painted on a canvas. FX thread only, except [FontMeasure].
@NullMarked
package dev.meshloft.graphview.draw;

import org.jspecify.annotations.NullMarked;
