/// The whole state of a studio session that is about the mesh, and its one reducer.
@NullMarked
package dev.meshloft.core.workspace;

import org.jspecify.annotations.NullMarked;
