/// Details of the selection.
@NullMarked
package dev.meshloft.app.inspector;

import org.jspecify.annotations.NullMarked;
