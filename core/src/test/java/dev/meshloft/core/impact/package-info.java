@NullMarked
package dev.meshloft.core.impact;

import org.jspecify.annotations.NullMarked;
