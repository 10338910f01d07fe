/// What gestures mean: what lies under the pointer, where an arrow key leads, what a drag does to a weight.
/// Pure functions over a placed graph, no controls.
@NullMarked
package dev.meshloft.graphview.interact;

import org.jspecify.annotations.NullMarked;
