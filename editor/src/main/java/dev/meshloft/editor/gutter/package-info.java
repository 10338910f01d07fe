/// Line numbers, problem icons and change bars left of the text.
@NullMarked
package dev.meshloft.editor.gutter;

import org.jspecify.annotations.NullMarked;
