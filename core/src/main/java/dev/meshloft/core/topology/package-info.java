/// The graph of the mesh as data.
@NullMarked
package dev.meshloft.core.topology;

import org.jspecify.annotations.NullMarked;
