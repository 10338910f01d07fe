/// An in-memory cluster that behaves like a real one, always labelled as simulated.
@NullMarked
package dev.meshloft.cluster.playground;

import org.jspecify.annotations.NullMarked;
