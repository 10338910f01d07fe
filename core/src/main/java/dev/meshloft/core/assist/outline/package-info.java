/// The structure of a file: objects and what stands in them, the way to a place, what can be folded, names to go to.
@NullMarked
package dev.meshloft.core.assist.outline;

import org.jspecify.annotations.NullMarked;
