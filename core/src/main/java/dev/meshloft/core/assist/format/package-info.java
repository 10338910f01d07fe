/// Formatting of a text: its blanks, never its values or comments.
@NullMarked
package dev.meshloft.core.assist.format;

import org.jspecify.annotations.NullMarked;
