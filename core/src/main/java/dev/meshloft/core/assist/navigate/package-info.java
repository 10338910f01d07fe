/// Where names are defined and used, and what they stand for at a place.
@NullMarked
package dev.meshloft.core.assist.navigate;

import org.jspecify.annotations.NullMarked;
