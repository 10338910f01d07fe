/// The list of problems.
@NullMarked
package dev.meshloft.app.problems;

import org.jspecify.annotations.NullMarked;
