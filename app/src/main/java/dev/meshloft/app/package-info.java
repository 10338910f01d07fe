/// The program: its entry point, and the studio put together.
@NullMarked
package dev.meshloft.app;

import org.jspecify.annotations.NullMarked;
