/// Where a caret is: in which object, at which field, and how text is to be written there. Works in texts that are
/// being
/// typed and are no YAML yet.
@NullMarked
package dev.meshloft.core.assist.place;

import org.jspecify.annotations.NullMarked;
