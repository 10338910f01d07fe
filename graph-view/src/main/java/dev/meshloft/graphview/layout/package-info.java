/// Where everything of the graph stands. No JavaFX: pure functions over values, safe on any thread.
///
/// All lengths are pixels at 100 % zoom, x to the right, y down, rounded to whole pixels.
@NullMarked
package dev.meshloft.graphview.layout;

import org.jspecify.annotations.NullMarked;
