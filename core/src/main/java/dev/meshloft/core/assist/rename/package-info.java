/// Renaming what others refer to, in all files at once, or saying why not.
@NullMarked
package dev.meshloft.core.assist.rename;

import org.jspecify.annotations.NullMarked;
