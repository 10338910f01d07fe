/// Tests of what is shipped.
@NullMarked
package dev.meshloft.packaging;

import org.jspecify.annotations.NullMarked;
