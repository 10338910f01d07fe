/// What can be inserted at the caret, and places that are filled in afterwards.
@NullMarked
package dev.meshloft.editor.complete;

import org.jspecify.annotations.NullMarked;
