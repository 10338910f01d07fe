/// Unsaved work: asked about before it is left, offered again after a crash.
@NullMarked
package dev.meshloft.app.recover;

import org.jspecify.annotations.NullMarked;
