/// The mesh at one revision.
@NullMarked
package dev.meshloft.core.mesh;

import org.jspecify.annotations.NullMarked;
