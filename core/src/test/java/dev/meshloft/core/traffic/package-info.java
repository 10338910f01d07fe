@NullMarked
package dev.meshloft.core.traffic;

import org.jspecify.annotations.NullMarked;
