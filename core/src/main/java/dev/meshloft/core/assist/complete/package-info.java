/// What can be inserted at a place: keys, values, names of the mesh, several lines for a common task.
@NullMarked
package dev.meshloft.core.assist.complete;

import org.jspecify.annotations.NullMarked;
