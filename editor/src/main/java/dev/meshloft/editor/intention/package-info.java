/// What can be done at the caret.
@NullMarked
package dev.meshloft.editor.intention;

import org.jspecify.annotations.NullMarked;
