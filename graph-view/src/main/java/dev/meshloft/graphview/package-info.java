/// The topology control: a [dev.meshloft.graphview.MeshGraphView] shows a
/// [dev.meshloft.graphview.layout.PlacedGraph] and reports gestures. It knows no store and starts no thread.
@NullMarked
package dev.meshloft.graphview;

import org.jspecify.annotations.NullMarked;
