/// From a name to where it is defined and used.
@NullMarked
package dev.meshloft.editor.navigate;

import org.jspecify.annotations.NullMarked;
