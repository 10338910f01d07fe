@NullMarked
package dev.meshloft.app.cli;

import org.jspecify.annotations.NullMarked;
