/// The tree of everything, by namespace, kind or file.
@NullMarked
package dev.meshloft.app.explorer;

import org.jspecify.annotations.NullMarked;
