/// The only way to the background and back.
@NullMarked
package dev.meshloft.app.task;

import org.jspecify.annotations.NullMarked;
