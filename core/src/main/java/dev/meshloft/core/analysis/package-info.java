/// Finds what is wrong in a mesh: syntax, schema, and rules that look at one object or at the whole mesh.
@NullMarked
package dev.meshloft.core.analysis;

import org.jspecify.annotations.NullMarked;
