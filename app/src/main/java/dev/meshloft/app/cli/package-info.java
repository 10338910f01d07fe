/// The command line: the same engine without a display.
@NullMarked
package dev.meshloft.app.cli;

import org.jspecify.annotations.NullMarked;
