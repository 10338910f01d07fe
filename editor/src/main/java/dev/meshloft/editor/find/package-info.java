/// Find, replace and go to line.
@NullMarked
package dev.meshloft.editor.find;

import org.jspecify.annotations.NullMarked;
