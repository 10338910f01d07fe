@NullMarked
package dev.meshloft.core.analysis;

import org.jspecify.annotations.NullMarked;
