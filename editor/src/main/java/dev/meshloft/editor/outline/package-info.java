/// What a file holds, and where the caret is in it.
@NullMarked
package dev.meshloft.editor.outline;

import org.jspecify.annotations.NullMarked;
