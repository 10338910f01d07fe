@NullMarked
package dev.meshloft.cluster.playground;

import org.jspecify.annotations.NullMarked;
