/// What is wrong, where, and what would mend it.
@NullMarked
package dev.meshloft.core.diagnostic;

import org.jspecify.annotations.NullMarked;
