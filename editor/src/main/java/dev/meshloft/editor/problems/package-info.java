/// Problems on the text: underline, message at the line's end, ruler, popup with fixes.
@NullMarked
package dev.meshloft.editor.problems;

import org.jspecify.annotations.NullMarked;
