@NullMarked
package dev.meshloft.cluster.watch;

import org.jspecify.annotations.NullMarked;
