/// What a piece of text means, under the mouse.
@NullMarked
package dev.meshloft.editor.hover;

import org.jspecify.annotations.NullMarked;
