/// In which order objects are written.
@NullMarked
package dev.meshloft.core.plan;

import org.jspecify.annotations.NullMarked;
