/// Another name, written in place.
@NullMarked
package dev.meshloft.editor.rename;

import org.jspecify.annotations.NullMarked;
