/// What would change: edits of files and objects, with their differences.
@NullMarked
package dev.meshloft.core.change;

import org.jspecify.annotations.NullMarked;
