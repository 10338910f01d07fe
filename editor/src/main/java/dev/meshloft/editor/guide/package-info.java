/// Lines drawn on the text: which block one is in.
@NullMarked
package dev.meshloft.editor.guide;

import org.jspecify.annotations.NullMarked;
