/// Immutable text, ranges in it and edits of it.
@NullMarked
package dev.meshloft.core.text;

import org.jspecify.annotations.NullMarked;
