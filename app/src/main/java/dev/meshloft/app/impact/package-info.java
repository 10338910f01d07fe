/// Which requests change.
@NullMarked
package dev.meshloft.app.impact;

import org.jspecify.annotations.NullMarked;
