/// What can be done to the text at the caret: fixes of problems, and other ways to write the same.
@NullMarked
package dev.meshloft.core.assist.intention;

import org.jspecify.annotations.NullMarked;
