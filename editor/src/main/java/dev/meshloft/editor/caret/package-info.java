/// Several carets at once, and columns.
@NullMarked
package dev.meshloft.editor.caret;

import org.jspecify.annotations.NullMarked;
