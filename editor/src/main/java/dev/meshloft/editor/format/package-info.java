/// Formatting on demand.
@NullMarked
package dev.meshloft.editor.format;

import org.jspecify.annotations.NullMarked;
