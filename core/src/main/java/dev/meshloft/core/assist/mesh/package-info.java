/// The assistant that knows a mesh: everything of this package's neighbours put together.
@NullMarked
package dev.meshloft.core.assist.mesh;

import org.jspecify.annotations.NullMarked;
