/// The one place that writes to a cluster.
@NullMarked
package dev.meshloft.cluster.apply;

import org.jspecify.annotations.NullMarked;
