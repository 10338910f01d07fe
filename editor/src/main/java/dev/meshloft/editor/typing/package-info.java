/// What keys do to the text: indentation, comments, moving lines, brackets in pairs.
@NullMarked
package dev.meshloft.editor.typing;

import org.jspecify.annotations.NullMarked;
